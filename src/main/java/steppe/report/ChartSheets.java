package steppe.report;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steppe.chart.Figure;
import steppe.chart.Story;
import steppe.results.Table;

/** Figures as sheets that an office program draws; those that it cannot draw have none. */
record ChartSheets(Story story) {
    private static final String PERCENT = "0%";
    private static final String POINTS = "+0.0;\u22120.0;0";
    private static final String INK = "#22262b";
    private static final double SEEN = 0.02;
    private static final int MOST_BARS = 9;

    /** Colours of what is no power: Paul Tol's muted scheme, as in the charts. */
    private static final List<String> OTHERS =
            List.of("#882255", "#2f8f85", "#8a8a26", "#332288", "#cc6677", "#117733", "#6ca6cd", "#aa4499");

    private static final List<Quantile> QUANTILES = List.of(
            new Quantile("q95", "95 % of runs below", 1.5, true),
            new Quantile("q75", "75 % below", 2, false),
            new Quantile("q50", "median", 4, false),
            new Quantile("q25", "25 % below", 2, false),
            new Quantile("q05", "5 % below", 1.5, true));

    private record Quantile(String column, String name, double weight, boolean isDashed) {}

    /** The sheets of a figure, each for a slide. */
    Optional<ChartSheet> of(Figure figure) {
        var stem = figure.stem();
        if (figure.table().isEmpty()) {
            return Optional.empty();
        } else if (stem.equals("shares-region")) {
            return Optional.of(shares(figure.table()));
        } else if (stem.equals("leaders")) {
            return Optional.of(leaders(figure.table()));
        } else if (stem.startsWith("passing-")) {
            return Optional.of(passing(figure.table()));
        } else if (stem.startsWith("fan-") && !stem.endsWith("-countries")) {
            return Optional.of(fan(figure.table()));
        } else if (stem.startsWith("paired-")) {
            return Optional.of(paired(figure.table(), stem.substring("paired-".length())));
        } else if (stem.startsWith("effects-")) {
            return Optional.of(effects(figure.table()));
        }
        return stem.equals("war-end") ? Optional.of(warEnd(figure.table())) : Optional.empty();
    }

    private ChartSheet shares(Table table) {
        var months = years(table);
        return sheet(
                ChartSheet.Kind.AREA,
                months,
                powers(table).map(power -> power(power, values(table.where("power", power), "mean", months))));
    }

    private ChartSheet leaders(Table table) {
        var region = table.where("area", story.region());
        var months = years(region);
        var seen = powers(region)
                .map(power -> power(power, values(region.where("power", power), "mean", months)))
                .filter(line -> line.values().stream().anyMatch(value -> value != null && value >= SEEN));
        return sheet(ChartSheet.Kind.LINES, months, seen);
    }

    /** Who leads in each area at the end, as shares of the runs. */
    Optional<ChartSheet> leadersByArea(Figure figure) {
        var table = figure.table();
        var areas = story.areas().keySet().stream()
                .filter(area -> !table.where("area", area).isEmpty())
                .toList();
        if (areas.size() < 2) {
            return Optional.empty();
        }
        var months = years(table);
        var last = table.where("month", months.get(months.size() - 1).toString());
        var lines = powers(last)
                .map(power -> power(
                        power,
                        areas.stream()
                                .map(area -> first(last.where("area", area).where("power", power), "mean"))
                                .toList()))
                .filter(line -> line.values().stream().anyMatch(value -> value != null && value > 0));
        return Optional.of(new ChartSheet(
                ChartSheet.Kind.COLUMNS,
                PERCENT,
                areas.stream().map(story.areas()::get).toList(),
                lines.toList()));
    }

    private ChartSheet fan(Table table) {
        var months = years(table);
        var colour = colour(table.row(0).text("power"));
        var isSingle = table.has("n") && table.row(0).number("n") == 1;
        return sheet(
                ChartSheet.Kind.LINES,
                months,
                QUANTILES.stream()
                        .filter(quantile -> !isSingle || quantile.column().equals("q50"))
                        .map(quantile -> new ChartSheet.Line(
                                quantile.name(),
                                colour,
                                quantile.weight(),
                                quantile.isDashed(),
                                values(table, quantile.column(), months),
                                List.of())));
    }

    private ChartSheet passing(Table table) {
        var months = years(table);
        return sheet(
                ChartSheet.Kind.LINES,
                months,
                table.distinct("area").stream()
                        .map(area -> new ChartSheet.Line(
                                story.areas().get(area),
                                area.equals(story.region())
                                        ? INK
                                        : OTHERS.get(story.countries().indexOf(area) % OTHERS.size()),
                                area.equals(story.region()) ? 4 : 2.5,
                                values(table.where("area", area), "share", months))));
    }

    /** Mean changes by policy, a series for each outcome. */
    private ChartSheet paired(Table table, String power) {
        var policies = table.distinct("policy");
        var outcomes = table.distinct("outcome");
        var lines = new ArrayList<ChartSheet.Line>();
        for (int i = 0; i < outcomes.size(); i++) {
            var rows = table.where("outcome", outcomes.get(i));
            var name = Phrases.year(
                    YearMonth.parse(outcomes.get(i).substring(outcomes.get(i).indexOf('@') + 1)));
            lines.add(bars(name, i == outcomes.size() - 1 ? colour(power) : "#9aa1a8", rows, policies));
        }
        return new ChartSheet(ChartSheet.Kind.BARS, POINTS, titles(policies), lines);
    }

    /** The largest mean changes by policy, a series for each power. */
    private ChartSheet effects(Table table) {
        var policies = table.distinct("policy").stream().limit(MOST_BARS).toList();
        var lines = table.distinct("power").stream()
                .map(power -> bars(name(power), colour(power), table.where("power", power), policies));
        return new ChartSheet(ChartSheet.Kind.BARS, POINTS, titles(policies), lines.toList());
    }

    private static ChartSheet.Line bars(String name, String colour, Table rows, Collection<String> policies) {
        var means = policies.stream()
                .map(policy -> first(rows.where("policy", policy), "mean"))
                .toList();
        var halves = policies.stream()
                .map(policy -> rows.where("policy", policy))
                .map(row -> minus(first(row, "mean_high"), first(row, "mean")))
                .toList();
        return new ChartSheet.Line(name, colour, 0, false, means, halves);
    }

    private static Double minus(Double high, Double mean) {
        return high == null || mean == null || !Double.isFinite(high) ? null : (Double) (high - mean);
    }

    private ChartSheet warEnd(Table table) {
        var ends = table.where("shown", "ends");
        var periods = ends.distinct("period");
        var kinds = Stream.concat(ends.distinct("type").stream(), Stream.of("")).toList();
        var lines = IntStream.range(0, kinds.size())
                .mapToObj(i -> new ChartSheet.Line(
                        kinds.get(i).isEmpty() ? "goes on" : kinds.get(i),
                        kinds.get(i).isEmpty()
                                ? "#9aa1a8"
                                : OTHERS.get(List.of(3, 1, 4, 0).get(i % 4)),
                        0,
                        periods.stream()
                                .map(period ->
                                        first(ends.where("period", period).where("type", kinds.get(i)), "share"))
                                .toList()));
        return new ChartSheet(ChartSheet.Kind.COLUMNS, PERCENT, periods, lines.toList());
    }

    private ChartSheet sheet(ChartSheet.Kind kind, List<YearMonth> months, Stream<ChartSheet.Line> lines) {
        var isYearly = months.stream().skip(1).allMatch(month -> month.getMonth() == Month.DECEMBER);
        return new ChartSheet(
                kind,
                PERCENT,
                months.stream()
                        .map(month -> isYearly && month.getMonth() == Month.DECEMBER
                                ? Integer.toString(month.getYear())
                                : month.toString())
                        .toList(),
                lines.toList());
    }

    /** The Decembers of a table, and its last month; all months if they are few. */
    private static List<YearMonth> years(Table table) {
        var months = StreamSupport.stream(table.spliterator(), false)
                .map(row -> row.month("month"))
                .distinct()
                .sorted()
                .toList();
        var last = months.get(months.size() - 1);
        return months.size() <= 12
                ? months
                : months.stream()
                        .filter(month -> month.getMonth() == Month.DECEMBER || month.equals(last))
                        .toList();
    }

    private static List<Double> values(Table rows, String column, List<YearMonth> months) {
        return months.stream()
                .map(month -> first(rows.where(row -> row.month("month").equals(month)), column))
                .toList();
    }

    private static Double first(Table rows, String column) {
        return Arrays.stream(rows.numbers(column))
                .filter(Double::isFinite)
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private Stream<String> powers(Table table) {
        var present = table.distinct("power");
        return story.powers().keySet().stream().filter(present::contains);
    }

    private ChartSheet.Line power(String power, List<Double> values) {
        return new ChartSheet.Line(name(power), colour(power), 3, values);
    }

    private String name(String power) {
        return story.powers().get(power).name();
    }

    private String colour(String power) {
        return story.powers().get(power).colour();
    }

    private List<String> titles(List<String> policies) {
        return policies.stream().map(story.policies()::get).toList();
    }
}
