package steppe.analysis.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Observations that every entrant has forecast, with what each said of them. */
record Matches(Map<Observation, Map<String, Forecast>> said) {
    /** The smallest scale of a series, as a share of the mean of its kind. */
    private static final double FLOOR = 0.1;

    private record Place(Indicator indicator, int year) {}

    static Matches of(Map<String, List<Forecast>> entrants, List<Observation> observations) {
        var seen = new LinkedHashSet<Place>();
        var places = entrants.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> places(entry.getKey(), entry.getValue()),
                        (a, b) -> a,
                        LinkedHashMap::new));
        var said = new LinkedHashMap<Observation, Map<String, Forecast>>();
        for (var observation : observations) {
            var place = new Place(observation.indicator(), observation.year());
            if (!seen.add(place)) {
                throw new IllegalArgumentException(observation.words() + " is observed twice");
            }
            if (places.values().stream().allMatch(forecasts -> forecasts.containsKey(place))) {
                var all = new LinkedHashMap<String, Forecast>();
                places.forEach((entrant, forecasts) -> all.put(entrant, forecasts.get(place)));
                said.put(observation, all);
            }
        }
        return new Matches(said);
    }

    private static Map<Place, Forecast> places(String entrant, List<Forecast> forecasts) {
        var places = new LinkedHashMap<Place, Forecast>();
        for (var forecast : forecasts) {
            if (places.put(new Place(forecast.indicator(), forecast.year()), forecast) != null) {
                throw new IllegalArgumentException(
                        entrant + " forecasts " + forecast.indicator().key() + " " + forecast.year() + " twice");
            }
        }
        return places;
    }

    /** All scores, observation by observation. */
    List<Score> scores(String reference) {
        var scales = scales(reference);
        var scores = new ArrayList<Score>();
        said.forEach((observation, all) -> all.forEach((entrant, forecast) ->
                scores.add(Score.of(entrant, forecast, observation, scales.get(observation.indicator())))));
        return scores;
    }

    /**
     * How hard each series is to forecast: the score that the reference expects of itself if it is right, on average over
     * its years. It is known before anything is observed, so that scores in it stay proper (Gneiting and Ranjan 2011); and it is
     * at least a tenth of the mean of its kind, so that a series which hardly moves does not outweigh all others. A kind
     * of which the reference claims to know all keeps its unit.
     */
    private Map<Indicator, Double> scales(String reference) {
        var own = mean(Observation::indicator, reference);
        var kinds = mean(observation -> observation.indicator().kind(), reference);
        own.replaceAll((indicator, scale) -> {
            var kind = kinds.get(indicator.kind());
            return kind > 0 ? Math.max(scale, FLOOR * kind) : 1;
        });
        return own;
    }

    private <K> Map<K, Double> mean(Function<Observation, K> key, String reference) {
        return said.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> key.apply(entry.getKey()),
                        LinkedHashMap::new,
                        Collectors.averagingDouble(entry ->
                                Crps.expected(entry.getValue().get(reference).draws()))));
    }
}
