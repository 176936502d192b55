package steppe.chart;

import java.awt.Color;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;
import steppe.analysis.EventTimes;
import steppe.results.Table;

/** When the war ends: a bar per year by how it ends, with the runs beyond the horizon; and the share still at war. */
final class WarEndChart {
    private static final List<Color> TONES =
            List.of(new Color(0x46, 0x5d, 0x70), new Color(0x8d, 0xa6, 0xb9), new Color(0xb5, 0x65, 0x76));

    private final Story story;
    private final Tables tables;

    WarEndChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    private Table runs(String policy) {
        return tables.finished().where("policy", policy);
    }

    /** @param last month of the horizon */
    Figure figure(String policy, YearMonth last) {
        var ends = new WarEnds(runs(policy), story.now(), last);
        var bars = ends.bars();
        var curve = ends.curve();
        var colours = colours(ends.kinds());
        var key = new Key();
        colours.forEach((kind, colour) -> key.add(Key.Sign.AREA, colour, kind.isEmpty() ? "no end by " + last : kind));
        return new Figure(
                "war-end",
                "When the war ends in the simulation",
                finding(ends.times(), last),
                key,
                new Grid(List.of(new YearBars(bars, colours).panel(), panel(curve, ends)), 2, false),
                "",
                Caption.of(
                        story,
                        ends.runs().size(),
                        Caption.policy(story, policy),
                        "Grey around the curve: 95% Monte Carlo error (Wilson).",
                        relapses(ends)),
                bars.plus(curve));
    }

    /** Colours by kind of end, the empty kind for none. */
    private static Map<String, Color> colours(List<String> kinds) {
        var colours = new LinkedHashMap<String, Color>();
        kinds.forEach(kind -> colours.put(kind, TONES.get(colours.size() % TONES.size())));
        colours.put("", Theme.FAINT);
        return colours;
    }

    private static Panel panel(Table curve, WarEnds ends) {
        var plot = Theme.plot(new MonthAxis(ends.first(), ends.last(), 6), Axes.shares(0, 1, Axes.MANY));
        var times = ends.times();
        var quarters = Stream.of(0.25, 0.5, 0.75)
                .flatMap(share -> times.quantile(share).stream())
                .distinct()
                .toList();
        new Ribbons(plot, "period")
                .band(curve, "low", "high", Theme.clear(Theme.INK, 0.15))
                .line(curve, "share", Theme.INK, 2.2)
                .dots(curve.where(row -> quarters.contains(row.month("period"))), "share", Theme.INK);
        var middle = plot.getDomainAxis().getRange().getCentralValue();
        quarters.forEach(month -> plot.addAnnotation(quarter(month, times, MonthAxis.at(month) > middle)));
        var left = times.after(ends.last());
        return new Panel(plot).heading("Share of runs still at war").end(left, Words.percent(left), Theme.INK);
    }

    /** @param late in the right half, where there is room below the curve only */
    private static XYTextAnnotation quarter(YearMonth month, EventTimes times, boolean late) {
        var words = Words.percent(times.by(month)) + " ended by " + month;
        var label = new XYTextAnnotation("   " + words + "   ", MonthAxis.at(month), times.after(month));
        label.setFont(Theme.AXIS);
        label.setPaint(Theme.INK);
        label.setTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_LEFT);
        return label;
    }

    private static String finding(EventTimes times, YearMonth last) {
        var median = times.quantile(0.5)
                .map(month -> "In half of the runs it has ended by " + Words.month(month))
                .orElse("It ends in fewer than half of the runs by " + Words.month(last));
        return median + "; in " + Words.percent(times.after(last)) + " it outlasts " + Words.month(last);
    }

    private static String relapses(WarEnds ends) {
        var again = ends.relapses();
        return Double.isNaN(again)
                ? ""
                : "Fighting resumes within the horizon after " + Words.percent(again) + " of these ends.";
    }
}
