package steppe.chart;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import steppe.analysis.Estimated;
import steppe.analysis.sensitivity.ElementaryEffects;
import steppe.analysis.sensitivity.ElementaryEffects.Effect;
import steppe.results.Table;

/** How large the effect of each factor is, and how much it depends on the others: a point per factor. */
public final class MorrisPlaneChart {
    private static final int MOST = 10;
    /** Points beyond which only those with a name show their interval. */
    private static final int CROWD = 30;

    private static final double[] SLOPES = {1, 0.5, 0.1};
    private static final double SMALL = 0.1;
    private static final double ROOM = 1.04;
    private static final double ROOM_ABOVE = 1.12;
    private static final double BELOW = 0.025;
    private static final Color COLOUR = Theme.cause(0);
    private static final Color GROUP = Theme.cause(1);

    private final ElementaryEffects effects;
    private final Subject subject;
    private final List<Effect> sorted;

    public MorrisPlaneChart(ElementaryEffects effects, Subject subject) {
        this.effects = effects;
        this.subject = subject;
        this.sorted = effects.effects().stream()
                .filter(effect -> Double.isFinite(effect.sigma()))
                .sorted(Comparator.comparingDouble(effect -> -effect.muStar().value()))
                .toList();
    }

    /** Empty if no factor has an effect, or none has the two that a spread needs. */
    public Optional<Figure> figure() {
        return sorted.isEmpty() || sorted.get(0).muStar().value() == 0 ? Optional.empty() : Optional.of(drawnFigure());
    }

    private Figure drawnFigure() {
        var key = new Key()
                .add(Key.Sign.DOT, COLOUR, "a number")
                .add(
                        Key.Sign.LINE,
                        Theme.FAINT,
                        Words.percent(effects.confidence()) + " bootstrap interval of its mean size");
        if (sorted.stream().anyMatch(Effect::group)) {
            key.add(Key.Sign.DOT, GROUP, "a group of numbers that move at once, up and down");
        }
        return new Figure(
                "morris-" + subject.stem(),
                subject.title(),
                "To the right: mean size of the effect on " + subject.outcome()
                        + " when a number goes from its lowest to"
                        + " its highest (\u03bc*)" + subject.unit() + ". Up: how much the effect differs with where the"
                        + " others are (\u03c3)",
                key,
                Grid.of(panel()),
                notes(),
                subject.source(),
                table());
    }

    private Panel panel() {
        var widest = scaled(sorted.stream().flatMapToDouble(effect -> TornadoChart.ends(effect.muStar())));
        var highest = Math.max(scaled(sorted.stream().mapToDouble(Effect::sigma)), widest * 0.55);
        var plot = Theme.plot(axis(widest, ROOM), axis(highest, ROOM_ABOVE));
        plot.setRenderer(new XYLineAndShapeRenderer());
        var panel = new Panel(plot);
        var labels = new PointLabels();
        for (var slope : SLOPES) {
            line(panel, plot, labels, slope);
        }
        sorted.forEach(effect -> point(labels, effect));
        plot.addAnnotation(labels);
        return panel;
    }

    /** From a little below zero, where whole points have room. */
    private static NumberAxis axis(double most, double room) {
        var axis = Axes.amounts(0, most, Axes.MANY);
        axis.setRange(-BELOW * most, room * most);
        return axis;
    }

    private double scaled(DoubleStream values) {
        return subject.scale() * values.max().orElse(1);
    }

    /** A line of equal ratio, named where it leaves the plot. */
    private static void line(Panel panel, XYPlot plot, PointLabels labels, double slope) {
        var right = plot.getDomainAxis().getUpperBound();
        var top = plot.getRangeAxis().getUpperBound();
        var x = Math.min(right, top / slope);
        var name =
                "\u03c3\u00a0=\u00a0" + (slope == 1 ? "" : Words.format("0.#").format(slope) + "\u00a0") + "\u03bc*";
        plot.addAnnotation(new XYLineAnnotation(0, 0, x, x * slope, Theme.butt(0.9), Theme.FAINT));
        if (x < right) {
            labels.corner(x, top, name);
        } else {
            panel.end(x * slope, name, Theme.QUIET);
        }
    }

    private void point(PointLabels labels, Effect effect) {
        var size = named(effect) || sorted.size() <= CROWD
                ? effect.muStar()
                : new Estimated(
                        effect.muStar().value(),
                        effect.muStar().value(),
                        effect.muStar().value());
        labels.point(
                new Estimated(
                        subject.scale() * size.value(), subject.scale() * size.low(), subject.scale() * size.high()),
                subject.scale() * effect.sigma(),
                effect.group() ? GROUP : COLOUR,
                named(effect) ? subject.factor(effect.factor()) : "");
    }

    /** Whether an effect is among the first and not small beside the largest. */
    private boolean named(Effect effect) {
        return sorted.indexOf(effect) < MOST
                && effect.muStar().value() >= SMALL * sorted.get(0).muStar().value();
    }

    private String notes() {
        var left = sorted.stream().filter(effect -> !named(effect)).count();
        return "Below \u03c3 = 0.1 \u03bc* a number acts nearly in a straight line, below 0.5 \u03bc* in one direction, below"
                + " \u03bc* mostly so; above, its direction depends on the others or on where it is itself (Garcia"
                + " Sanchez et al. 2014)."
                + (sorted.stream().anyMatch(Effect::group)
                        ? " Not so for a group, whose numbers move in different directions."
                        : "")
                + (left > 0 ? " Without a name: the smallest effects (" + left + ")." : "");
    }

    /** All factors, the one with the largest effects first. */
    private Table table() {
        var table = effects.toTable();
        return sorted.stream()
                .map(effect -> table.where("factor", effect.factor()))
                .reduce(table.where(row -> false), Table::plus);
    }
}
