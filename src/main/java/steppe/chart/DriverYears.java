package steppe.chart;

import java.awt.Color;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import steppe.results.Table;

/** What drove a power's share year by year, in one area or several that compare: those that did most are told apart. */
final class DriverYears {
    private static final int TOLD_APART = 6;

    private final List<Drivers> areas;
    private final Map<String, Color> colours = new LinkedHashMap<>();
    private final List<YearStacks> stacks;

    /** @param areas of one story; not empty */
    DriverYears(List<Drivers> areas) {
        this.areas = areas;
        var order = order();
        var named = order.subList(0, order.size() <= TOLD_APART + 1 ? order.size() : TOLD_APART);
        for (var driver : named) {
            colours.put(driver, Theme.cause(colours.size()));
        }
        var others = "All other (" + (order.size() - named.size()) + ")";
        if (named.size() < order.size()) {
            colours.put(others, Theme.FAINT);
        }
        stacks = areas.stream()
                .map(drivers -> new YearStacks(drivers.years(named, others), colours))
                .toList();
    }

    /** All drivers, first the one that did most in its years: what comes and goes counts as much as what stays. */
    private List<String> order() {
        var sizes = new LinkedHashMap<String, Double>();
        areas.forEach(drivers ->
                drivers.distances().forEach((driver, distance) -> sizes.merge(driver, distance, Double::sum)));
        return sizes.entrySet().stream()
                .sorted(Comparator.comparingDouble(size -> -size.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Table table() {
        return stacks.stream().map(YearStacks::changes).reduce(Table::plus).orElseThrow();
    }

    Key key() {
        var key = new Key();
        colours.forEach((driver, colour) -> key.add(Key.Sign.AREA, colour, driver));
        return key.add(Key.Sign.LINE, Theme.INK, Drivers.NET);
    }

    Grid grid() {
        var columns = Math.min(3, stacks.size());
        return new Grid(
                IntStream.range(0, stacks.size())
                        .mapToObj(i -> panel(areas.get(i), stacks.get(i), columns))
                        .toList(),
                columns,
                true);
    }

    private Panel panel(Drivers drivers, YearStacks stack, int columns) {
        var low = stacks.stream().mapToDouble(YearStacks::lowest).min().orElse(0);
        var high = stacks.stream().mapToDouble(YearStacks::highest).max().orElse(0);
        var axis = Axes.differences(low, high, Axes.MANY);
        var story = drivers.story();
        var panel = stack.panel(drivers.first(), drivers.last(), axis, 12 / columns)
                .timeline(new Timeline(story.now(), columns == 1, List.of()), true);
        return columns == 1 ? panel : panel.heading(story.area(drivers.area()));
    }
}
