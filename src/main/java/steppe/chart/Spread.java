package steppe.chart;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Labels moved apart, as little as squares allow (pool adjacent violators), so that none covers another. */
final class Spread {
    private Spread() {}

    /**
     * @param wanted middles, in any order
     * @param size of each label along the line
     * @param low where the first label may begin
     * @param high where the last label may end; if they do not all fit they are packed evenly
     * @return middles in the order of {@code wanted}
     */
    static double[] apart(double[] wanted, double size, double low, double high) {
        var n = wanted.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .toList();
        var step = n > 1 ? Math.min(size, Math.max(0, high - low - size) / (n - 1)) : size;
        var blocks = new ArrayDeque<double[]>();
        for (int k = 0; k < n; k++) {
            var block = new double[] {wanted[order.get(k)] - k * step, 1};
            while (!blocks.isEmpty() && blocks.peekLast()[0] > block[0]) {
                var before = blocks.removeLast();
                var count = before[1] + block[1];
                block = new double[] {(before[0] * before[1] + block[0] * block[1]) / count, count};
            }
            blocks.addLast(block);
        }
        var starts = blocks.stream()
                .flatMapToDouble(b -> {
                    var same = new double[(int) b[1]];
                    Arrays.fill(same, b[0]);
                    return Arrays.stream(same);
                })
                .toArray();
        var placed = new double[n];
        for (int k = 0; k < n; k++) {
            var highest = high - size / 2 - (n - 1) * step;
            var lowest = low + size / 2;
            placed[order.get(k)] = Math.max(lowest, Math.min(starts[k], Math.max(lowest, highest))) + k * step;
        }
        return placed;
    }
}
