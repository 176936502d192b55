package steppe.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import steppe.analysis.Estimated;
import steppe.analysis.sensitivity.Tornado;
import steppe.results.Table;

/** Where an outcome lies when each factor is low and when it is high: a bar per factor, the longest first. */
public final class TornadoChart {
    private static final int MOST = 16;
    private static final double ROOM = 0.11;

    private final Tornado tornado;
    private final Subject subject;
    private final List<Tornado.Bar> drawn;

    public TornadoChart(Tornado tornado, Subject subject) {
        this.tornado = tornado;
        this.subject = subject;
        this.drawn = tornado.bars().stream()
                .sorted(Comparator.comparingDouble(this::shortness))
                .limit(MOST)
                .toList();
    }

    /** Empty if the outcome does not vary, for then there is nothing to see. */
    public Optional<Figure> figure() {
        return tornado.varies() ? Optional.of(drawnFigure()) : Optional.empty();
    }

    private Figure drawnFigure() {
        var end = Words.percent(tornado.share());
        return new Figure(
                "tornado-" + subject.stem(),
                subject.title(),
                "Median of " + subject.outcome() + " in the " + end
                        + " of runs where each number is lowest, and where it is" + " highest",
                new Key()
                        .add(Key.Sign.AREA, TornadoBar.LOW, "where it is lowest")
                        .add(Key.Sign.AREA, TornadoBar.HIGH, "where it is highest")
                        .add(Key.Sign.LINE, Theme.INK, Words.percent(tornado.confidence()) + " interval of the median"),
                Grid.of(panel()),
                notes(),
                subject.source(),
                table());
    }

    private Panel panel() {
        var axis = axis();
        var plot = Rows.plot(axis, drawn.size());
        plot.addDomainMarker(new ValueMarker(tornado.median(), Theme.INK, Theme.butt(1)), Layer.BACKGROUND);
        var panel = new Panel(plot);
        var numerals = Numerals.of(subject.share(), axis.getRange().getLength());
        for (int y = 0; y < drawn.size(); y++) {
            var bar = drawn.get(y);
            panel.line(y, subject.factor(bar.factor()), sure(bar) ? Theme.INK : Theme.QUIET);
            new TornadoBar(bar, tornado.median(), y, Rows.half(drawn.size()), numerals).draw(plot);
        }
        return panel;
    }

    /** Minus the length of a bar, from the median of all. */
    private double shortness(Tornado.Bar bar) {
        var ends = DoubleStream.of(
                        bar.low().value(), tornado.median(), bar.high().value())
                .summaryStatistics();
        return ends.getMin() - ends.getMax();
    }

    /** Whether a factor surely matters, at least at one of its ends. */
    private boolean sure(Tornado.Bar bar) {
        return bar.low().clearOf(tornado.median()) || bar.high().clearOf(tornado.median());
    }

    /** As wide as the intervals, with room for a number at each end. */
    private NumberAxis axis() {
        var ends = drawn.stream()
                .flatMap(bar -> Stream.of(bar.low(), bar.high()))
                .flatMapToDouble(TornadoChart::ends)
                .summaryStatistics();
        var low = Math.min(ends.getMin(), tornado.median());
        var high = Math.max(ends.getMax(), tornado.median());
        var axis = subject.share() ? Axes.shares(low, high, Axes.MANY) : Axes.amounts(low, high, Axes.MANY);
        var room = ROOM * Math.max(high - low, 1e-9);
        axis.setRange(low - room, high + room);
        return axis;
    }

    static DoubleStream ends(Estimated estimated) {
        return DoubleStream.of(estimated.value(), estimated.low(), estimated.high())
                .filter(Double::isFinite);
    }

    private String notes() {
        var notes = new ArrayList<String>();
        var numerals = Numerals.of(subject.share(), axis().getRange().getLength());
        notes.add("Upright line: median of all runs, " + numerals.words(tornado.median()) + ".");
        if (drawn.stream().anyMatch(bar -> !sure(bar))) {
            notes.add("Pale names: both intervals hold it.");
        }
        var left = tornado.bars().size() - drawn.size();
        if (left > 0) {
            notes.add("Not drawn: the shortest bars (" + left + ").");
        }
        return String.join(" ", notes);
    }

    /** All factors, also those that there is no room for, in the order of the bars. */
    private Table table() {
        var table = tornado.toTable();
        return tornado.bars().stream()
                .sorted(Comparator.comparingDouble(this::shortness))
                .map(bar -> table.where("factor", bar.factor()))
                .reduce(Table.empty(table.columns().toArray(String[]::new)), Table::plus);
    }
}
