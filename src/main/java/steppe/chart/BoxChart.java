package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import steppe.analysis.discovery.Box;
import steppe.analysis.discovery.Conditions;
import steppe.analysis.discovery.Discovery;
import steppe.analysis.discovery.FoundBox;
import steppe.analysis.discovery.Separation;
import steppe.results.Table;

/** A box in the plane of its two strongest inputs, among the runs that it tells apart. */
public final class BoxChart {
    private static final int MOST = 1500;
    private static final double SIZE = 6;
    private static final Color HIT = Theme.other(0);

    private final Story story;
    private final Discovery discovery;
    private final String outcome;

    /** @param outcome of the runs of interest, as a clause such as {@code Russia loses the lead} */
    public BoxChart(Story story, Discovery discovery, String outcome) {
        this.story = story;
        this.discovery = discovery;
        this.outcome = outcome;
    }

    /** @param number of the box, from 1 */
    public Figure figure(int number) {
        var found = discovery.boxes().get(number - 1);
        var conditions = new Conditions(discovery.cases().inputs().factors());
        var shown = strongest(found);
        var drawn = table(found.box(), number, shown);
        return new Figure(
                "box-" + number,
                Words.capital(outcome) + " in " + Words.percent(found.tally().density()) + " of runs in this box, in "
                        + Words.percent(discovery.all().density()) + " of all",
                (number == 1 ? "The box: " : "Box " + number + ", of the runs outside earlier boxes: ")
                        + conditions.of(found.box()),
                key(found),
                Grid.of(panel(found.box(), number, shown)),
                "",
                Caption.of(
                        story,
                        discovery.all().runs(),
                        drawn.size() < discovery.all().runs() ? "Drawn: the first " + drawn.size() + " runs." : "",
                        catches(found),
                        "Box: PRIM (Friedman and Fisher 1999; Bryant and Lempert 2010)."),
                drawn);
    }

    static String catches(FoundBox found) {
        var words = "The box holds " + Words.percent(found.tally().mass()) + " of runs and "
                + Words.percent(found.tally().coverage()) + " of the runs of interest.";
        if (!found.isChecked()) {
            return words;
        }
        var density = found.heldOutDensity();
        return words + " In runs held out of the search " + Words.percent(density.share())
                + " of those in the box are of interest (95%: " + Words.percent(density.low()) + " to "
                + Words.percent(density.high()) + ").";
    }

    private Key key(FoundBox found) {
        var key = new Key().add(Key.Sign.DOT, HIT, outcome).add(Key.Sign.DOT, Theme.FAINT, "other runs");
        return found.box().factors().size() > 2
                ? key.add(Key.Sign.DOT, pale(HIT), "pale: outside by an input not shown")
                : key;
    }

    /** Places of the two factors with the least quasi-p-values; the input that tells most besides if one alone is restricted. */
    private List<Integer> strongest(FoundBox found) {
        var ranked = new ArrayList<>(found.box().factors());
        ranked.sort(Comparator.comparingDouble(factor -> quasiP(found, factor)));
        var first = ranked.get(0);
        return ranked.size() > 1
                ? ranked.subList(0, 2)
                : List.of(first, Separation.best(discovery.cases().inputs(), discovery.cases()::interesting, first));
    }

    /** The least quasi-p-value of a factor's limits. */
    static double quasiP(FoundBox found, int factor) {
        return IntStream.range(0, found.quasiP().size())
                .filter(i -> found.box().limits().get(i).factor() == factor)
                .mapToDouble(i -> found.quasiP().get(i))
                .min()
                .orElse(1);
    }

    /** Runs that earlier boxes hold are not there for this one. */
    private List<Integer> runs(int number) {
        var inputs = discovery.cases().inputs();
        return IntStream.range(0, inputs.runs())
                .filter(run -> discovery.boxes().stream()
                        .limit(number - 1L)
                        .noneMatch(earlier -> earlier.box().holds(inputs, run)))
                .limit(MOST)
                .boxed()
                .toList();
    }

    private Table table(Box box, int number, List<Integer> shown) {
        var cases = discovery.cases();
        var names = cases.inputs().factors();
        var columns = new ArrayList<>(List.of("run", "of_interest", "in_box"));
        shown.stream()
                .distinct()
                .forEach(factor -> columns.add(names.get(factor).name()));
        var rows = new ArrayList<Object[]>();
        for (var run : runs(number)) {
            var row = new ArrayList<Object>(List.of(run, cases.interesting(run), box.holds(cases.inputs(), run)));
            shown.stream()
                    .distinct()
                    .forEach(factor -> row.add(finite(cases.inputs().value(run, factor))));
            rows.add(row.toArray());
        }
        return new Table(columns, rows);
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private Panel panel(Box box, int number, List<Integer> shown) {
        var inputs = discovery.cases().inputs();
        var x = new FactorAxis(inputs, shown.get(0));
        var y = new FactorAxis(inputs, shown.get(1));
        var plot = Dots.plane(x.axis(6), y.axis(Axes.MANY));
        var dots = new Dots(plot);
        var others = shownOnly(box, shown);
        var kinds = List.of(
                dots.kind(SIZE, pale(Theme.FAINT), Theme.PAPER),
                dots.kind(SIZE, pale(HIT), Theme.PAPER),
                dots.kind(SIZE, Theme.FAINT, Theme.PAPER),
                dots.kind(SIZE, HIT, Theme.PAPER));
        for (var run : runs(number)) {
            var bright = others.holds(inputs, run) ? 2 : 0;
            var hit = discovery.cases().interesting(run) ? 1 : 0;
            kinds.get(bright + hit).add(x.at(run), y.at(run));
        }
        plot.addAnnotation(rectangle(box, x, y));
        return new Panel(plot).heading("\u2191 " + y.label() + "    \u2192 " + x.label());
    }

    /** The limits of a box that a plane does not show. */
    private static Box shownOnly(Box box, List<Integer> shown) {
        return new Box(box.limits().stream()
                .filter(limit -> !shown.contains(limit.factor()))
                .toList());
    }

    private static XYBoxAnnotation rectangle(Box box, FactorAxis x, FactorAxis y) {
        return new XYBoxAnnotation(
                x.low(box), y.low(box), x.high(box), y.high(box), Theme.line(2), Theme.INK, Theme.clear(HIT, 0.06));
    }

    private static Color pale(Color colour) {
        return Theme.clear(colour, 0.35);
    }
}
