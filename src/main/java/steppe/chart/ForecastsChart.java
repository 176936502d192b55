package steppe.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steppe.analysis.forecast.Forecast;
import steppe.analysis.forecast.History;
import steppe.analysis.forecast.Indicator;
import steppe.analysis.forecast.Observation;
import steppe.results.Table;

/** What was known, what the entrant on trial and the reference made of it, and what came: a panel per series of a kind. */
final class ForecastsChart {
    private static final int MOST = 9;
    private static final int ABREAST = 3;

    private final Story story;
    private final Hindcast hindcast;

    ForecastsChart(Story story, Hindcast hindcast) {
        this.story = story;
        this.hindcast = hindcast;
    }

    /** Kinds of which a series was forecast and observed. */
    List<String> kinds() {
        return hindcast.observations().stream()
                .map(observation -> observation.indicator().kind())
                .distinct()
                .filter(kind -> !series(kind).isEmpty())
                .toList();
    }

    Figure figure(String kind) {
        var all = series(kind);
        var shown = all.stream().limit(MOST).toList();
        var entrants = List.of(hindcast.card().reference(), hindcast.first());
        var trials = shown.stream()
                .map(indicator -> new Trial(table(indicator, entrants), entrants))
                .toList();
        var drawn = trials.stream().map(Trial::rows).reduce(Table::plus).orElseThrow();
        var panels = new ArrayList<Panel>();
        for (int i = 0; i < shown.size(); i++) {
            panels.add(trials.get(i).panel().heading(hindcast.series(story, shown.get(i))));
        }
        return new Figure(
                "forecasts-" + kind,
                hindcast.kind(kind) + ": what was forecast, and what came",
                "In " + shown.get(0).unit()
                        + (shown.size() < all.size()
                                ? "; the " + shown.size() + " largest of " + all.size() + " series"
                                : "")
                        + (shown.size() > 1 ? ", each on its own scale" : ""),
                key(drawn, entrants),
                new Grid(panels, Math.min(ABREAST, panels.size()), false),
                "",
                Caption.of(
                        story,
                        story.replications(),
                        "Line: median; dark and pale: the central 50 and 90% of the forecast.",
                        hindcast.observations().stream().anyMatch(Observation::atLeast)
                                ? "Triangle: at least so much."
                                : ""),
                drawn);
    }

    /** The signs that are drawn: not of what nobody knew. */
    private Key key(Table drawn, List<String> entrants) {
        var there = drawn.distinct("what");
        var key = new Key();
        if (there.contains(Trial.KNOWN)) {
            key.add(Key.Sign.DOT, Theme.INK, "known");
        }
        key.add(Key.Sign.RING, Theme.INK, "came later");
        key.add(Key.Sign.AREA, Theme.clear(Trial.COLOURS.get(1), 0.55), hindcast.title(entrants.get(1)));
        if (there.contains(entrants.get(0))) {
            key.add(Key.Sign.AREA, Trial.COLOURS.get(0), hindcast.title(entrants.get(0)));
        }
        return key;
    }

    /** Series of a kind that the first entrant forecast and that were observed, the largest first. */
    private List<Indicator> series(String kind) {
        var observed = hindcast.observations();
        return hindcast.forecasts().get(hindcast.first()).stream()
                .map(Forecast::indicator)
                .filter(indicator -> indicator.kind().equals(kind))
                .distinct()
                .filter(indicator ->
                        observed.stream().anyMatch(seen -> seen.indicator().equals(indicator)))
                .sorted(Comparator.comparingDouble(indicator -> -size(indicator)))
                .toList();
    }

    private double size(Indicator indicator) {
        return hindcast.observations().stream()
                .filter(seen -> seen.indicator().equals(indicator))
                .mapToDouble(Observation::value)
                .max()
                .orElse(0);
    }

    private Table table(Indicator indicator, List<String> entrants) {
        var rows = new ArrayList<Object[]>();
        hindcast.known().stream()
                .filter(history -> history.indicator().equals(indicator))
                .forEach(history -> known(history, rows));
        for (var entrant : entrants) {
            rows.addAll(Trial.rows(
                    entrant,
                    hindcast.forecasts().get(entrant).stream()
                            .filter(forecast -> forecast.indicator().equals(indicator))
                            .toList()));
        }
        hindcast.observations().stream()
                .filter(seen -> seen.indicator().equals(indicator))
                .forEach(seen -> rows.add(dot(indicator, Trial.OBSERVED, seen.year(), seen.value(), seen.atLeast())));
        return new Table(Trial.COLUMNS, rows);
    }

    private static void known(History history, List<Object[]> rows) {
        history.values().forEach((year, value) -> rows.add(dot(history.indicator(), Trial.KNOWN, year, value, false)));
    }

    private static Object[] dot(Indicator of, String what, int year, double value, boolean atLeast) {
        return new Object[] {
            of.kind(),
            of.country(),
            of.power(),
            of.unit(),
            what,
            Trial.month(year),
            value,
            atLeast,
            null,
            null,
            null,
            null,
            null
        };
    }
}
