package steppe.chart;

import java.util.List;

/** What moved a power's share of influence in one run: from the first month to the last, and year by year. */
public final class DriversChart {
    private static final String WHO =
            "Before a cause stands the power whose doing it is, or towards whom a country acts; rivals are all other powers.";

    private final Story story;
    private final TracedRun trace;

    public DriversChart(Story story, TracedRun trace) {
        this.story = story;
        this.trace = trace;
    }

    /** Areas in which the trace has shares of a power, in the order of charts. */
    public List<String> areas(String power) {
        return story.areas(trace.shares().where("power", power));
    }

    /**
     * From the first share to the last, driver by driver.
     *
     * @throws IllegalArgumentException if the trace has no share of the power in the area
     */
    public Figure figure(String power, String area) {
        var drivers = new Drivers(story, trace, power, area);
        var steps = Steps.of(drivers);
        return new Figure(
                "drivers-" + power + "-" + place(area),
                title(power) + " in " + story.area(area),
                finding(drivers),
                new Key()
                        .add(Key.Sign.AREA, Waterfall.UP, "raises the share")
                        .add(Key.Sign.AREA, Waterfall.DOWN, "lowers it"),
                Grid.of(new Waterfall(steps).panel()),
                "",
                caption("The changes of each month, summed over all months.", Caption.weights(story, area)),
                steps);
    }

    private static String finding(Drivers drivers) {
        var points = 100 * (drivers.end() - drivers.start());
        return Words.signed(points, Math.abs(points)) + " percentage points from " + Words.month(drivers.first())
                + " to " + Words.month(drivers.last()) + ", by cause";
    }

    /**
     * Year by year, a panel per area, all with the same axes and colours.
     *
     * @param areas one or more of {@link #areas}
     */
    public Figure years(String power, List<String> areas) {
        var years = new DriverYears(areas.stream()
                .map(area -> new Drivers(story, trace, power, area))
                .toList());
        return new Figure(
                "drivers-" + power + (areas.size() == 1 ? "-" + place(areas.get(0)) : "") + "-years",
                title(power) + (areas.size() == 1 ? " in " + story.area(areas.get(0)) : ""),
                "Year by year, percentage points, by cause",
                years.key(),
                years.grid(),
                "",
                caption(
                        "In colour: the causes that did most, year for year, chance apart.",
                        areas.contains(story.region()) ? Caption.weights(story, story.region()) : ""),
                years.table());
    }

    private String title(String power) {
        return story.power(power) + ": what moved its share of " + trace.whole();
    }

    private String caption(String reading, String weights) {
        return Caption.of(story, trace, reading, WHO, weights, story.definition());
    }

    private String place(String area) {
        return area.equals(story.region()) ? "region" : area;
    }
}
