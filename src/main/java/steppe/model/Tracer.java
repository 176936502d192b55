package steppe.model;

import java.util.ArrayList;
import java.util.List;
import steppe.config.Domain;
import steppe.config.Scenario;

/**
 * Explains the change of every share in every month. Causes take effect one after the other, in the order of {@link Cause}, from
 * last month's standing to this one's, and the shares are measured in between: the steps of a share sum to its change. A month is
 * short, so the order of the steps hardly matters.
 */
final class Tracer {
    private static final double NOTHING = 0;

    private final Scenario scenario;
    private final Roster roster;
    private final Metric metric;
    private final Book book;
    private final List<Contribution> contributions = new ArrayList<>();
    private final Standing[] before;
    private final double[][][][] parts;

    /** @param metric one of the shares of influence */
    Tracer(Scenario scenario, Metric metric) {
        this.scenario = scenario;
        this.roster = new Roster(scenario);
        if (!metric.isOfInfluence()) {
            throw new IllegalArgumentException("metric (" + metric.key() + ") is no share of influence");
        }
        this.metric = metric;
        this.book = new Book(roster);
        this.before = new Standing[roster.countries().size()];
        this.parts = new double[before.length][roster.powers().size()][Domain.values().length][Cause.values().length];
    }

    Book book() {
        return book;
    }

    List<Contribution> contributions() {
        return contributions;
    }

    /** A month has passed. Of the first, only where it ended is taken down. */
    void note(World world) {
        int powers = roster.powers().size();
        var region = new double[Cause.values().length][powers + 1][powers];
        for (int c = 0; c < before.length; c++) {
            if (before[c] != null) {
                var steps = steps(c, world);
                tell(world.month(), roster.countries().get(c), steps, 1);
                add(steps, region);
            }
            before[c] = world.influence().standing(c).copy();
            remember(c);
        }
        tell(world.month(), scenario.region().id(), region, 1.0 / before.length);
    }

    /** Change of each power's share by cause and actor; the last actor is nobody. */
    private double[][][] steps(int c, World world) {
        int powers = roster.powers().size();
        var steps = new double[Cause.values().length][powers + 1][powers];
        var path = new Path(c, world);
        for (var cause : Cause.values()) {
            for (int actor = 0; actor < powers; actor++) {
                path.step(cause, actor, steps[cause.ordinal()][actor]);
            }
            if (cause == Cause.MARKETS) {
                path.markets(steps[cause.ordinal()][powers]);
            }
        }
        path.arrive(steps[Cause.NOISE.ordinal()][powers]);
        return steps;
    }

    /** The way from last month's standing of a country to this one's. */
    private final class Path {
        private final int c;
        private final World world;
        private final Standing now;
        private final Standing at;
        private final double[] ties;
        private Shares shares;

        Path(int c, World world) {
            this.c = c;
            this.world = world;
            this.now = world.influence().standing(c);
            this.at = before[c].copy();
            this.ties = new double[at.size()];
            for (int i = 0; i < ties.length; i++) {
                ties[i] = at.get(i);
            }
            this.shares = measured();
        }

        private Shares measured() {
            var measured = new Shares(roster.powers().size(), Domain.values().length);
            world.influence().measure(c, at, measured);
            return measured;
        }

        /** Lets what a cause did through one power take effect. */
        void step(Cause cause, int power, double[] changes) {
            boolean moved = false;
            for (int d = 0; d < Domain.values().length; d++) {
                double change = book.part(c, power, d, cause) - parts[c][power][d][cause.ordinal()];
                if (change != NOTHING) {
                    int i = at.at(power, d);
                    ties[i] += change;
                    // causes that pull against each other may pass below nothing on the way
                    at.set(i, Math.max(0, ties[i]));
                    moved = true;
                }
            }
            for (var strand : Standing.Strand.values()) {
                if (strand.cause() == cause) {
                    moved |= take(at.at(power, strand));
                }
            }
            if (moved) {
                measure(changes);
            }
        }

        void markets(double[] changes) {
            boolean moved = false;
            for (int i = at.markets(); i < at.size(); i++) {
                moved |= take(i);
            }
            if (moved) {
                measure(changes);
            }
        }

        private boolean take(int i) {
            boolean differs = at.get(i) != now.get(i);
            at.set(i, now.get(i));
            return differs;
        }

        /** Ends exactly where the country stands now; what rounding left is noise. */
        void arrive(double[] changes) {
            for (int i = 0; i < at.size(); i++) {
                at.set(i, now.get(i));
            }
            measure(changes);
        }

        private void measure(double[] changes) {
            var after = measured();
            for (int p = 0; p < changes.length; p++) {
                changes[p] += after.of(metric)[p] - shares.of(metric)[p];
            }
            shares = after;
        }
    }

    private void remember(int c) {
        for (int p = 0; p < parts[c].length; p++) {
            for (int d = 0; d < parts[c][p].length; d++) {
                for (var cause : Cause.values()) {
                    parts[c][p][d][cause.ordinal()] = book.part(c, p, d, cause);
                }
            }
        }
    }

    private static void add(double[][][] steps, double[][][] into) {
        for (int k = 0; k < into.length; k++) {
            for (int a = 0; a < into[k].length; a++) {
                for (int p = 0; p < into[k][a].length; p++) {
                    into[k][a][p] += steps[k][a][p];
                }
            }
        }
    }

    private void tell(int month, String area, double[][][] steps, double weight) {
        for (var cause : Cause.values()) {
            for (int a = 0; a <= roster.powers().size(); a++) {
                for (int p = 0; p < roster.powers().size(); p++) {
                    double change = steps[cause.ordinal()][a][p] * weight;
                    if (change != NOTHING) {
                        contributions.add(new Contribution(
                                scenario.time().month(month),
                                area,
                                roster.powers().get(p),
                                cause,
                                a < roster.powers().size() ? roster.powers().get(a) : "",
                                change));
                    }
                }
            }
        }
    }
}
