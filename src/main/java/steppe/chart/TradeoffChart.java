package steppe.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import steppe.analysis.discovery.Discovery;
import steppe.analysis.discovery.FoundBox;
import steppe.analysis.discovery.Step;
import steppe.analysis.discovery.Tally;

/** What boxes give up in coverage for density on the way of peeling, with the box that was chosen. */
public final class TradeoffChart {
    private static final double STEP = 5;
    private static final double CHOSEN = 13;
    private static final double LIFT = 0.01;
    private static final double EDGE = 0.9;
    private static final double WIDE = 0.1;
    private static final double HIGH = 0.05;

    private final Story story;
    private final Discovery discovery;
    private final String outcome;

    /**
     * @param discovery with a box at least
     * @param outcome of the runs of interest, as a clause such as {@code Russia loses the lead}
     */
    public TradeoffChart(Story story, Discovery discovery, String outcome) {
        this.story = story;
        this.discovery = discovery;
        this.outcome = outcome;
    }

    public Figure figure() {
        var checked = discovery.boxes().stream().anyMatch(FoundBox::isChecked);
        var key = new Key();
        for (int i = 0; i < discovery.boxes().size(); i++) {
            key.add(
                    Key.Sign.DOT,
                    Theme.other(i),
                    discovery.boxes().size() == 1 ? "chosen box" : "chosen box " + (i + 1));
        }
        key.add(Key.Sign.LINE, Theme.FAINT, "boxes on the way, from all runs to few");
        return new Figure(
                "box-tradeoff",
                "Coverage against density of boxes where " + outcome,
                "From the right, where a box holds all runs, each peel makes the box smaller and denser",
                checked ? key.add(Key.Sign.LINE, Theme.INK, "in runs held out, with its 95% interval") : key,
                Grid.of(panel()),
                "",
                Caption.of(
                        story,
                        discovery.all().runs(),
                        "Coverage: share of all runs of interest that are in the box. Density: share of the runs in"
                                + " the box that are of interest. Dashed: density of all runs. The chosen box may lie beside the way,"
                                + " since limits that do not earn their place are dropped.",
                        checked ? "Held out: a search without part of the runs, its box tried on those." : "",
                        "Boxes: PRIM (Friedman and Fisher 1999; Bryant and Lempert 2010)."),
                discovery.trajectories());
    }

    private Panel panel() {
        var plot = Dots.plane(unit(), unit());
        var base = new ValueMarker(discovery.all().density(), Theme.QUIET, dashed());
        plot.addRangeMarker(base, Layer.BACKGROUND);
        var dots = new Dots(plot);
        for (int i = 0; i < discovery.boxes().size(); i++) {
            draw(plot, dots, discovery.boxes().get(i), Theme.other(i));
        }
        var panel = new Panel(plot).heading("\u2191 Density    \u2192 Coverage");
        for (int i = 0; i < discovery.boxes().size(); i++) {
            var found = discovery.boxes().get(i);
            panel.end(found.tally().density(), words(found), Theme.other(i));
        }
        return panel;
    }

    private static String words(FoundBox found) {
        var words = Words.percent(found.tally().coverage()) + " covered, "
                + Words.percent(found.tally().density()) + " dense";
        return found.isChecked()
                ? words + "; held out " + Words.percent(found.heldOut().coverage()) + " and "
                        + Words.percent(found.heldOut().density())
                : words;
    }

    private static BasicStroke dashed() {
        return new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
    }

    private static NumberAxis unit() {
        var axis = Axes.shares(0, 1, Axes.MANY);
        axis.setRange(0, 1.04);
        return axis;
    }

    private void draw(XYPlot plot, Dots dots, FoundBox found, Color colour) {
        var way = dots.kind(STEP, Theme.clear(colour, 0.6), Theme.PAPER);
        dots.joined(1.2, Theme.clear(colour, 0.5));
        for (var step : found.trajectory()) {
            way.add(step.tally().coverage(), step.tally().density());
        }
        count(plot, found.trajectory());
        if (found.isChecked()) {
            heldOut(plot, found);
        }
        var tally = found.tally();
        dots.kind(CHOSEN, colour, Theme.PAPER).add(tally.coverage(), tally.density());
    }

    private static void heldOut(XYPlot plot, FoundBox found) {
        var x = found.heldOut().coverage();
        var density = found.heldOutDensity();
        plot.addAnnotation(new XYLineAnnotation(x, density.low(), x, density.high(), Theme.butt(2), Theme.INK));
        plot.addAnnotation(
                new XYLineAnnotation(x - 0.008, density.share(), x + 0.008, density.share(), Theme.butt(2), Theme.INK));
    }

    /** Says how many inputs boxes restrict, in the middle of those that restrict as many, where there is room. */
    private static void count(XYPlot plot, List<Step> steps) {
        Tally last = null;
        for (int to = steps.size(); to > 0; ) {
            var inputs = inputs(steps, to - 1);
            var from = to - 1;
            while (from > 0 && inputs(steps, from - 1) == inputs) {
                from--;
            }
            var tally = steps.get((from + to - 1) / 2).tally();
            if (inputs > 0 && (last == null || apart(last, tally))) {
                name(plot, inputs, tally);
                last = tally;
            }
            to = from;
        }
    }

    private static int inputs(List<Step> steps, int i) {
        return steps.get(i).box().factors().size();
    }

    private static boolean apart(Tally a, Tally b) {
        return Math.abs(a.coverage() - b.coverage()) > WIDE || Math.abs(a.density() - b.density()) > HIGH;
    }

    private static void name(XYPlot plot, int inputs, Tally tally) {
        var words = inputs + (inputs == 1 ? " input" : " inputs");
        if (tally.coverage() > EDGE) {
            Note.at(plot, words, tally.coverage() - LIFT, tally.density() - LIFT, TextAnchor.TOP_RIGHT, Theme.QUIET);
        } else {
            Note.at(
                    plot,
                    words,
                    tally.coverage() + 2 * LIFT,
                    tally.density() + LIFT,
                    TextAnchor.BOTTOM_LEFT,
                    Theme.QUIET);
        }
    }
}
