package steppe.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import steppe.config.Scenario;

/** Writes each month down, in the order of the layout, for countries and for the region. */
final class Observer implements Agent, Snapshot.Stateful {
    private static final Metric[] METRICS = Metric.values();
    private static final int YEAR = Rate.MONTHS;
    private static final double ALL = 100;

    private final Layout layout;
    private final double[] values;
    private final Metric[] metric;
    /** The country and power of each series of a named pair; of no meaning for others. */
    private final int[] country;

    private final int[] power;
    private final int countries;
    private final int powers;
    private final int areas;
    private final List<String> names;
    /** How much each country counts, by weighting; sums to 1. */
    private final double[][] weight;

    private final int width;
    /** Who leads in each area this month, and who was last known to; an area is a country or, last, the region. */
    private final int[] leads;

    private final int[] leader;
    private final int[] challenger;
    private final int[] monthsAhead;
    /** Where threat begins in a standing. */
    private final int threat;

    /** Where this month begins. */
    private int row;

    /** @param values where the months are written; what stood there is lost */
    Observer(Layout layout, double[] values, Scenario scenario, Roster roster, Draws draws) {
        this.layout = layout;
        this.width = layout.series().size();
        this.values = values;
        this.metric = layout.series().stream().map(Series::metric).toArray(Metric[]::new);
        this.country = new int[width];
        this.power = new int[width];
        for (int i = 0; i < width; i++) {
            var series = layout.series().get(i);
            if (series.metric().scope() == Metric.Scope.NAMED_PAIR) {
                country[i] = roster.countries().indexOf(series.area());
                power[i] = roster.power(series.power());
            }
        }
        this.countries = roster.countries().size();
        this.powers = roster.powers().size();
        this.weight = new double[Layout.Weighting.values().length][countries];
        Arrays.fill(weight[Layout.Weighting.EQUAL.ordinal()], 1.0 / countries);
        for (int c = 0; c < countries; c++) {
            weight[Layout.Weighting.POPULATION.ordinal()][c] =
                    draws.of(scenario.countries().get(roster.countries().get(c)).population());
        }
        normalise(weight[Layout.Weighting.POPULATION.ordinal()]);
        this.areas = countries + 1;
        this.leads = new int[areas];
        this.names = layout.series().stream()
                .filter(series -> series.metric() == Metric.HHI)
                .map(Series::area)
                .toList();
        this.threat = Standing.at(Standing.Strand.THREAT, powers);
        this.leader = filled(areas);
        this.challenger = filled(areas);
        this.monthsAhead = new int[areas];
    }

    private static int[] filled(int size) {
        var none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    @Override
    public void act(World world) {
        row = world.month() * width;
        weighByGdp(world.influence());
        int at = row;
        for (var metric : METRICS) {
            at = write(metric, at, world);
        }
        if (at != row + width) {
            throw new IllegalStateException("a month has " + (at - row) + " values, the layout " + width);
        }
        refuseNoNumbers();
        watchLeaders(world);
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(leader);
        snapshot.pass(challenger);
        snapshot.pass(monthsAhead);
    }

    private void weighByGdp(Influence influence) {
        var weights = weight[Layout.Weighting.GDP.ordinal()];
        for (int c = 0; c < countries; c++) {
            weights[c] = influence.gdp(c);
        }
        normalise(weights);
    }

    /** @return where the next metric begins */
    private int write(Metric metric, int at, World world) {
        return switch (metric) {
            case INFLUENCE, CONTEST -> {
                int region = writeShares(metric, at, world);
                int byPopulation = writeAverage(Layout.Weighting.GDP, at, region);
                yield writeAverage(Layout.Weighting.POPULATION, at, byPopulation);
            }
            case ECONOMIC, SECURITY, POLITICAL, CULTURAL -> writeShares(metric, at, world);
            case LEADS -> writeLeaders(at);
            case TRADE -> writeTrade(at, world);
            case TRADE_SHARE -> writeTradeShares(at, world.influence());
            case FBIC -> copy(at, c -> world.influence().shares(c).fbic, 0);
            case RELIABILITY -> copy(at, c -> world.country(c).reliability(), 0);
            case THREAT -> copy(at, c -> world.influence().standing(c).values(), threat);
            case DEBT -> writeFew(metric, at, (c, p) -> world.debts().percent(c, p));
            case REMITTANCES ->
                writeFew(metric, at, (c, p) -> world.remittances().percent(c, p));
            case TRANSIT -> writeFew(metric, at, (c, p) -> world.routes().transit(c, p));
            case HHI -> writeConcentration(at);
            case PATRONS -> writePatrons(at);
            case AUTONOMY -> writeAutonomy(at);
            case WAR_LOAD -> write(world.war().load(), at);
            case SANCTIONS -> write(world.sanctions().severity(), at);
        };
    }

    private int write(double value, int at) {
        values[at] = value;
        return at + 1;
    }

    /** Shares in countries, then in the region with all countries alike. */
    private int writeShares(Metric metric, int at, World world) {
        int region = copy(at, c -> world.influence().shares(c).of(metric), 0);
        return writeAverage(Layout.Weighting.EQUAL, at, region);
    }

    /**
     * Copies what is measured of all powers, country by country.
     *
     * @param from where it stands in what is measured
     */
    private int copy(int at, IntFunction<double[]> measured, int from) {
        for (int c = 0; c < countries; c++) {
            System.arraycopy(measured.apply(c), from, values, at + c * powers, powers);
        }
        return at + countries * powers;
    }

    /** @param from where the shares stand of the countries that are averaged */
    private int writeAverage(Layout.Weighting weighting, int from, int at) {
        var weights = weight[weighting.ordinal()];
        for (int p = 0; p < powers; p++) {
            double sum = 0;
            for (int c = 0; c < countries; c++) {
                sum += weights[c] * values[from + c * powers + p];
            }
            values[at + p] = sum;
        }
        return at + powers;
    }

    private static void normalise(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] /= sum;
        }
    }

    /** Where this month's influence shares stand of an area, which is a country or, last, the region. */
    private int sharesOf(int area) {
        return row + area * powers;
    }

    private int writeLeaders(int at) {
        Arrays.fill(values, at, at + areas * powers, 0);
        for (int area = 0; area < areas; area++) {
            leads[area] = largest(sharesOf(area));
            values[at + area * powers + leads[area]] = 1;
        }
        return at + areas * powers;
    }

    /** Of the pairs that the layout has. */
    private int writeFew(Metric few, int at, ByCountry measure) {
        int column = at - row;
        for (; column < width && metric[column] == few; column++) {
            values[row + column] = measure.of(country[column], power[column]);
        }
        return row + column;
    }

    /** Something measured of each power in each country. */
    @FunctionalInterface
    private interface ByCountry {
        double of(int country, int power);
    }

    private int writeTrade(int at, World world) {
        int region = at + countries * powers;
        for (int p = 0; p < powers; p++) {
            double sum = 0;
            for (int c = 0; c < countries; c++) {
                double trade = world.influence().trade(c, p);
                values[at + c * powers + p] = trade;
                sum += trade;
            }
            values[region + p] = sum;
        }
        return region + powers;
    }

    private int writeTradeShares(int at, Influence influence) {
        for (int c = 0; c < countries; c++) {
            double all = influence.trade(c);
            double each = all > 0 ? ALL / all : 0;
            for (int p = 0; p < powers; p++) {
                values[at + c * powers + p] = each * influence.trade(c, p);
            }
        }
        return at + countries * powers;
    }

    private int writeConcentration(int at) {
        for (int area = 0; area < areas; area++) {
            values[at + area] = concentration(values, sharesOf(area), powers);
        }
        return at + areas;
    }

    private int writePatrons(int at) {
        for (int area = 0; area < areas; area++) {
            values[at + area] = 1 / values[at + area - areas];
        }
        return at + areas;
    }

    private int writeAutonomy(int at) {
        for (int area = 0; area < areas; area++) {
            values[at + area] = 1 - values[sharesOf(area) + leads[area]];
        }
        return at + areas;
    }

    /** A run with a value that is no number has failed; it must not become a number in a chart. */
    private void refuseNoNumbers() {
        for (int i = 0; i < width; i++) {
            if (!Double.isFinite(values[row + i])) {
                throw new BrokenRunException(
                        "%s is %s in month %d".formatted(layout.series().get(i), values[row + i], row / width));
            }
        }
    }

    private int largest(int from) {
        int largest = 0;
        for (int p = 1; p < powers; p++) {
            if (values[from + p] > values[from + largest]) {
                largest = p;
            }
        }
        return largest;
    }

    /** Herfindahl-Hirschman index: the sum of squared shares. */
    static double concentration(double[] shares, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += shares[i] * shares[i];
        }
        return sum;
    }

    /** A lead has passed when somebody else has held it for a year without a break; it is told at the month it began. */
    private void watchLeaders(World world) {
        for (int area = 0; area < leader.length; area++) {
            int leads = this.leads[area];
            if (leader[area] < 0 || leads == leader[area]) {
                leader[area] = leads;
                challenger[area] = -1;
                monthsAhead[area] = 0;
            } else if (leads == challenger[area]) {
                monthsAhead[area]++;
            } else {
                challenger[area] = leads;
                monthsAhead[area] = 1;
            }
            if (monthsAhead[area] == YEAR) {
                world.tell(
                        world.month() - YEAR + 1,
                        "lead-passed",
                        names.get(area),
                        world.powerId(leads),
                        world.powerId(leader[area]));
                leader[area] = leads;
                monthsAhead[area] = 0;
            }
        }
    }

    /** A power's share of influence in the region this month, all countries alike. */
    double regional(int power) {
        return values[sharesOf(countries) + power];
    }

    /** Takes over the first months from another. */
    void copyPast(Observer other, int months) {
        System.arraycopy(other.values, 0, values, 0, months * width);
    }

    double[] values() {
        return values;
    }
}
