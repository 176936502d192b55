package steppe.chart;

import java.util.ArrayList;
import java.util.List;
import steppe.analysis.forecast.Scorecard;

/** All figures of a hindcast, in the order in which to show them. What there is nothing to show of is left out. */
public final class HindcastCharts {
    private final Story story;
    private final Hindcast hindcast;

    public HindcastCharts(Story story, Hindcast hindcast) {
        this.story = story;
        this.hindcast = hindcast;
    }

    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (hindcast.card().compared() > 0) {
            figures.addAll(new SkillChart(story, hindcast).figures());
        }
        if (hindcast.card().compared() > 0
                && hindcast.card().pit(hindcast.first(), Scorecard.ALL).size()
                        > 0) { // floors alone have no place in a forecast
            figures.add(new CoverageChart(story, hindcast).figure());
        }
        var forecasts = new ForecastsChart(story, hindcast);
        forecasts.kinds().forEach(kind -> figures.add(forecasts.figure(kind)));
        if (!hindcast.facts().facts().isEmpty() && hindcast.facts().entrants().contains(hindcast.first())) {
            figures.addAll(new PatternsChart(story, hindcast).figures());
        }
        return List.copyOf(figures);
    }
}
