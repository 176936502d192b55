package steppe.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import steppe.analysis.Convergence;
import steppe.analysis.Estimate;

/**
 * How the error of headline numbers falls with replications, both on scales of equal ratios: a line per number, solid as far as was run,
 * dashed on to the replications that its wanted half-width needs.
 */
public final class ConvergenceChart {
    private static final List<Integer> STEPS = List.of(1, 2, 5);
    private static final int LARGEST = 9;
    private static final double PADDING = 0.08;

    private final Story story;
    private final List<Convergence> all;

    /** @param all not empty; as many as can be told apart, six or so */
    public ConvergenceChart(Story story, List<Convergence> all) {
        this.story = story;
        this.all = List.copyOf(all);
    }

    public Figure figure() {
        var reached = all.stream().filter(Convergence::reached).count();
        var n = all.stream().mapToInt(one -> one.now().n()).max().orElseThrow();
        return new Figure(
                "convergence",
                reached == all.size()
                        ? n + " replications are enough for every headline number"
                        : n + " replications are enough for " + (reached == 0 ? "none" : reached) + " of " + all.size()
                                + " headline numbers",
                "Half-width of the 95% interval, as a multiple of the one wanted, by number of replications",
                new Key()
                        .add(
                                Key.Sign.LINE,
                                Theme.QUIET,
                                "as run; dashed: if it falls with the square root of their number")
                        .add(Key.Sign.LINE, Theme.INK, "wanted"),
                Grid.of(panel()),
                "",
                Caption.of(
                        story,
                        n,
                        "Needed replications with the range that holds them in nine of ten cases. Means: Student's t; shares:"
                                + " Wilson 1927; quantiles: between order statistics.",
                        wanted()),
                Convergence.paths(all));
    }

    private String wanted() {
        var words = all.stream()
                .map(one -> one.headline().label() + " \u00b1\u00a0"
                        + Words.format("0.###").format(one.headline().wanted())
                        + (one.headline().unit().isEmpty()
                                ? ""
                                : "\u00a0" + one.headline().unit()))
                .toList();
        return "Wanted: " + String.join("; ", words) + ".";
    }

    private Panel panel() {
        var last = all.stream().mapToDouble(ConvergenceChart::end).max().orElse(100);
        var plot = Dots.plane(
                axis(all.stream().mapToInt(one -> one.path().get(0).n()).min().orElse(1), last, "#,##0"),
                axis(heights().min().orElse(1), heights().max().orElse(1), "\u00d7\u00a00.###"));
        plot.addRangeMarker(new ValueMarker(0, Theme.INK, Theme.butt(1.4)), Layer.BACKGROUND);
        var panel = new Panel(plot);
        var dots = new Dots(plot);
        for (int i = 0; i < all.size(); i++) {
            draw(plot, dots, all.get(i), Theme.other(i));
            panel.end(height(all.get(i)), words(all.get(i)), Theme.other(i));
        }
        return panel;
    }

    private DoubleStream heights() {
        return DoubleStream.concat(
                DoubleStream.of(0.9, 1.1),
                all.stream()
                        .flatMapToDouble(one -> one.path().stream()
                                .filter(step -> known(one, step))
                                .mapToDouble(step -> ratio(one, step))));
    }

    private static double ratio(Convergence one, Estimate step) {
        return step.halfWidth() / one.headline().wanted();
    }

    private static boolean known(Convergence one, Estimate step) {
        var ratio = ratio(one, step);
        return ratio > 0 && Double.isFinite(ratio);
    }

    /** Where the line of a number ends: where the wanted half-width is reached, or at the last replication. */
    private static double end(Convergence one) {
        var n = one.now().n();
        return Double.isFinite(one.needed()) ? Math.max(n, one.needed()) : n;
    }

    private void draw(XYPlot plot, Dots dots, Convergence one, Color colour) {
        var steps = one.path().stream().filter(step -> known(one, step)).toList();
        for (int k = 1; k < steps.size(); k++) {
            line(plot, at(one, steps.get(k - 1)), at(one, steps.get(k)), Theme.line(2.4), colour);
        }
        if (!known(one, one.now())) {
            return;
        }
        var now = at(one, one.now());
        dots.kind(9, colour, Theme.PAPER).add(now[0], now[1]);
        if (end(one) > one.now().n()) {
            var dashes = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
            line(plot, now, new double[] {Math.log10(one.needed()), 0}, dashes, colour);
            dots.kind(9, Theme.PAPER, colour).add(Math.log10(one.needed()), 0);
        }
    }

    private static double[] at(Convergence one, Estimate step) {
        return new double[] {Math.log10(step.n()), Math.log10(ratio(one, step))};
    }

    private static void line(XYPlot plot, double[] from, double[] to, BasicStroke stroke, Color colour) {
        plot.getRenderer()
                .addAnnotation(new XYLineAnnotation(from[0], from[1], to[0], to[1], stroke, colour), Layer.BACKGROUND);
    }

    /** The height at which a line ends. */
    private static double height(Convergence one) {
        var ratio = ratio(one, one.now());
        return one.reached() && ratio > 0 ? Math.log10(ratio) : 0;
    }

    private static String words(Convergence one) {
        var label = one.headline().label();
        if (one.reached()) {
            return label + ": enough";
        }
        if (Double.isInfinite(one.needed())) {
            return label + ": not known yet";
        }
        var numbers = Words.format("#,##0");
        var range = Double.isInfinite(one.neededHigh())
                ? "over " + numbers.format(round(one.neededLow()))
                : numbers.format(round(one.neededLow())) + "\u2013" + numbers.format(round(one.neededHigh()));
        return label + ": " + numbers.format(round(one.needed())) + " (" + range + ")";
    }

    /** Two digits are all that is known of so rough a number. */
    private static double round(double n) {
        var unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(n)) - 1));
        return Math.round(n / unit) * unit;
    }

    /** An axis of logarithms to the base of ten, ticked at 1, 2 and 5 in each decade, or at 1 alone over many. */
    private static NumberAxis axis(double low, double high, String pattern) {
        var marks = new ArrayList<MarkedAxis.Mark>();
        var format = Words.format(pattern);
        var wide = high / low > 2e3;
        for (int power = -LARGEST; power <= LARGEST; power++) {
            for (var step : wide ? List.of(1) : STEPS) {
                var value = step * Math.pow(10, power);
                marks.add(new MarkedAxis.Mark(Math.log10(value), format.format(value)));
            }
        }
        var from = Math.log10(low) - PADDING;
        var to = Math.log10(high) + PADDING;
        var seen = marks.stream()
                .filter(mark -> mark.at() >= from && mark.at() <= to)
                .toList();
        return new MarkedAxis(from, to, seen);
    }
}
