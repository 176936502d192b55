package steppe.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import steppe.analysis.discovery.PolicyOutcomes;
import steppe.analysis.discovery.Region;
import steppe.analysis.discovery.Regions;
import steppe.analysis.discovery.Separation;
import steppe.results.Table;

/** Which policy is best where, in the plane of the two inputs that tell most: worlds as dots, regions as tinted fields. */
public final class RegionChart {
    private static final int MOST = 1500;
    private static final double SIZE = 6;

    private final Story story;
    private final Regions regions;
    private final PolicyOutcomes outcomes;

    /** @param regions that more than one region is in; else there is nothing to draw */
    public RegionChart(Story story, Regions regions, PolicyOutcomes outcomes) {
        this.story = story;
        this.regions = regions;
        this.outcomes = outcomes;
    }

    public Figure figure() {
        var shown = shown();
        var drawn = table(shown);
        var key = new Key();
        policies(drawn).forEach(policy -> key.add(Key.Sign.DOT, Theme.policy(story, policy), story.policy(policy)));
        return new Figure(
                "regions",
                "Which policy is best where",
                "Each dot is a world in the colour of the policy that is best in it; fields: the policy that is best there on"
                        + " average",
                key,
                Grid.of(panel(shown)),
                "",
                Caption.of(
                        story,
                        outcomes.worlds(),
                        regions.telling().size() > 2
                                ? "Regions part by " + regions.telling().size()
                                        + " inputs, of which two are shown: fields overlap."
                                : "",
                        "Regions: a tree drawn by half of the worlds; its splits pay for sure in the other half (after"
                                + " Athey and Wager 2021)."),
                drawn);
    }

    private List<String> policies(Table drawn) {
        var found = drawn.distinct("best");
        return outcomes.policies().stream().filter(found::contains).toList();
    }

    private List<Integer> shown() {
        var telling = regions.telling();
        var bestOverall = bestOverall();
        return telling.size() > 1
                ? telling.subList(0, 2)
                : List.of(telling.get(0), Separation.best(regions.inputs(), run -> bestOverall[run], telling.get(0)));
    }

    /** The runs in which the policy that is best on average is the best. */
    private boolean[] bestOverall() {
        var best = new boolean[regions.inputs().runs()];
        for (int world = 0; world < outcomes.worlds(); world++) {
            best[outcomes.kept()[world]] = outcomes.policies().get(best(world)).equals(regions.overall());
        }
        return best;
    }

    private Table table(List<Integer> shown) {
        var names = regions.inputs().factors();
        var columns = new ArrayList<>(List.of("world", "best", "region_policy"));
        shown.stream()
                .distinct()
                .forEach(factor -> columns.add(names.get(factor).name()));
        var rows = new ArrayList<Object[]>();
        for (int world = 0; world < Math.min(MOST, outcomes.worlds()); world++) {
            var run = outcomes.kept()[world];
            var row = new ArrayList<Object>(List.of(run, outcomes.policies().get(best(world)), at(run)));
            shown.stream().distinct().forEach(factor -> {
                var value = regions.inputs().value(run, factor);
                row.add(Double.isFinite(value) ? value : null);
            });
            rows.add(row.toArray());
        }
        return new Table(columns, rows);
    }

    private String at(int run) {
        return regions.regions().stream()
                .filter(region -> region.box().holds(regions.inputs(), run))
                .map(Region::policy)
                .findFirst()
                .orElse("");
    }

    private int best(int world) {
        return IntStream.range(0, outcomes.policies().size())
                .filter(policy -> outcomes.regret(policy, world) == 0)
                .findFirst()
                .orElseThrow();
    }

    private Panel panel(List<Integer> shown) {
        var x = new FactorAxis(regions.inputs(), shown.get(0));
        var y = new FactorAxis(regions.inputs(), shown.get(1));
        var plot = Dots.plane(x.axis(6), y.axis(Axes.MANY));
        var dots = new Dots(plot);
        var kinds = new LinkedHashMap<Integer, XYSeries>();
        for (int policy = 0; policy < outcomes.policies().size(); policy++) {
            kinds.put(policy, dots.kind(SIZE, colour(outcomes.policies().get(policy)), Theme.PAPER));
        }
        for (int world = 0; world < Math.min(MOST, outcomes.worlds()); world++) {
            var run = outcomes.kept()[world];
            kinds.get(best(world)).add(x.at(run), y.at(run));
        }
        regions.regions().forEach(region -> plot.getRenderer().addAnnotation(field(region, x, y), Layer.BACKGROUND));
        return new Panel(plot).heading("\u2191 " + y.label() + "    \u2192 " + x.label());
    }

    private XYBoxAnnotation field(Region region, FactorAxis x, FactorAxis y) {
        var box = region.box();
        return new XYBoxAnnotation(
                x.low(box),
                y.low(box),
                x.high(box),
                y.high(box),
                Theme.line(1.6),
                Theme.PAPER,
                Theme.clear(colour(region.policy()), 0.2));
    }

    private Color colour(String policy) {
        return Theme.policy(story, policy);
    }
}
