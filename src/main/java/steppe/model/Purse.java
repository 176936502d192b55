package steppe.model;

import java.util.Arrays;
import steppe.config.Domain;
import steppe.config.Scenario;

/**
 * How a power spends what it has (M6, M7). Promises are served first, as diligently as ever and all in the same proportion if the
 * means do not suffice. As much of the rest as was free in the first month goes where it went then, shifted by what each country
 * is worth now; anything beyond goes by prize too.
 */
final class Purse {
    private static final int DOMAINS = Domain.values().length;

    private final int me;
    private final Promises promises;
    private final double diligence;
    private final boolean competes;
    private final double[] prize;
    private final double[][] free;
    private final double[] free0 = new double[DOMAINS];
    /** Prizes where all countries are worth the same. */
    private final double[] alike;

    private final double[][] first;
    private final double[] promised;
    private final double[] delivered;
    private double overspent;

    Purse(int me, double diligence, Scenario scenario, Roster roster, Draws draws, Ties ties, Styles styles) {
        int countries = roster.countries().size();
        this.me = me;
        this.diligence = diligence;
        double conversion = draws.of(scenario.domains().conversion()) * (1 - styles.transactionality(me));
        this.promises = new Promises(roster.powers().get(me), scenario, roster, draws, ties, conversion);
        this.competes = scenario.mechanisms().prizes();
        this.prize = roster.countries().stream()
                .mapToDouble(
                        country -> draws.of(scenario.countries().get(country).prize()))
                .toArray();
        this.free = new double[DOMAINS][countries];
        this.alike = new double[countries];
        Arrays.fill(alike, 1);
        this.first = new double[DOMAINS][countries];
        this.promised = new double[countries];
        this.delivered = new double[countries];
        promises.fallDue(0, 1);
        for (int d = 0; d < DOMAINS; d++) {
            for (int c = 0; c < countries; c++) {
                first[d][c] = ties.firstEffort(c, me, d);
                free[d][c] = Math.max(0, first[d][c] - diligence * promises.due(d)[c]);
                free0[d] += free[d][c];
            }
        }
    }

    /** A month begins. */
    void open(int month, double demand) {
        overspent = 0;
        if (promises.any()) {
            promises.fallDue(month, demand);
            Arrays.fill(promised, 0);
            Arrays.fill(delivered, 0);
        }
    }

    /**
     * Spends the means of one domain.
     *
     * @param effort by country, to be filled in
     * @param courting whether prizes count and the books are kept; false to see what promises alone would make of it
     */
    void spend(int d, double means, double[] effort, boolean courting, World world) {
        double kept = kept(d, means);
        double left = Math.max(0, means - kept * promises.dueInAll(d));
        spread(d, left, courting && competes, effort, world);
        double spent = promises.any(d) ? serve(d, kept, courting, effort) : sum(effort);
        if (means > 0) {
            overspent = Math.max(overspent, spent / means - 1);
        }
    }

    /** The share of what is due that is delivered. */
    private double kept(int d, double means) {
        double due = promises.dueInAll(d);
        return diligence * (due > means ? means / due : 1);
    }

    /**
     * Adds to effort what was promised.
     *
     * @return all effort that comes out of the power's means
     */
    private double serve(int d, double kept, boolean courting, double[] effort) {
        var due = promises.due(d);
        var extra = promises.extra(d);
        double spent = 0;
        for (int c = 0; c < effort.length; c++) {
            if (courting && due[c] > 0 && first[d][c] > 0) {
                double weight = due[c] / first[d][c];
                promised[c] += weight;
                delivered[c] += weight * kept;
            }
            effort[c] += kept * due[c];
            spent += effort[c];
            effort[c] += diligence * extra[c];
        }
        return spent;
    }

    private static double sum(double[] effort) {
        double sum = 0;
        for (double each : effort) {
            sum += each;
        }
        return sum;
    }

    private void spread(int d, double left, boolean courting, double[] effort, World world) {
        var offered = free[d];
        var prizes = courting ? prize : alike;
        double total = 0;
        double prized = 0;
        for (int c = 0; c < prizes.length; c++) {
            double worth = courting ? offered[c] * world.country(c).worth(me, d) : offered[c];
            effort[c] = worth;
            total += worth;
            prized += worth * prizes[c];
        }
        double usual = Math.min(left, free0[d]);
        double byWorth = prized > 0 ? usual / total : 0;
        double byPrize = prized > 0 ? (left - usual) / prized : 0;
        for (int c = 0; c < prizes.length; c++) {
            effort[c] *= byWorth + byPrize * prizes[c];
        }
    }

    /** Share of what was promised to a country that was delivered this month, in [0, 1]; 1 if nothing was promised. */
    double kept(int country) {
        return promised[country] > 0 ? delivered[country] / promised[country] : 1;
    }

    /** Effort due in a domain to all countries this month. */
    double due(int domain) {
        return promises.dueInAll(domain);
    }

    /** Whether anything was due to a country this month. */
    boolean owed(int country) {
        return promised[country] > 0;
    }

    /** By how much more than its means was spent this month in any domain, as a share of them; 0 or less if nothing was. */
    double overspent() {
        return overspent;
    }
}
