package steppe.chart;

import java.awt.Color;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;
import steppe.analysis.EventTimes;
import steppe.analysis.Proportion;
import steppe.results.Table;

/** When the war ends: a bar per year by how it ends, with the runs beyond the horizon; and the share still at war. */
final class WarEndChart {
    private static final String[] COLUMNS = {"shown", "period", "type", "share", "low", "high"};
    private static final String ENDS = "ends";
    private static final String ONGOING = "ongoing";
    private static final List<Color> TONES =
            List.of(new Color(0x46, 0x5d, 0x70), new Color(0x8d, 0xa6, 0xb9), new Color(0xb5, 0x65, 0x76));

    private final Story story;
    private final Tables tables;

    WarEndChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** Whether a policy has a war at all. */
    boolean fought(String policy) {
        return tables.runs().has("war_end")
                && (!runs(policy).distinct("war_end").isEmpty()
                        || !tables.of(policy, "warLoad")
                                .where(row -> row.number("mean") > 0)
                                .isEmpty());
    }

    private Table runs(String policy) {
        return tables.finished().where("policy", policy);
    }

    /** @param last month of the horizon */
    Figure figure(String policy, YearMonth last) {
        var runs = runs(policy);
        var ends = EventTimes.of(runs, "war_end");
        var first = ends.first().filter(month -> month.isBefore(story.now())).orElse(story.now());
        var colours = colours(runs);
        var bars = bars(runs, colours.keySet(), first.equals(story.now()) ? first.plusMonths(1) : first, last);
        var curve = curve(ends, first, last);
        var key = new Key();
        colours.forEach((kind, colour) -> key.add(Key.Sign.AREA, colour, kind.isEmpty() ? "no end by " + last : kind));
        return new Figure(
                "war-end",
                "When the war ends in the simulation",
                finding(ends, last),
                key,
                new Grid(List.of(new YearBars(bars, colours).panel(), panel(curve, ends, first, last)), 2, false),
                "",
                Caption.of(
                        story,
                        runs.size(),
                        Caption.policy(story, policy),
                        "Grey around the curve: 95% Monte Carlo error (Wilson). Dots: months by which a quarter, half and"
                                + " three quarters of the runs have ended.",
                        relapses(runs)),
                bars.plus(curve));
    }

    /** Colours by kind of end, the empty kind for none. */
    private static Map<String, Color> colours(Table runs) {
        var kinds = new ArrayList<>(runs.has("war_end_type") ? runs.distinct("war_end_type") : List.of("end"));
        if (runs.has("war_end_type")) {
            kinds.sort(Comparator.comparing(
                    kind -> -runs.where("war_end_type", kind).size()));
        }
        var colours = new LinkedHashMap<String, Color>();
        kinds.forEach(kind -> colours.put(kind, TONES.get(kinds.indexOf(kind) % TONES.size())));
        colours.put("", Theme.FAINT);
        return colours;
    }

    private static Table bars(Table runs, Iterable<String> kinds, YearMonth first, YearMonth last) {
        var rows = new ArrayList<Object[]>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            var period = Integer.toString(year);
            var these = runs.where(row -> row.text("war_end").startsWith(period));
            for (var kind : kinds) {
                var all = !runs.has("war_end_type") && !kind.isEmpty();
                var count =
                        all ? these.size() : these.where("war_end_type", kind).size();
                if (!kind.isEmpty()) {
                    rows.add(bar(period, kind, count, runs.size()));
                }
            }
        }
        rows.add(bar("later", "", runs.where("war_end", null).size(), runs.size()));
        return new Table(List.of(COLUMNS), rows);
    }

    private static Object[] bar(String period, String kind, int count, int runs) {
        var share = new Proportion((double) count / runs, runs);
        return new Object[] {ENDS, period, kind, share.share(), share.low(), share.high()};
    }

    private static Table curve(EventTimes ends, YearMonth first, YearMonth last) {
        var rows = new ArrayList<Object[]>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var share = new Proportion(ends.after(month), ends.runs());
            rows.add(new Object[] {ONGOING, month.toString(), null, share.share(), share.low(), share.high()});
        }
        return new Table(List.of(COLUMNS), rows);
    }

    private static Panel panel(Table curve, EventTimes ends, YearMonth first, YearMonth last) {
        var plot = Theme.plot(Axes.months(first, last, 6), Axes.shares(0, 1));
        var quarters = Stream.of(0.25, 0.5, 0.75)
                .flatMap(share -> ends.quantile(share).stream())
                .toList();
        new Ribbons(plot, "period")
                .band(curve, "low", "high", Theme.clear(Theme.INK, 0.15))
                .line(curve, "share", Theme.INK, 2.2)
                .dots(curve.where(row -> quarters.contains(row.month("period"))), "share", Theme.INK);
        for (var month : quarters) {
            var label = new XYTextAnnotation(
                    "  " + Axes.percent(ends.by(month)) + " ended by " + month, Axes.at(month), ends.after(month));
            label.setFont(Theme.AXIS);
            label.setPaint(Theme.INK);
            label.setTextAnchor(TextAnchor.BOTTOM_LEFT);
            plot.addAnnotation(label);
        }
        var left = ends.after(last);
        return new Panel(plot).heading("Share of runs still at war").end(left, Axes.percent(left), Theme.INK);
    }

    private static String finding(EventTimes ends, YearMonth last) {
        var median = ends.quantile(0.5)
                .map(month -> "In half of the runs it has ended by " + Axes.words(month))
                .orElse("It ends in fewer than half of the runs by " + Axes.words(last));
        return median + "; in " + Axes.percent(1 - ends.ever()) + " it outlasts " + Axes.words(last);
    }

    private static String relapses(Table runs) {
        var ended = runs.where(row -> row.month("war_end") != null);
        if (!runs.has("relapsed") || ended.isEmpty()) {
            return "";
        }
        var again = ended.where(row -> row.month("relapsed") != null).size();
        return "Fighting resumes within the horizon after " + Axes.percent((double) again / ended.size())
                + " of these ends.";
    }
}
