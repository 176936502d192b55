package steppe.model;

import java.util.stream.IntStream;
import steppe.config.Domain;
import steppe.config.Scenario;

/**
 * Who holds how much of a country's external public debt (M13). Debt is turned over and goes to those who offer and are let in;
 * beyond a threshold it turns into assets, which binds the economy and frightens the country.
 */
final class Debts implements Agent, Snapshot.Stateful {
    private static final int ECONOMIC = Domain.ECONOMIC.ordinal();
    private static final double ALL = 100;

    private final int powers;
    private final double[] first;
    private final double[] percent;
    private final double[] firstBurden;
    private final double[] burden;
    private final double[] wanted;
    private final boolean[] swapping;
    private final boolean moves;
    private final double turnover;
    private final double leverage;
    private final double threshold;
    private final double swap;
    private final double assets;
    private final double threat;

    Debts(Scenario scenario, Roster roster, Draws draws) {
        this.powers = roster.powers().size();
        this.first =
                Dependences.first(country -> scenario.countries().get(country).debt(), roster, draws);
        fitIn();
        this.percent = first.clone();
        this.firstBurden = IntStream.range(0, roster.countries().size())
                .mapToDouble(c -> most(first, c))
                .toArray();
        this.burden = firstBurden.clone();
        this.swapping = new boolean[first.length];
        this.wanted = new double[powers];
        var spec = scenario.lending();
        this.moves = spec != null && scenario.mechanisms().debt();
        this.turnover = moves ? Rate.monthlyLoss(draws.of(spec.turnover())) : 0;
        this.leverage = moves ? draws.of(spec.leverage()) : 0;
        this.threshold = moves ? draws.of(spec.threshold()) : ALL;
        this.swap = moves ? Rate.monthlyLoss(draws.of(spec.swap())) : 0;
        this.assets = moves ? draws.of(spec.assets()) : 0;
        this.threat = moves ? draws.of(spec.threat()) : 0;
    }

    /** Where draws add up to more than all debt, all are smaller in proportion. */
    private void fitIn() {
        for (int from = 0; from < first.length; from += powers) {
            double sum = 0;
            for (int p = 0; p < powers; p++) {
                sum += first[from + p];
            }
            for (int p = 0; p < powers && sum > ALL; p++) {
                first[from + p] *= ALL / sum;
            }
        }
    }

    @Override
    public void act(World world) {
        for (int c = 0; c < world.countries() && moves; c++) {
            turnOver(c, world);
            for (int p = 0; p < powers; p++) {
                swap(c, p, world);
            }
            burden[c] = most(percent, c);
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(percent);
        snapshot.pass(swapping);
    }

    /** Lenders who are not powers keep offering what they did. */
    private void turnOver(int c, World world) {
        double others = ALL;
        double all = 0;
        for (int p = 0; p < powers; p++) {
            others -= first[c * powers + p];
            wanted[p] = wanted(c, p, world);
            all += wanted[p];
        }
        all += Math.max(0, others);
        for (int p = 0; p < powers && all > 0; p++) {
            int at = c * powers + p;
            percent[at] += turnover * (ALL * wanted[p] / all - percent[at]);
        }
    }

    private double wanted(int c, int p, World world) {
        double had = first[c * powers + p];
        return had == 0
                ? 0 // most pairs have no debt
                : had * world.ties().offer(c, p, ECONOMIC) * world.country(c).acceptance(p, ECONOMIC);
    }

    private void swap(int c, int p, World world) {
        int at = c * powers + p;
        double excess = percent[at] - threshold;
        if (excess > 0) {
            double moved = excess * swap;
            percent[at] -= moved;
            world.ties().shake(c, p, ECONOMIC, assets * moved / ALL, Cause.DEBT);
            world.country(c).alarm(p, threat * moved / ALL);
        }
        if (excess > 0 && !swapping[at]) {
            world.tell("debt-for-assets", c, p, "");
        }
        swapping[at] = excess > 0;
    }

    /** Share of a country's external public debt owed to a power, in [0, 100]. */
    double percent(int country, int power) {
        return percent[country * powers + power];
    }

    /** Copies the percents of all powers in a country. */
    void copyPercents(int country, double[] into, int at) {
        System.arraycopy(percent, country * powers, into, at, powers);
    }

    /** What is owed to the largest creditor, in [0, 100]. */
    double burden(int country) {
        return burden[country];
    }

    /** The same in the first month. */
    double firstBurden(int country) {
        return firstBurden[country];
    }

    private double most(double[] debts, int country) {
        double most = 0;
        for (int p = 0; p < powers; p++) {
            most = Math.max(most, debts[country * powers + p]);
        }
        return most;
    }

    /** How much more an economic tie weighs per percent of debt, contest definition. */
    double leverage() {
        return leverage / ALL;
    }
}
