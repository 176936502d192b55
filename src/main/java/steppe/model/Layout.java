package steppe.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steppe.config.Scenario;

/**
 * Which series a run writes down, in which order. Depends only on who is in the scenario and which pairs it has dependences for,
 * so that all runs of an experiment share it.
 *
 * @param series in the order of a trajectory's columns
 * @param months how many rows a trajectory has
 */
public record Layout(List<Series> series, int months) implements Serializable {
    /** How much each country counts in regional shares. */
    enum Weighting {
        /** Each alike. */
        EQUAL(""),
        GDP("-gdp"),
        POPULATION("-population");

        private final String suffix;

        Weighting(String suffix) {
            this.suffix = suffix;
        }

        /** The area in tables. */
        String area(String region) {
            return region + suffix;
        }
    }

    public Layout {
        series = List.copyOf(series);
    }

    /** The layout of all runs of a scenario. */
    public static Layout of(Scenario scenario) {
        var countries = List.copyOf(scenario.countries().keySet());
        var region = scenario.region().id();
        var areas = new ArrayList<>(countries);
        areas.add(region);
        var anyAreas = new ArrayList<>(countries);
        Stream.of(Weighting.values()).forEach(weighting -> anyAreas.add(weighting.area(region)));
        var all = new ArrayList<Series>();
        for (var metric : Metric.values()) {
            switch (metric.scope()) {
                case POWER_IN_ANY_AREA -> cross(metric, anyAreas, scenario, all);
                case POWER_IN_AREA -> cross(metric, areas, scenario, all);
                case POWER_IN_COUNTRY -> cross(metric, countries, scenario, all);
                case NAMED_PAIR -> pairs(metric, scenario, all);
                case AREA -> areas.forEach(area -> all.add(new Series(metric, area, "")));
                case WORLD -> all.add(new Series(metric, "", ""));
            }
        }
        return new Layout(all, scenario.time().months());
    }

    private static void cross(Metric metric, List<String> areas, Scenario scenario, List<Series> all) {
        for (var area : areas) {
            for (var power : scenario.powers().keySet()) {
                all.add(new Series(metric, area, power));
            }
        }
    }

    private static void pairs(Metric metric, Scenario scenario, List<Series> all) {
        for (var country : scenario.countries().keySet()) {
            for (var power : scenario.powers().keySet()) {
                if (isNamed(metric, country, power, scenario)) {
                    all.add(new Series(metric, country, power));
                }
            }
        }
    }

    private static boolean isNamed(Metric metric, String country, String power, Scenario scenario) {
        var spec = scenario.countries().get(country);
        return switch (metric) {
            case DEBT -> spec.debt().containsKey(power);
            case REMITTANCES -> spec.remittances().containsKey(power);
            case TRANSIT ->
                scenario.routes().values().stream()
                        .anyMatch(route ->
                                route.through().contains(power) && route.share().containsKey(country));
            default -> false;
        };
    }

    /** How many values a trajectory has. */
    public int size() {
        return months * series.size();
    }

    /** Where each series stands. */
    public Map<Series, Integer> columns() {
        var columns = new LinkedHashMap<Series, Integer>();
        for (int i = 0; i < series.size(); i++) {
            columns.put(series.get(i), i);
        }
        return columns;
    }
}
