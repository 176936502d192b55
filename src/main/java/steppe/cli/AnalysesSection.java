package steppe.cli;

import static steppe.cli.Exhibits.text;

import java.util.Comparator;
import java.util.List;
import steppe.config.CredibilitySpec;
import steppe.report.Markdown;
import steppe.results.Table;

/**
 * What the answers hang on, when things come to pass, which policies hold up, and whether there were enough runs.
 *
 * @param discoveries what discovery says of each target
 * @param choices what robustness says of each choice
 */
record AnalysesSection(Exhibits exhibits, CredibilitySpec spec, List<String> discoveries, List<String> choices) {
    private static final int FEW = 12;

    /** Groups that account for less of the variance are left out of tables. */
    private static final double LITTLE = 0.01;

    List<String> inShort() {
        return spec.outcomes().stream()
                .map(outcome -> text("Of the variance of `%s`, %s.", outcome, String.join(", ", largest(outcome))))
                .toList();
    }

    private List<String> largest(String outcome) {
        return totals(sobol(outcome)).stream()
                .limit(5)
                .map(row -> text("%.0f %% hangs on `%s`", 100 * row.number("value"), row.text("factor")))
                .toList();
    }

    private List<Table.Row> sobol(String outcome) {
        return exhibits.rows(
                CredibilityPage.name(spec.variance()) + "/analysis/sobol-" + BatchOptions.stem(outcome) + ".csv");
    }

    private static List<Table.Row> totals(List<Table.Row> sobol) {
        return sobol.stream()
                .filter(row -> row.text("index").equals("total") && row.number("value") >= LITTLE)
                .sorted(Comparator.comparingDouble(row -> -row.number("value")))
                .toList();
    }

    void write(Markdown page) {
        page.heading(2, "What the answers hang on");
        spec.outcomes().forEach(outcome -> sensitivity(page, outcome));
        discovery(page);
        policies(page);
        convergence(page);
    }

    private void sensitivity(Markdown page, String outcome) {
        var stem = BatchOptions.stem(outcome);
        var variance = CredibilityPage.name(spec.variance());
        var sobol = sobol(outcome);
        page.paragraph(
                "All uncertainty in groups, as shares of the variance of `%s` (Sobol' indices). By themselves they add up to %.0f %%,"
                        + " which would be 100 %% or less without sampling error. Numbers that were fitted are drawn here each by"
                        + " its own posterior, without what ties them together.",
                outcome,
                100
                        * sobol.stream()
                                .filter(row -> row.text("index").equals("first"))
                                .mapToDouble(row -> row.number("value"))
                                .sum());
        page.table(
                List.of("Group", "By itself (95 %)", "In all (95 %)"),
                totals(sobol).stream()
                        .map(row -> List.of(row.text("factor"), share(sobol, row, "first"), share(sobol, row, "total")))
                        .toList());
        exhibits.show(
                page,
                variance + "/analysis/sobol-" + stem + ".png",
                "sobol-" + stem,
                "Shares of the variance by group of numbers");
        var screening = CredibilityPage.name(spec.screening());
        var morris = exhibits.rows(screening + "/analysis/morris-" + stem + ".csv");
        page.paragraph(
                "Of %d inputs (numbers, the length of the war, chance) moved one at a time across half of their range, these move"
                        + " `%s` most; effects are scaled to the whole range (Morris):",
                morris.size(), outcome);
        page.table(
                List.of("Number", "Mean size of the effect (95 %)", "Its spread"),
                morris.stream()
                        .sorted(Comparator.comparingDouble(row -> -row.number("mu_star")))
                        .limit(FEW)
                        .map(row -> List.of(
                                "`" + row.text("factor") + "`",
                                text(
                                        "%.4f (%.4f to %.4f)",
                                        row.number("mu_star"), row.number("mu_star_low"), row.number("mu_star_high")),
                                text("%.4f", row.number("sigma"))))
                        .toList());
        exhibits.show(
                page,
                screening + "/analysis/morris-" + stem + ".png",
                "morris-" + stem,
                "Size and spread of the effect of every number");
    }

    private static String share(List<Table.Row> sobol, Table.Row of, String index) {
        return sobol.stream()
                .filter(row ->
                        row.text("index").equals(index) && row.text("factor").equals(of.text("factor")))
                .map(row -> text("%.2f (%.2f to %.2f)", row.number("value"), row.number("low"), row.number("high")))
                .findFirst()
                .orElse("");
    }

    private void discovery(Markdown page) {
        page.heading(2, "When does it come to pass?");
        page.paragraph(
                "Boxes of uncertain numbers in which something happens more often than elsewhere, found by PRIM and"
                        + " checked on runs held out of the search.");
        page.bullets(discoveries.stream()
                .map(said -> said.split("\n\n")[0].replace("\n", " ").strip())
                .toList());
        for (var target : spec.targets()) {
            var name = "discover-" + BatchOptions.stem(target) + "-box-1";
            exhibits.show(page, main("analysis/" + name + ".png"), name, "Runs in and out of the first box: " + target);
        }
    }

    private void policies(Markdown page) {
        page.heading(2, "Which policy holds up?");
        page.paragraph(
                "Policies are compared in the same worlds. They are postures, not turns: most hold from the first month. Regret"
                        + " is what a policy loses to the best one of each world; at most: in its worst world. Rules were drawn with half of"
                        + " the worlds and judged by the other half; a lead of less than a point is hardly worth telling apart.");
        for (int i = 0; i < spec.choices().size(); i++) {
            page.code(choices.get(i).split("\nTables")[0].strip());
            var choice = spec.choices().get(i);
            exhibits.show(
                    page,
                    CredibilityPage.name(spec.levers()) + "/analysis/"
                            + RobustnessCommand.stem(choice.outcome(), choice.among()) + "-regions-rules.png",
                    "policies-" + BatchOptions.stem(choice.outcome()),
                    "Which policy is best where, and by how much: " + choice.outcome());
        }
    }

    private void convergence(Markdown page) {
        page.heading(2, "Were there enough runs?");
        var rows = exhibits.rows(main("analysis/convergence.csv"));
        var few = rows.stream().filter(row -> !isEnough(row)).toList();
        page.paragraph(
                "%d of %d outcomes and differences between policies are as sure as wanted (half-width of the 95 %% interval)"
                        + " after %.0f replications.%s",
                rows.size() - few.size(),
                rows.size(),
                rows.get(0).number("n"),
                few.isEmpty() ? "" : " The others, and what they would need:");
        page.table(
                List.of("Outcome", "Half-width now", "Wanted", "Replications needed"),
                few.stream()
                        .map(row -> List.of(
                                row.text("outcome"),
                                text("%.4f", row.number("half_width")),
                                text("%.4f", row.number("wanted")),
                                Double.isNaN(row.number("needed"))
                                        ? "not known yet"
                                        : text("%,.0f", row.number("needed"))))
                        .toList());
        exhibits.show(
                page,
                main("analysis/convergence-headlines.png"),
                "convergence",
                "How the uncertainty of headline numbers falls with replications");
    }

    private static boolean isEnough(Table.Row row) {
        return row.number("half_width") <= row.number("wanted");
    }

    private String main(String file) {
        return CredibilityPage.name(spec.main()) + "/" + file;
    }
}
