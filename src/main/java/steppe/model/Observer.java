package steppe.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import steppe.config.Scenario;

/** Writes each month down, in the order of the layout, for countries and for the region. */
final class Observer implements Agent {
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
    /** Where the next value is written, and where the last shares of countries were. */
    private int at;

    private int countriesAt;

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
        int from = world.month() * width;
        at = from;
        weighByGdp(world.influence());
        for (var metric : METRICS) {
            write(metric, world);
        }
        refuseNoNumbers(from);
        watchLeaders(world);
    }

    private void weighByGdp(Influence influence) {
        var weights = weight[Layout.Weighting.GDP.ordinal()];
        for (int c = 0; c < countries; c++) {
            weights[c] = influence.gdp(c);
        }
        normalise(weights);
    }

    private void write(Metric metric, World world) {
        switch (metric) {
            case INFLUENCE, CONTEST -> {
                writeShares(metric, world);
                writeAverage(Layout.Weighting.GDP);
                writeAverage(Layout.Weighting.POPULATION);
            }
            case ECONOMIC, SECURITY, POLITICAL, CULTURAL -> writeShares(metric, world);
            case LEADS -> writeLeaders();
            case TRADE -> writeTrade(world);
            case TRADE_SHARE -> writeTradeShares(world.influence());
            case FBIC -> copyByCountry(c -> world.influence().shares(c).fbic);
            case RELIABILITY -> writeByCountry((c, p) -> world.country(c).reliability(p));
            case THREAT -> writeByCountry((c, p) -> world.country(c).threat(p));
            case DEBT -> writeFew(metric, (c, p) -> world.debts().percent(c, p));
            case REMITTANCES -> writeFew(metric, (c, p) -> world.remittances().percent(c, p));
            case TRANSIT -> writeFew(metric, (c, p) -> world.routes().transit(c, p));
            case HHI -> writeConcentration();
            case PATRONS -> writePatrons();
            case AUTONOMY -> writeAutonomy();
            case WAR_LOAD -> values[at++] = world.war().load();
            case SANCTIONS -> values[at++] = world.sanctions().severity();
        }
    }

    /** Shares in countries, then in the region with all countries alike. */
    private void writeShares(Metric metric, World world) {
        countriesAt = at;
        copyByCountry(c -> world.influence().shares(c).of(metric));
        writeAverage(Layout.Weighting.EQUAL);
    }

    private void copyByCountry(IntFunction<double[]> measured) {
        for (int c = 0; c < countries; c++) {
            System.arraycopy(measured.apply(c), 0, values, at, powers);
            at += powers;
        }
    }

    /** The shares that were last written for countries, averaged. */
    private void writeAverage(Layout.Weighting weighting) {
        var weights = weight[weighting.ordinal()];
        for (int p = 0; p < powers; p++) {
            double sum = 0;
            for (int c = 0; c < countries; c++) {
                sum += weights[c] * values[countriesAt + c * powers + p];
            }
            values[at++] = sum;
        }
    }

    private static void normalise(double[] weights) {
        double each = 1 / Arrays.stream(weights).sum();
        for (int c = 0; c < weights.length; c++) {
            weights[c] *= each;
        }
    }

    /** Where this month's influence shares stand of an area, which is a country or, last, the region. */
    private int sharesOf(int area) {
        return at - at % width + area * powers;
    }

    private void writeLeaders() {
        for (int area = 0; area < areas; area++) {
            leads[area] = largest(sharesOf(area));
            Arrays.fill(values, at, at + powers, 0);
            values[at + leads[area]] = 1;
            at += powers;
        }
    }

    private void writeByCountry(ByCountry measure) {
        for (int c = 0; c < countries; c++) {
            for (int p = 0; p < powers; p++) {
                values[at++] = measure.of(c, p);
            }
        }
    }

    /** Of the pairs that the layout has. */
    private void writeFew(Metric few, ByCountry measure) {
        for (int column = at % width; column < width && metric[column] == few; column++) {
            values[at++] = measure.of(country[column], power[column]);
        }
    }

    /** Something measured of each power in each country. */
    @FunctionalInterface
    private interface ByCountry {
        double of(int country, int power);
    }

    private void writeTrade(World world) {
        int region = at + countries * powers;
        Arrays.fill(values, region, region + powers, 0);
        for (int c = 0; c < countries; c++) {
            for (int p = 0; p < powers; p++) {
                double trade = world.influence().trade(c, p);
                values[region + p] += trade;
                values[at++] = trade;
            }
        }
        at += powers;
    }

    private void writeTradeShares(Influence influence) {
        for (int c = 0; c < countries; c++) {
            double all = influence.trade(c);
            double each = all > 0 ? ALL / all : 0;
            for (int p = 0; p < powers; p++) {
                values[at++] = each * influence.trade(c, p);
            }
        }
    }

    private void writeConcentration() {
        for (int area = 0; area < areas; area++) {
            values[at++] = concentration(values, sharesOf(area), powers);
        }
    }

    private void writePatrons() {
        for (int area = 0; area < areas; area++) {
            values[at] = 1 / values[at++ - areas];
        }
    }

    private void writeAutonomy() {
        for (int area = 0; area < areas; area++) {
            values[at++] = 1 - values[sharesOf(area) + leads[area]];
        }
    }

    /** A run with a value that is no number has failed; it must not become a number in a chart. */
    private void refuseNoNumbers(int from) {
        for (int i = from; i < at; i++) {
            if (!Double.isFinite(values[i])) {
                throw new BrokenRunException(
                        "%s is %s in month %d".formatted(layout.series().get(i - from), values[i], from / width));
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

    double[] values() {
        return values;
    }
}
