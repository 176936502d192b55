package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steppe.results.Table;

/** How areas move between two powers and all others together: mean shares as ways through a triangle. */
final class TernaryChart {
    /** Most runs drawn as single points. */
    private static final int CLOUD = 400;

    private final Story story;
    private final Tables tables;

    TernaryChart(Story story, Tables tables) {
        this.story = story;
        this.tables = tables;
    }

    /** Whether both powers have shares, and other powers have some too. */
    boolean known(String policy, String left, String right) {
        var powers = tables.of(policy, "influence").distinct("power");
        return powers.contains(left) && powers.contains(right) && powers.size() > 2;
    }

    Figure figure(String policy, String left, String right) {
        var influence = tables.of(policy, "influence");
        var areas = story.areas(influence);
        var drawn = areas.stream()
                .map(area -> points(influence.where("area", area), area, left, right))
                .reduce(Table::plus)
                .orElseThrow();
        var ways =
                areas.stream().map(area -> way(drawn.where("area", area), area)).toList();
        var last = drawn.row(drawn.size() - 1).text("month");
        var cloud = cloud(policy, left, right, last);
        var corners = List.of(
                new TernaryPane.Corner(story.power(left), Theme.colour(story, left)),
                new TernaryPane.Corner(story.power(right), Theme.colour(story, right)),
                new TernaryPane.Corner("All other powers", Theme.QUIET));
        var key = new Key()
                .add(
                        Key.Sign.RING,
                        Theme.INK,
                        Words.month(YearMonth.parse(drawn.row(0).text("month"))))
                .add(
                        Key.Sign.DOT,
                        Theme.INK,
                        (inside(drawn) ? "small: " + Words.month(story.now()) + ", large: " : "")
                                + Words.month(YearMonth.parse(last)));
        if (!cloud.isEmpty()) {
            key.add(
                    Key.Sign.DOT,
                    Theme.clear(Theme.INK, 0.25),
                    "single runs, " + story.area(story.region()) + ", " + Words.month(YearMonth.parse(last)));
        }
        return new Figure(
                "ternary-" + left + "-" + right,
                "Between " + story.power(left) + ", " + story.power(right) + " and all others",
                "Mean shares of influence: the nearer a corner, the larger its share",
                key,
                Grid.of(new TernaryPane(corners, ways, cloud)),
                "",
                Caption.of(
                        story,
                        influence,
                        Caption.policy(story, policy),
                        Caption.weights(story, areas.get(0)),
                        story.definition()),
                drawn);
    }

    /** Whether now lies between the first month and the last. */
    private boolean inside(Table points) {
        return !points.row(0).month("month").isAfter(story.now())
                && points.row(points.size() - 1).month("month").isAfter(story.now());
    }

    /** Shares of both powers and of the others, month by month. */
    private Table points(Table rows, String area, String left, String right) {
        var one = rows.where("power", left);
        var other = rows.where("power", right);
        var points = new ArrayList<Object[]>();
        for (int i = 0; i < one.size(); i++) {
            var a = one.row(i).number("mean");
            var b = other.row(i).number("mean");
            points.add(new Object[] {one.row(i).text("month"), area, a, b, 1 - a - b});
        }
        return new Table(List.of("month", "area", left, right, "others"), points);
    }

    private TernaryPane.Way way(Table points, String area) {
        var region = area.equals(story.region());
        var now = IntStream.range(0, points.size())
                .filter(i -> !points.row(i).month("month").isAfter(story.now()))
                .max()
                .orElse(-1);
        var columns = points.columns();
        var places = IntStream.range(0, points.size())
                .mapToObj(points::row)
                .map(row -> new double[] {row.number(columns.get(2)), row.number(columns.get(3))})
                .toList();
        return new TernaryPane.Way(
                story.area(area),
                places,
                now < places.size() - 1 ? now : -1,
                region ? Theme.INK : Theme.other(story.countries().indexOf(area)),
                region);
    }

    /** Shares of both powers in the region at the end of the first runs, if the runs keep them. */
    private List<double[]> cloud(String policy, String left, String right, String month) {
        var a = "influence." + left + "@" + month;
        var b = "influence." + right + "@" + month;
        var runs = tables.finished();
        if (!runs.has(a) || !runs.has(b)) {
            return List.of();
        }
        var of = runs.where("policy", policy);
        return IntStream.range(0, Math.min(CLOUD, of.size()))
                .mapToObj(of::row)
                .map(row -> new double[] {row.number(a), row.number(b)})
                .toList();
    }
}
