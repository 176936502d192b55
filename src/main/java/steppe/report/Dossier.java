package steppe.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.analysis.PairedDifference;
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
 * @param outcomes in words, by what names of such files call them
 */
public record Dossier(
        Manifest manifest,
        Story story,
        Tables tables,
        List<Figure> figures,
        Map<String, Scenario> scenarios,
        Map<String, Table> analyses,
        Map<String, String> outcomes) {
    public Dossier {
        figures = List.copyOf(figures);
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        outcomes = Map.copyOf(outcomes);
        analyses = Collections.unmodifiableMap(new LinkedHashMap<>(analyses));
    }

    /** Whether a document tells what stands in a table of the analyses, by the name of its file without its ending. */
    public static boolean isTold(String analysis) {
        return Analyses.isTold(analysis);
    }

    /** An outcome in words; as names of files call it if it has none. */
    String outcome(String stem) {
        return outcomes.getOrDefault(stem, stem);
    }

    Results results() {
        var war = base().war();
        return new Results(
                story,
                tables,
                manifest.focus(),
                new Arranged(!PairedDifference.areDrawn(tables.runs()), war != null && war.ends() != null));
    }

    /** The scenario of the policy that others are compared with. */
    Scenario base() {
        return scenarios.get(story.base());
    }

    /** How many runs of a policy failed. */
    int failed(String policy) {
        return made(policy) - tables.finished().where("policy", policy).size();
    }

    /** How many runs of a policy were made, over all points of a design. */
    int made(String policy) {
        return tables.runs().where("policy", policy).size();
    }

    /** How many runs of the base came to their end, over all points of a design. */
    public int runs() {
        return tables.finished().where("policy", story.base()).size();
    }
}
