package steppe.experiment;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import steppe.config.Scenario;

/**
 * Which runs of an experiment are made together: those of one replication at one point, under policies that follow one another and
 * differ at most in when a war ends, so that they share a past.
 */
public final class Bundling {
    /** So that only a few runs wait in memory. */
    private static final int MOST = 8;

    private final Experiment experiment;
    /** Of each policy whether a bundle begins with it. */
    private final boolean[] begins;

    /** Looks at the policies once, which takes a while. */
    public Bundling(Experiment experiment) {
        this.experiment = experiment;
        var scenarios = experiment.policies().values().toArray(Scenario[]::new);
        this.begins = new boolean[scenarios.length];
        for (int i = 0, first = 0; i < scenarios.length; i++) {
            begins[i] = i == 0 || i - first == MOST || !scenarios[first].differsAtMostInEndOfWar(scenarios[i]);
            first = begins[i] ? i : first;
        }
    }

    /** The runs of {@link Experiment#runs} in the same order; a bundle that begins before the first or ends after the last is cut. */
    public Stream<Bundle> bundles(long from, long to) {
        return LongStream.range(from, to)
                .filter(place -> place == from || begins(place))
                .mapToObj(place -> {
                    long next = place + 1;
                    while (next < to && !begins(next)) {
                        next++;
                    }
                    return new Bundle(experiment.runs(place, next).toList());
                });
    }

    private boolean begins(long place) {
        return begins[(int) (place % begins.length)];
    }

    /** How many runs are in the largest bundle. */
    public int largest() {
        int largest = 0;
        for (int i = 0, size = 0; i < begins.length; i++) {
            size = begins[i] ? 1 : size + 1;
            largest = Math.max(largest, size);
        }
        return largest;
    }
}
