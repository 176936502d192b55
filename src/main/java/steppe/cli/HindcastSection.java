package steppe.cli;

import static steppe.cli.Exhibits.text;
import static steppe.cli.Exhibits.withInterval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import steppe.analysis.forecast.Scorecard;
import steppe.analysis.forecast.Skill;
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
    private static final String LEVELS = "facts-levels.csv";
    private static final String FACTS = "facts.csv";

    List<String> inShort() {
        var lines = new ArrayList<String>();
        var own = verdicts(first());
        var anchored = new ArrayList<>(verdicts(first() + HindcastRuns.ANCHORED));
        anchored.removeAll(own);
        if (!own.isEmpty()) {
            lines.add(spec.title() + ". Against \"nothing changes\", the model: " + String.join("; ", own)
                    + (anchored.isEmpty() ? "" : ". From the last known figures: " + String.join("; ", anchored))
                    + ".");
        }
        if (!exhibits.rows(folder + "/" + FACTS).isEmpty()) {
            lines.add(factsInShort());
        }
        return lines;
    }

    private List<String> verdicts(String entrant) {
        return skills().stream()
                .filter(row -> row.text("entrant").equals(entrant))
                .map(row -> kind(row.text("group")) + " " + verdict(row))
                .toList();
    }

    private String factsInShort() {
        return text(
                "%s. Brier scores of yes-or-no facts, 0 is perfect, 0.25 a coin. On %.0f of a direction the model has %.3f,"
                        + " \"nothing changes\" a coin's %.3f (%.0f of them happened: \"yes to everything\" has %.3f). On %.0f of a"
                        + " level the model has %.3f, \"nothing changes\" %.3f: %s.",
                spec.title(),
                row(DIRECTIONS, first()).number("facts"),
                brier(DIRECTIONS, first()),
                brier(DIRECTIONS, HindcastRuns.PERSISTENCE),
                row(DIRECTIONS, first()).number("happened"),
                brier(DIRECTIONS, HindcastRuns.YES),
                row(LEVELS, first()).number("facts"),
                brier(LEVELS, first()),
                brier(LEVELS, HindcastRuns.PERSISTENCE),
                brier(LEVELS, first()) < brier(LEVELS, HindcastRuns.PERSISTENCE)
                        ? "the model wins"
                        : "the model loses");
    }

    private static String verdict(Table.Row skill) {
        double low = skill.number("skill_low");
        if (Double.isNaN(low)) {
            return "comes from too few countries to say anything";
        }
        var sure = low > 0 ? "better" : skill.number("skill_high") < 0 ? "worse" : "not clearly better or worse";
        return text("%s (skill %.2f, %.2f to %.2f)", sure, skill.number("skill"), low, skill.number("skill_high"));
    }

    void write(Markdown page) {
        page.heading(2, "Hindcast: " + spec.title());
        page.paragraph(text(
                "%s The model is fitted to what was known in %s; what came after is scored.",
                spec.question(), spec.cutOff()));
        if (spec.caveat() != null) {
            page.paragraph("**Mind this:** " + spec.caveat().strip());
        }
        skill(page);
        energy(page);
        picture(page, "forecasts-tradeShare", "Forecast and observed shares of trade, from the model's own level");
        facts(page);
        picture(page, "patterns", "Facts and the chances that the model gave them, the most surprising first");
        picture(page, "patterns-2", "The same of the other facts");
    }

    private void skill(Markdown page) {
        page.paragraph(
                "Skill is 1 minus the error (CRPS) over that of \"nothing changes\": 1 is perfect, below 0 is worse."
                        + " Intervals come from resampled countries, of which there are five, so they are rather too narrow. Floors (\"at"
                        + " least so much\") are scored, but no range can be said to hold them. Arms and FBIC are compared in changes only, so"
                        + " the model starts from the last known figures anyhow. A forecast that is everywhere that of \"nothing changes\","
                        + " such as a trend of too few known years, is left out.");
        var coverage = exhibits.rows(folder + "/coverage.csv");
        page.table(
                List.of("Series", "Forecaster", "Skill (95 %)", "Series won, lost", "Inside 50 %", "Inside 90 %"),
                skills().stream()
                        .filter(row -> isReference(row) || row.number("wins") + row.number("losses") > 0)
                        .map(row -> List.of(
                                kind(row.text("group")),
                                title(row),
                                withInterval(row, "skill"),
                                text("%.0f, %.0f", row.number("wins"), row.number("losses")),
                                covered(coverage, row, 0.5),
                                covered(coverage, row, 0.9)))
                        .toList());
        if (skills().stream().anyMatch(row -> row.number("series") >= Skill.LEAST)) {
            picture(page, "skill", "Skill of every forecaster against nothing changes, losses in red");
            picture(page, "coverage", "How many later figures the ranges hold, and where in the forecasts they fall");
        }
    }

    private void energy(Markdown page) {
        var energy = exhibits.rows(folder + "/energy.csv").stream()
                .filter(row -> !isReference(row))
                .toList();
        if (!energy.isEmpty()) {
            page.paragraph(
                    "All shares of a country and year scored together (energy score), which also asks whether what one power"
                            + " lost is what another won:");
            page.table(
                    List.of("Shares", "Forecaster", "Skill (95 %)", "Country-years"),
                    energy.stream()
                            .map(row -> List.of(
                                    kind(row.text("kind")),
                                    title(row),
                                    withInterval(row, "skill"),
                                    text("%.0f", row.number("vectors"))))
                            .toList());
        }
    }

    private void facts(Markdown page) {
        var facts = exhibits.rows(folder + "/" + FACTS);
        if (facts.isEmpty()) {
            return;
        }
        page.paragraph(text(
                "%.0f facts are yes or no. Of those of a direction, more or less than before, \"nothing changes\" can only toss a"
                        + " coin; %.0f of %.0f happened as they are worded, so saying yes to everything does well there. What"
                        + " \"nothing changes\" says of a level is read off the model's own runs in the year before. Facts hang"
                        + " together: they are fewer pieces of evidence than rows, so no intervals are given.",
                facts.get(0).number("facts"),
                row(DIRECTIONS, first()).number("happened"),
                row(DIRECTIONS, first()).number("facts")));
        page.table(
                List.of("Forecaster", "Brier score, all", "of a direction", "of a level"),
                facts.stream()
                        .map(row -> List.of(
                                title(row),
                                text("%.3f", row.number("brier")),
                                text("%.3f", brier(DIRECTIONS, row.text("entrant"))),
                                text("%.3f", brier(LEVELS, row.text("entrant")))))
                        .toList());
        spec.entrants().stream()
                .skip(1)
                .filter(entrant -> Math.abs(brier(FACTS, entrant.name()) - brier(FACTS, first())) < ALIKE)
                .forEach(entrant -> page.paragraph(text(
                        "With \"%s\" the model forecasts these facts as well: they are no evidence for what was left out.",
                        lower(entrant.title()))));
        var wrong = exhibits.rows(folder + "/facts-probabilities.csv").stream()
                .filter(row -> row.number(first()) > 0.5 != row.text("happened").equals("true"))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number(first()) - 0.5)))
                .map(row -> text(
                        "%s: %.0f %%, and it %s",
                        row.text("fact"),
                        100 * row.number(first()),
                        row.text("happened").equals("true") ? "did" : "did not"))
                .toList();
        page.paragraph(text("The model leaned the wrong way in %d:", wrong.size()));
        page.bullets(wrong);
    }

    /** How the model stands on what would prove it wrong: what its ranges held, and its skill from the last known figures. */
    List<String> soFar() {
        var coverage = exhibits.rows(folder + "/coverage.csv");
        return skills().stream()
                .filter(row -> row.text("entrant").equals(first() + HindcastRuns.ANCHORED))
                .filter(row -> row.number("series") >= Skill.LEAST)
                .map(row -> text(
                        "%s, %s: 90 %% ranges from the last known figures hold %s, skill %s.",
                        spec.title(), kind(row.text("group")), covered(coverage, row, 0.9), withInterval(row, "skill")))
                .toList();
    }

    private String first() {
        return spec.entrants().get(0).name();
    }

    private static boolean isReference(Table.Row row) {
        return row.text("entrant").equals(HindcastRuns.PERSISTENCE);
    }

    private void picture(Markdown page, String chart, String words) {
        exhibits.show(page, folder + "/charts/" + chart + ".png", folder + "-" + chart, words);
    }

    private List<Table.Row> skills() {
        return exhibits.rows(folder + "/skill.csv").stream()
                .filter(row -> !row.text("group").equals(Scorecard.ALL))
                .toList();
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
