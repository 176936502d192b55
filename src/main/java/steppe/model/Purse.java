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
    private final double[] worth;
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
        this.worth = new double[countries];
        this.promised = new double[countries];
        this.delivered = new double[countries];
        promises.fallDue(0, 1);
        for (int d = 0; d < DOMAINS; d++) {
            for (int c = 0; c < countries; c++) {
                free[d][c] = Math.max(0, ties.firstEffort(c, me, d) - diligence * promises.due(c, d));
                free0[d] += free[d][c];
            }
        }
    }

    /** A month begins. */
    void open(int month, double demand) {
        promises.fallDue(month, demand);
        Arrays.fill(promised, 0);
        Arrays.fill(delivered, 0);
        overspent = 0;
    }

    /**
     * Spends the means of one domain.
     *
     * @param effort by country, to be filled in
     * @param courting whether prizes count and the books are kept; false to see what promises alone would make of it
     */
    void spend(int d, double means, double[] effort, boolean courting, World world) {
        double kept = kept(d, means);
        double left = Math.max(0, means - kept * promises.due(d));
        if (courting) {
            keepBooks(d, kept, world);
        }
        spread(d, left, courting && competes, effort, world);
        double spent = 0;
        for (int c = 0; c < effort.length; c++) {
            effort[c] += kept * promises.due(c, d);
            spent += effort[c];
            effort[c] += diligence * promises.extra(c, d);
        }
        if (means > 0) {
            overspent = Math.max(overspent, spent / means - 1);
        }
    }

    /** The share of what is due that is delivered. */
    private double kept(int d, double means) {
        double due = promises.due(d);
        return diligence * (due > means ? means / due : 1);
    }

    private void keepBooks(int d, double kept, World world) {
        for (int c = 0; c < prize.length; c++) {
            double first = world.ties().firstEffort(c, me, d);
            if (first > 0 && promises.due(c, d) > 0) {
                double weight = promises.due(c, d) / first;
                promised[c] += weight;
                delivered[c] += weight * kept;
            }
        }
    }

    private void spread(int d, double left, boolean courting, double[] effort, World world) {
        double total = 0;
        double prized = 0;
        for (int c = 0; c < prize.length; c++) {
            worth[c] = free[d][c] * (courting ? world.country(c).worth(me, d) : 1);
            total += worth[c];
            prized += worth[c] * (courting ? prize[c] : 1);
        }
        double usual = Math.min(left, free0[d]);
        double byWorth = prized > 0 ? usual / total : 0;
        double byPrize = prized > 0 ? (left - usual) / prized : 0;
        for (int c = 0; c < prize.length; c++) {
            effort[c] = worth[c] * (byWorth + byPrize * (courting ? prize[c] : 1));
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

    /** By how much more than its means was spent this month in any domain, as a share of them; 0 or less if nothing was. */
    double overspent() {
        return overspent;
    }
}
