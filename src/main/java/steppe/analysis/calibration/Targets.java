package steppe.analysis.calibration;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** What a calibration holds the model against: an outcome of a run for each target, in this order. */
public record Targets(List<Target> list) {
    public Targets {
        list = List.copyOf(list);
        var seen = new HashSet<String>();
        for (var target : list) {
            if (!seen.add(target.name())) {
                throw new IllegalArgumentException("target " + target.name() + " comes twice");
            }
        }
        if (list.isEmpty()) {
            throw new IllegalArgumentException("targets are empty: there is nothing to calibrate against");
        }
    }

    public int size() {
        return list.size();
    }

    public Target get(int i) {
        return list.get(i);
    }

    /** Sum of squared misses in standard deviations of observation and model error; infinite if a run failed (NaN). */
    public double rho2(double[] outcome) {
        require(outcome);
        var sum = 0.0;
        for (int t = 0; t < size(); t++) {
            var miss = get(t).miss(outcome[t]);
            sum += miss * miss / get(t).variance();
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /** {@link Target#implausibility} of each. */
    public double[] implausibilities(double[] means, double[] variances) {
        require(means);
        return IntStream.range(0, size())
                .mapToDouble(t -> get(t).implausibility(means[t], variances[t]))
                .toArray();
    }

    /** The largest but {@code passed}: 0 for the maximum, 1 for the second largest; 0 if all are passed over. */
    public static double largest(double[] implausibilities, int passed) {
        var sorted = implausibilities.clone();
        Arrays.sort(sorted);
        var place = sorted.length - 1 - passed;
        return place < 0 ? 0 : sorted[place];
    }

    void require(double[] outcome) {
        if (outcome.length != size()) {
            throw new IllegalArgumentException(
                    "outcome has " + outcome.length + " numbers, there are " + size() + " targets");
        }
    }
}
