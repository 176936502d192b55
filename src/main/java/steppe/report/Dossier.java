package steppe.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.chart.Figure;
import steppe.chart.Story;
import steppe.chart.Tables;
import steppe.config.Scenario;
import steppe.results.Manifest;
import steppe.results.Table;

/**
 * All that a document on a run folder is made from.
 *
 * @param figures in the order in which to show them
 * @param scenarios by policy
 * @param analyses tables that were worked out from the runs since, by the name of their file without its ending
 */
public record Dossier(
        Manifest manifest,
        Story story,
        Tables tables,
        List<Figure> figures,
        Map<String, Scenario> scenarios,
        Map<String, Table> analyses) {
    public Dossier {
        figures = List.copyOf(figures);
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        analyses = Collections.unmodifiableMap(new LinkedHashMap<>(analyses));
    }

    Results results() {
        return new Results(story, tables, manifest.focus());
    }

    /** The scenario of the policy that others are compared with. */
    Scenario base() {
        return scenarios.get(story.base());
    }

    /** How many runs each policy has that came to their end, over all points of a design. */
    public int runs() {
        return tables.finished().where("policy", story.base()).size();
    }
}
