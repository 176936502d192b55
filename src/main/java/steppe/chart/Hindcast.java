package steppe.chart;

import java.util.List;
import java.util.Map;
import steppe.analysis.forecast.FactCard;
import steppe.analysis.forecast.Forecast;
import steppe.analysis.forecast.History;
import steppe.analysis.forecast.Indicator;
import steppe.analysis.forecast.Observation;
import steppe.analysis.forecast.Scorecard;

/**
 * Forecasts that were made of what has since been observed, with their scores.
 *
 * @param titles of entrants, by name
 * @param kinds titles of kinds of series, by name; one without is called by its name
 * @param forecasts by entrant, whether observed or not; the first entrant is the one on trial
 * @param known what forecasts could start from
 * @param observations made since
 * @param card how entrants fared
 * @param facts yes or no; may hold none
 */
public record Hindcast(
        Map<String, String> titles,
        Map<String, String> kinds,
        Map<String, List<Forecast>> forecasts,
        List<History> known,
        List<Observation> observations,
        Scorecard card,
        FactCard facts) {
    /** The entrant on trial. */
    String first() {
        return card.entrants().get(0);
    }

    String title(String entrant) {
        return titles.getOrDefault(entrant, entrant);
    }

    /** A title within a sentence. */
    String quoted(String entrant) {
        return "\u201c" + title(entrant) + "\u201d";
    }

    /** The title of a kind of series, without its unit. */
    String kind(String kind) {
        var title = kinds.getOrDefault(kind, kind);
        var end = title.lastIndexOf(", " + unit(kind));
        return end > 0 ? title.substring(0, end) : title;
    }

    private String unit(String kind) {
        return observations.stream()
                .map(Observation::indicator)
                .filter(indicator -> indicator.kind().equals(kind))
                .map(Indicator::unit)
                .findFirst()
                .orElse("");
    }

    /** A group of series and how many they are. */
    String group(String group, int series) {
        return group.equals(Scorecard.ALL) ? "All " + series + " series" : kind(group) + ": " + series + " series";
    }

    String series(Story story, Indicator indicator) {
        var area = story.area(indicator.country());
        return indicator.power().isEmpty() ? area : area + ": " + story.power(indicator.power());
    }

    /** What the scores are of, for captions. */
    String compared() {
        var left = card.leftOut();
        return "Compared: " + card.compared() + " observations that every forecaster forecast"
                + (left > 0 ? " (" + left + " others left out)" : "") + ".";
    }
}
