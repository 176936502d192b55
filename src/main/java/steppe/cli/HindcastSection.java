package steppe.cli;

import static steppe.cli.Exhibits.text;
import static steppe.cli.Exhibits.withInterval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import steppe.analysis.forecast.Scorecard;
import steppe.config.HindcastSpec;
import steppe.config.Indicator;
import steppe.report.Markdown;
import steppe.results.Table;

/**
 * What the model would have said of the past, and who would have said it better.
 *
 * @param folder of the hindcast's work
 * @param spec what was asked
 */
record HindcastSection(Exhibits exhibits, String folder, HindcastSpec spec) {
    /** Facts are few: scores this near are alike. */
    private static final double ALIKE = 0.01;

    private static final String DIRECTIONS = "facts-directions.csv";
    private static final String FACTS = "facts.csv";

    List<String> inShort() {
        var lines = new ArrayList<String>();
        var titles = HindcastReport.titles(spec);
        var first = spec.entrants().get(0).name();
        for (var entrant : List.of(first, first + HindcastRuns.ANCHORED)) {
            var verdicts = skills().stream()
                    .filter(row -> row.text("entrant").equals(entrant))
                    .filter(row -> !row.text("group").equals(Scorecard.ALL))
                    .map(row -> text("%s %s", kind(row.text("group")), verdict(row)))
                    .toList();
            if (!verdicts.isEmpty()) {
                lines.add(text(
                        "%s. Against \"nothing changes\", %s: %s.",
                        spec.title(), lower(titles.get(entrant)), String.join("; ", verdicts)));
            }
        }
        if (!brier(FACTS, first).isNaN()) {
            lines.add(facts(first));
        }
        return lines;
    }

    private String facts(String first) {
        return text(
                "%s. On %.0f yes-or-no facts the model's Brier score is %.3f, that of \"nothing changes\" %.3f (0 is perfect,"
                        + " 0.25 a coin). On those %.0f of a direction alone it is %.3f against %.3f.",
                spec.title(),
                row(FACTS, first).number("facts"),
                brier(FACTS, first),
                brier(FACTS, HindcastRuns.PERSISTENCE),
                row(DIRECTIONS, first).number("facts"),
                brier(DIRECTIONS, first),
                brier(DIRECTIONS, HindcastRuns.PERSISTENCE));
    }

    private static String verdict(Table.Row skill) {
        double low = skill.number("skill_low");
        var sure = low > 0 ? "surely better" : skill.number("skill_high") < 0 ? "surely worse" : "not surely different";
        return Double.isNaN(low)
                ? text(
                        "%s (skill %.2f on %.0f figures, too few for an interval)",
                        skill.number("skill") > 0 ? "better" : "worse",
                        skill.number("skill"),
                        skill.number("observations"))
                : text("%s (skill %.2f, %.2f to %.2f)", sure, skill.number("skill"), low, skill.number("skill_high"));
    }

    void write(Markdown page) {
        page.heading(2, "Hindcast: " + spec.title());
        page.paragraph(text(
                "%s The model is fitted to what was known in %s; what came after is scored.",
                spec.question(), spec.cutOff()));
        skill(page);
        picture(page, "skill", "Skill of every forecaster against nothing changes, losses in red");
        picture(page, "coverage", "How many later figures the ranges hold, and where in the forecasts they fall");
        picture(page, "forecasts-tradeShare", "Forecast and observed shares of trade");
        picture(page, "forecasts-tradeValue", "Forecast and observed values of trade");
        facts(page);
        picture(page, "patterns", "Facts and the chances that the model gave them, the most surprising first");
    }

    private void skill(Markdown page) {
        page.paragraph(
                "Skill is 1 minus the error (CRPS) over that of \"nothing changes\": 1 is perfect, below 0 is worse."
                        + " Intervals come from resampled series; series hang together, so they are rather too narrow. Floors (\"at"
                        + " least so much\") are scored, but no range can be said to hold them.");
        var coverage = exhibits.rows(folder + "/coverage.csv");
        page.table(
                List.of("Series", "Forecaster", "Skill (95 %)", "Series won, lost", "Inside 50 %", "Inside 90 %"),
                skills().stream()
                        .map(row -> List.of(
                                kind(row.text("group")),
                                title(row),
                                withInterval(row, "skill"),
                                text("%.0f, %.0f", row.number("wins"), row.number("losses")),
                                covered(coverage, row, 0.5),
                                covered(coverage, row, 0.9)))
                        .toList());
    }

    private void facts(Markdown page) {
        var facts = exhibits.rows(folder + "/" + FACTS);
        if (facts.isEmpty()) {
            return;
        }
        var directions = exhibits.rows(folder + "/" + DIRECTIONS);
        page.paragraph(text(
                "%.0f facts are yes or no, %.0f of them happened. Of %d that are of a direction, more or less than before,"
                        + " \"nothing changes\" can only toss a coin; %.0f of these happened as they are worded, so mind that"
                        + " whoever says yes to everything does well there. Facts hang together: they are fewer pieces of"
                        + " evidence than rows.",
                facts.get(0).number("facts"),
                facts.get(0).number("happened"),
                directions.isEmpty() ? 0 : (int) directions.get(0).number("facts"),
                directions.isEmpty() ? 0 : directions.get(0).number("happened")));
        page.table(
                List.of("Forecaster", "Brier score, all", "Skill over a coin (95 %)", "Brier score, directions"),
                facts.stream()
                        .map(row -> List.of(
                                title(row),
                                text("%.3f", row.number("brier")),
                                withInterval(row, "skill"),
                                text("%.3f", brier(DIRECTIONS, row.text("entrant")))))
                        .toList());
        var first = spec.entrants().get(0).name();
        spec.entrants().stream()
                .skip(1)
                .filter(entrant -> Math.abs(brier(FACTS, entrant.name()) - brier(FACTS, first)) < ALIKE)
                .forEach(entrant -> page.paragraph(text(
                        "With \"%s\" the model forecasts these facts as well: they are no evidence for what was left out.",
                        lower(entrant.title()))));
        var wrong = exhibits.rows(folder + "/facts-probabilities.csv").stream()
                .filter(row -> row.number(first) > 0.5 != row.text("happened").equals("true"))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number(first) - 0.5)))
                .map(row -> text(
                        "%s: %.0f %%, and it %s",
                        row.text("fact"),
                        100 * row.number(first),
                        row.text("happened").equals("true") ? "did" : "did not"))
                .toList();
        page.paragraph(text("The model leaned the wrong way in %d:", wrong.size()));
        page.bullets(wrong);
    }

    private void picture(Markdown page, String chart, String words) {
        exhibits.show(page, folder + "/charts/" + chart + ".png", folder + "-" + chart, words);
    }

    private List<Table.Row> skills() {
        return exhibits.rows(folder + "/skill.csv");
    }

    private Table.Row row(String file, String entrant) {
        return Exhibits.row(exhibits.rows(folder + "/" + file), "entrant", entrant)
                .orElseThrow();
    }

    private Double brier(String file, String entrant) {
        return Exhibits.row(exhibits.rows(folder + "/" + file), "entrant", entrant)
                .map(row -> row.number("brier"))
                .orElse(Double.NaN);
    }

    private String title(Table.Row row) {
        return HindcastReport.titles(spec).get(row.text("entrant"));
    }

    private static String kind(String group) {
        return Stream.of(Indicator.values())
                .filter(indicator -> indicator.key().equals(group))
                .map(Indicator::words)
                .findFirst()
                .orElse(group);
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private static String covered(List<Table.Row> coverage, Table.Row of, double nominal) {
        return coverage.stream()
                .filter(row -> row.text("entrant").equals(of.text("entrant"))
                        && row.text("group").equals(of.text("group")))
                .filter(row -> row.number("nominal") == nominal && row.number("n") > 0)
                .map(row -> text("%.0f of %.0f", row.number("hits"), row.number("n")))
                .findFirst()
                .orElse("");
    }
}
