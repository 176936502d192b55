package steppe.chart;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Labels moved apart, as little as least squares allow (pool adjacent violators), so that none covers another. */
final class Spread {
    private Spread() {}

    /**
     * @param wanted middles, in any order
     * @param sizes of the labels along the line
     * @param low where the first label may begin
     * @param high where the last label may end; labels that do not all fit are squeezed alike
     * @return middles in the order of {@code wanted}
     */
    static double[] apart(double[] wanted, double[] sizes, double low, double high) {
        var n = wanted.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(i -> i)
                .toArray();
        var needed = IntStream.of(order).mapToDouble(i -> sizes[i]).sum();
        var squeeze = Math.min(1, (high - low) / needed);
        var shifts = new double[n];
        var targets = new double[n];
        var before = 0.0;
        for (int k = 0; k < n; k++) {
            var size = squeeze * sizes[order[k]];
            shifts[k] = before + size / 2;
            targets[k] = wanted[order[k]] - shifts[k];
            before += size;
        }
        var starts = rising(targets);
        var placed = new double[n];
        for (int k = 0; k < n; k++) {
            placed[order[k]] = shifts[k] + Math.max(low, Math.min(starts[k], high - squeeze * needed));
        }
        return placed;
    }

    /** The sequence without a fall that is nearest in least squares. */
    private static double[] rising(double[] targets) {
        var means = new double[targets.length];
        var counts = new int[targets.length];
        var blocks = 0;
        for (var target : targets) {
            means[blocks] = target;
            counts[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                var count = counts[blocks - 2] + counts[blocks - 1];
                means[blocks - 2] =
                        (means[blocks - 2] * counts[blocks - 2] + means[blocks - 1] * counts[blocks - 1]) / count;
                counts[--blocks - 1] = count;
            }
        }
        var last = blocks;
        return IntStream.range(0, last)
                .boxed()
                .flatMapToDouble(b -> IntStream.range(0, counts[b]).mapToDouble(i -> means[b]))
                .toArray();
    }
}
