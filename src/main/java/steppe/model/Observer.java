package steppe.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import steppe.config.Domain;
import steppe.config.Scenario;

/** Writes each month down, in the order of the layout, for countries and for the region. */
final class Observer implements Agent {
    private static final int DOMAINS = Domain.values().length;
    private static final int YEAR = Rate.MONTHS;

    private static final Layout.Weighting[] WEIGHTINGS = Layout.Weighting.values();

    /** Metrics that are averaged over countries: both definitions, then the domains, in the order of {@link Metric}. */
    private static final int AVERAGED = 2 + DOMAINS;

    private final Layout layout;
    private final double[] values;
    private final Metric[] metric;
    /** The country and power of each series; -1 where it has none. */
    private final int[] country;

    private final int[] power;
    private final int countries;
    private final int powers;
    private final int areas;
    private final List<String> names;
    private final double[] population;
    /** Averaged metric by area by power; areas are the countries and then the region under each weighting. */
    private final double[][][] shares;

    private final int[] leader;
    private final int[] challenger;
    private final int[] monthsAhead;
    private int at;

    Observer(Layout layout, Scenario scenario, Roster roster, Draws draws) {
        this.layout = layout;
        this.values = new double[layout.months() * layout.series().size()];
        this.metric = layout.series().stream().map(Series::metric).toArray(Metric[]::new);
        this.country = layout.series().stream()
                .mapToInt(series -> roster.countries().indexOf(series.area()))
                .toArray();
        this.power = layout.series().stream()
                .mapToInt(series -> roster.power(series.power()))
                .toArray();
        this.countries = roster.countries().size();
        this.powers = roster.powers().size();
        this.population = new double[countries];
        for (int c = 0; c < countries; c++) {
            population[c] =
                    draws.of(scenario.countries().get(roster.countries().get(c)).population());
        }
        this.areas = countries + 1;
        this.shares = new double[AVERAGED][countries + WEIGHTINGS.length][powers];
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
        at = world.month() * layout.series().size();
        gather(world);
        for (var metric : Metric.values()) {
            write(metric, world);
        }
        watchLeaders(world);
    }

    private void gather(World world) {
        var influence = world.influence();
        for (int c = 0; c < countries; c++) {
            for (int p = 0; p < powers; p++) {
                shares[0][c][p] = influence.share(c, p);
                shares[1][c][p] = influence.contest(c, p);
                for (int d = 0; d < DOMAINS; d++) {
                    shares[2 + d][c][p] = influence.share(c, p, d);
                }
            }
        }
        for (var weighting : WEIGHTINGS) {
            for (var metric : shares) {
                average(metric, weighting, influence);
            }
        }
    }

    private void average(double[][] metric, Layout.Weighting weighting, Influence influence) {
        var region = metric[countries + weighting.ordinal()];
        Arrays.fill(region, 0);
        double total = 0;
        for (int c = 0; c < countries; c++) {
            double weight = switch (weighting) {
                case EQUAL -> 1;
                case GDP -> influence.gdp(c);
                case POPULATION -> population[c];
            };
            total += weight;
            for (int p = 0; p < powers; p++) {
                region[p] += weight * metric[c][p];
            }
        }
        for (int p = 0; p < powers; p++) {
            region[p] /= total;
        }
    }

    private void write(Metric metric, World world) {
        switch (metric) {
            case INFLUENCE, CONTEST -> writeShares(shares[metric.ordinal()], countries + WEIGHTINGS.length);
            case ECONOMIC, SECURITY, POLITICAL, CULTURAL -> writeShares(shares[metric.ordinal()], areas);
            case LEADS -> writeLeaders();
            case TRADE -> writeTrade(world);
            case TRADE_SHARE -> writeByCountry(world.influence()::tradeShare);
            case FBIC -> writeByCountry(world.influence()::fbic);
            case RELIABILITY -> writeByCountry((c, p) -> world.country(c).reliability(p));
            case THREAT -> writeByCountry((c, p) -> world.country(c).threat(p));
            case DEBT -> writeFew(metric, (c, p) -> world.debts().percent(c, p));
            case REMITTANCES -> writeFew(metric, (c, p) -> world.remittances().percent(c, p));
            case TRANSIT -> writeFew(metric, (c, p) -> world.routes().transit(c, p));
            case HHI -> writeByArea(Observer::concentration);
            case PATRONS -> writeByArea(shares -> 1 / concentration(shares));
            case AUTONOMY -> writeByArea(shares -> 1 - shares[largest(shares)]);
            case WAR_LOAD -> put(world.war().load());
            case SANCTIONS -> put(world.sanctions().severity());
        }
    }

    private void writeShares(double[][] metric, int count) {
        for (int area = 0; area < count; area++) {
            for (double share : metric[area]) {
                put(share);
            }
        }
    }

    private void writeLeaders() {
        for (int area = 0; area < areas; area++) {
            int leads = largest(shares[0][area]);
            for (int p = 0; p < powers; p++) {
                put(p == leads ? 1 : 0);
            }
        }
    }

    private void writeByCountry(ByCountry measure) {
        for (int c = 0; c < countries; c++) {
            for (int p = 0; p < powers; p++) {
                put(measure.of(c, p));
            }
        }
    }

    /** Of the pairs that the layout has. */
    private void writeFew(Metric few, ByCountry measure) {
        for (int column = at % metric.length; column < metric.length && metric[column] == few; column++) {
            put(measure.of(country[column], power[column]));
        }
    }

    private void writeByArea(ToDoubleFunction<double[]> measure) {
        for (int area = 0; area < areas; area++) {
            put(measure.applyAsDouble(shares[0][area]));
        }
    }

    /** Something measured of each power in each country. */
    @FunctionalInterface
    private interface ByCountry {
        double of(int country, int power);
    }

    private void writeTrade(World world) {
        var region = new double[powers];
        for (int c = 0; c < countries; c++) {
            for (int p = 0; p < powers; p++) {
                double trade = world.influence().trade(c, p);
                region[p] += trade;
                put(trade);
            }
        }
        for (double trade : region) {
            put(trade);
        }
    }

    /** A run with a value that is no number has failed; it must not become a number in a chart. */
    private void put(double value) {
        if (!Double.isFinite(value)) {
            var series = layout.series().get(at % layout.series().size());
            throw new BrokenRunException("%s is %s in month %d"
                    .formatted(series, value, at / layout.series().size()));
        }
        values[at++] = value;
    }

    private static int largest(double[] shares) {
        int largest = 0;
        for (int p = 1; p < shares.length; p++) {
            if (shares[p] > shares[largest]) {
                largest = p;
            }
        }
        return largest;
    }

    /** Herfindahl-Hirschman index: the sum of squared shares. */
    static double concentration(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share * share;
        }
        return sum;
    }

    /** A lead has passed when somebody else has held it for a year without a break; it is told at the month it began. */
    private void watchLeaders(World world) {
        for (int area = 0; area < leader.length; area++) {
            int leads = largest(shares[0][area]);
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
