package steppe.model;

import java.util.Arrays;
import steppe.config.Domain;
import steppe.config.PowerSpec;
import steppe.config.Scenario;

/**
 * A great power. Each month, in each domain, it serves what it promised, then spreads what is left where a prize is worth most
 * (M2, M6, M7).
 */
final class Power implements Agent {
    private static final Domain[] DOMAINS = Domain.values();
    private static final int ECONOMIC = Domain.ECONOMIC.ordinal();

    private final int me;
    private final Promises promises;
    private final double diligence;
    private final double[] growth = new double[DOMAINS.length];
    private final double[] warShare = new double[DOMAINS.length];
    private final double[] capacity = new double[DOMAINS.length];
    private final double[][] free;
    private final double[] free0 = new double[DOMAINS.length];
    private final double[] prize;
    private final double[] worth;
    private final double[] promised;
    private final double[] delivered;
    private final boolean competes;

    Power(int me, PowerSpec spec, Scenario scenario, Roster roster, Draws draws, Ties ties) {
        this.me = me;
        int countries = roster.countries().size();
        this.promises = new Promises(roster.powers().get(me), scenario, roster, draws, ties);
        this.diligence = draws.of(spec.reliability());
        this.free = new double[DOMAINS.length][countries];
        this.prize = new double[countries];
        this.worth = new double[countries];
        this.promised = new double[countries];
        this.delivered = new double[countries];
        this.competes = scenario.mechanisms().prizes();
        promises.fallDue(0, 1);
        for (int c = 0; c < countries; c++) {
            prize[c] =
                    draws.of(scenario.countries().get(roster.countries().get(c)).prize());
        }
        for (int d = 0; d < DOMAINS.length; d++) {
            growth[d] = 1 + Rate.monthly(draws.of(spec.growth().get(DOMAINS[d])));
            warShare[d] = draws.of(scenario.domains().warShare().get(DOMAINS[d]));
            for (int c = 0; c < countries; c++) {
                double effort = ties.firstEffort(c, me, d);
                capacity[d] += effort;
                free[d][c] = Math.max(0, effort - diligence * promises.due(c, d));
                free0[d] += free[d][c];
            }
        }
    }

    @Override
    public void act(World world) {
        promises.fallDue(world.month(), world.demand());
        Arrays.fill(promised, 0);
        Arrays.fill(delivered, 0);
        for (int d = 0; d < DOMAINS.length; d++) {
            double means = means(d, world);
            double kept = serve(d, means, world);
            spread(d, means, kept, world);
            capacity[d] *= growth[d];
        }
    }

    /** Share of what was promised to a country that was delivered this month, in [0, 1]; 1 if nothing was promised. */
    double kept(int country) {
        return promised[country] > 0 ? delivered[country] / promised[country] : 1;
    }

    /** Whether anything was due to a country this month. */
    boolean owed(int country) {
        return promised[country] > 0;
    }

    /** What it can put into the region this month in a domain, in tie units. */
    private double means(int d, World world) {
        double means = capacity[d];
        if (world.war().wagedBy(me)) {
            means *= 1 - warShare[d] * world.war().load();
            if (d != ECONOMIC) {
                means *= 1 + world.war().adaptation();
            }
        }
        return d == ECONOMIC ? means * world.sanctions().financing(me) : means;
    }

    /**
     * Serves promises as diligently as ever, all in the same proportion if the means do not suffice for all that is due, and
     * returns the share that is kept.
     */
    private double serve(int d, double means, World world) {
        double due = 0;
        for (int c = 0; c < prize.length; c++) {
            due += promises.due(c, d);
        }
        double kept = diligence * (due > means ? means / due : 1);
        for (int c = 0; c < prize.length; c++) {
            double first = world.ties().firstEffort(c, me, d);
            if (first > 0 && promises.due(c, d) > 0) {
                double weight = promises.due(c, d) / first;
                promised[c] += weight;
                delivered[c] += weight * kept;
            }
        }
        return kept;
    }

    /**
     * Spreads what promises leave. As much as was free in the first month goes where it went then, shifted by what each country
     * is worth now; anything beyond goes by prize too.
     */
    private void spread(int d, double means, double kept, World world) {
        double left = means;
        double total = 0;
        double prized = 0;
        for (int c = 0; c < prize.length; c++) {
            left -= kept * promises.due(c, d);
            worth[c] = free[d][c] * (competes ? world.country(c).worth(me, d) : 1);
            total += worth[c];
            prized += worth[c] * prize(c);
        }
        left = Math.max(0, left);
        double usual = Math.min(left, free0[d]);
        double surplus = left - usual;
        double rerouting = d == ECONOMIC ? world.sanctions().rerouting(me) : 1;
        for (int c = 0; c < prize.length; c++) {
            double effort = kept * promises.due(c, d) + diligence * promises.extra(c, d);
            if (prized > 0) {
                effort += usual * worth[c] / total + surplus * worth[c] * prize(c) / prized;
            }
            world.ties().feed(c, me, d, effort * rerouting);
        }
    }

    private double prize(int country) {
        return competes ? prize[country] : 1;
    }
}
