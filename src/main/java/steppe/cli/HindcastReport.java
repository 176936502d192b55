package steppe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import steppe.analysis.forecast.FactCard;
import steppe.analysis.forecast.Forecast;
import steppe.analysis.forecast.ScoreTables;
import steppe.analysis.forecast.Scorecard;
import steppe.chart.HindcastCharts;
import steppe.chart.Story;
import steppe.config.HindcastSpec;
import steppe.experiment.Hindcast;
import steppe.results.Manifests;
import steppe.results.Version;
import steppe.results.WorkFolder;

/** What a hindcast found: tables, charts, and a skill table for the terminal. */
final class HindcastReport {
    private static final int WORST = 10;

    private final Hindcast hindcast;
    private final HindcastRuns runs;
    private final Map<String, List<Forecast>> forecasts;
    private final Scorecard card;
    private final FactCard facts;
    private final FactCard directions;
    private final FactCard levels;
    private final Map<String, String> titles;

    HindcastReport(Hindcast hindcast, HindcastRuns runs, Map<String, List<Hindcast.Said>> said) {
        this.hindcast = hindcast;
        this.runs = runs;
        this.titles = titles(hindcast.spec());
        this.forecasts = runs.forecasts(said);
        this.card = new Scorecard(HindcastRuns.PERSISTENCE, forecasts, runs.observations());
        this.facts = new FactCard(runs.facts(said), hindcast.spec().replications());
        this.directions = facts.directions(HindcastRuns.PERSISTENCE);
        this.levels = facts.levels(HindcastRuns.PERSISTENCE);
    }

    /** What all who forecast are called, by name. */
    static Map<String, String> titles(HindcastSpec spec) {
        var titles = new LinkedHashMap<String, String>();
        spec.entrants().forEach(entrant -> titles.put(entrant.name(), entrant.title()));
        var first = spec.entrants().get(0);
        titles.put(first.name() + HindcastRuns.ANCHORED, first.title() + ", from the last known figures");
        titles.putAll(HindcastRuns.SIMPLE);
        titles.put(HindcastRuns.YES, "Yes to everything");
        return titles;
    }

    void write(WorkFolder folder) {
        var tables = new ScoreTables(card);
        folder.write("skill.csv", tables.skill().toCsv());
        folder.write("coverage.csv", tables.coverage().toCsv());
        folder.write("pit.csv", tables.pit().toCsv());
        folder.write("scores.csv", tables.scores().toCsv());
        folder.write("energy.csv", card.energy().toTable().toCsv());
        folder.write("misses.csv", tables.misses(card.entrants().get(0), WORST).toCsv());
        folder.write("facts.csv", facts.toTable().toCsv());
        folder.write("facts-directions.csv", directions.toTable().toCsv());
        folder.write("facts-levels.csv", levels.toTable().toCsv());
        folder.write("facts-probabilities.csv", facts.probabilities().toCsv());
        var kinds = new LinkedHashMap<String, String>();
        for (var indicator : steppe.config.Indicator.values()) {
            kinds.put(indicator.key(), indicator.title());
        }
        var hindcastCharts = new HindcastCharts(
                story(),
                new steppe.chart.Hindcast(
                        titles, kinds, forecasts, runs.histories(), runs.observations(), card, facts));
        Drawings.write(hindcastCharts.figures(), folder.path().resolve("charts"));
    }

    private Story story() {
        var spec = hindcast.spec();
        var scenario = hindcast.entrants().values().iterator().next();
        return new Story(
                spec.hindcast(),
                spec.title(),
                spec.question(),
                spec.replications(),
                spec.seed(),
                titles,
                spec.entrants().get(0).name(),
                Story.powers(Manifests.powers(scenario)),
                Manifests.areas(scenario),
                spec.cutOff(),
                Version.here().toString(),
                Manifests.definition(scenario));
    }

    /** The skill table and what goes with it. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        if (card.compared() > 0) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%d figures that all can forecast (%d left out). Skill: 1 is perfect, 0 as good as nothing changes, below 0 worse",
                    card.compared(),
                    card.leftOut()));
            for (var group : card.groups()) {
                lines.add("");
                lines.add(group);
                card.entrants().forEach(entrant -> lines.add(line(entrant, group)));
            }
        }
        if (!facts.facts().isEmpty()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%d facts, yes or no: all, those %d of a direction, those %d of a level. Brier score: 0 is perfect, 0.25 a coin",
                    facts.facts().size(),
                    directions.facts().size(),
                    levels.facts().size()));
            facts.entrants()
                    .forEach(entrant -> lines.add(String.format(
                            Locale.ROOT,
                            "  %-44s %5.3f   %5.3f   %5.3f",
                            titles.get(entrant),
                            facts.brier(entrant),
                            directions.brier(entrant),
                            levels.brier(entrant))));
        }
        return lines;
    }

    private String line(String entrant, String group) {
        var skill = card.skill(entrant, group);
        var half = card.coverage(0.5, entrant, group);
        var most = card.coverage(0.9, entrant, group);
        var duels = card.tally(entrant, group);
        return String.format(
                Locale.ROOT,
                "  %-44s skill %6.2f %-16s   50 %%: %3d/%d   90 %%: %3d/%d   won %d, lost %d",
                titles.get(entrant),
                skill.value(),
                Double.isNaN(skill.low())
                        ? ""
                        : String.format(Locale.ROOT, "[%6.2f, %6.2f]", skill.low(), skill.high()),
                half.hits(),
                half.n(),
                most.hits(),
                most.n(),
                duels.wins(),
                duels.losses());
    }
}
