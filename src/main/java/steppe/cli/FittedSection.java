package steppe.cli;

import static steppe.cli.Exhibits.number;
import static steppe.cli.Exhibits.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import steppe.analysis.calibration.Recovery;
import steppe.report.Markdown;
import steppe.results.Table;

/** What the record says of the model's numbers, and whether the fit would find them if it did. */
record FittedSection(Exhibits exhibits) {
    private static final int FEW = 12;

    List<String> inShort() {
        var parameters = exhibits.rows("calibration/parameters.csv");
        var fit = exhibits.rows("calibration/fit.csv");
        var recovery = exhibits.rows("recovery/recovery.csv");
        long learned = parameters.stream().filter(FittedSection::isLearned).count();
        return List.of(
                text(
                        "%d numbers were held against %d figures and patterns. The record says something of %d of them and"
                                + " nothing of %d, whose ranges stay what was believed before.",
                        parameters.size(), fit.size(), learned, parameters.size() - learned),
                text(
                        "%d of the %d figures and patterns lie within the 90 %% range of the fitted runs, %d within one"
                                + " standard error of their median.",
                        count(fit, row -> row.text("within").equals("true")),
                        fit.size(),
                        count(fit, row -> Math.abs(row.number("misfit")) <= 1)),
                text(
                        "Where the truth is known, 90 %% intervals hold it in %.0f %% of %d cases and 50 %% intervals in %.0f %%.",
                        100 * mean(recovery, "coverage90"), cases(recovery), 100 * mean(recovery, "coverage50")));
    }

    void write(Markdown page) {
        fitted(page);
        recovered(page);
    }

    private void fitted(Markdown page) {
        page.heading(2, "What was fitted, and what the record says nothing of");
        page.paragraph(
                "A number is learned as far as its variance shrank from prior to posterior. Below a tenth, or if chance"
                        + " would do as much, the record says nothing of it.");
        page.table(
                List.of("Number", "Learned", "Median moved by (prior standard deviations)"),
                exhibits.rows("calibration/parameters.csv").stream()
                        .filter(FittedSection::isLearned)
                        .sorted(Comparator.comparingDouble(row -> -row.number("contraction")))
                        .limit(FEW)
                        .map(row -> List.of(
                                "`" + row.text("parameter") + "`",
                                text("%.0f %%", 100 * row.number("contraction")),
                                text("%+.2f", row.number("q50"))))
                        .toList());
        exhibits.show(
                page,
                "calibration/charts/posterior.png",
                "calibration-posterior",
                "Prior and posterior range of each number, the most learned first");
        var missed = exhibits.rows("calibration/fit.csv").stream()
                .filter(row -> !row.text("within").equals("true"))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number("misfit"))))
                .toList();
        page.paragraph(
                "The 90 %% range of the fitted runs leaves out %d figures. Runs alone are too sure of these; a forecast adds"
                        + " the stated errors of measurement and of the model, of which the last column is in units.%s",
                missed.size(), missed.size() > FEW ? " The farthest off:" : "");
        page.table(
                List.of("Figure", "Observed", "Fitted runs, median (90 %)", "Misfit in standard errors"),
                missed.stream()
                        .limit(FEW)
                        .map(row -> List.of(
                                "`" + row.text("target") + "`",
                                number(row.number("observed")),
                                number(row.number("q50")) + " (" + number(row.number("q05")) + " to "
                                        + number(row.number("q95")) + ")",
                                text("%.1f", row.number("misfit"))))
                        .toList());
        exhibits.show(
                page,
                "calibration/charts/fit.png",
                "calibration-fit",
                "Figures beside fitted runs, the worst fit first");
        exhibits.show(
                page,
                "calibration/charts/waves.png",
                "calibration-waves",
                "How far each wave of history matching is from the figures");
    }

    private void recovered(Markdown page) {
        var rows = exhibits.rows("recovery/recovery.csv");
        page.heading(2, "Does fitting find back what made the figures?");
        page.paragraph(
                "%.0f truths were drawn from the prior, figures made from each with the stated errors, and the fit repeated."
                        + " 90 %% intervals hold the truth in %.1f %% of %d cases, 50 %% intervals in %.1f %%. A number comes"
                        + " back if estimates follow the truth (correlation of 0.8 or more) and the figures say something of"
                        + " it. It is misleading if its own intervals hold too few truths; of as many numbers as these chance"
                        + " alone makes some so, so each needs more truths before it is blamed.",
                rows.get(0).number("truths"),
                100 * mean(rows, "coverage90"),
                cases(rows),
                100 * mean(rows, "coverage50"));
        page.table(
                List.of("Verdict", "Numbers", "Such as"),
                IntStream.range(0, Recovery.Verdict.values().length)
                        .mapToObj(i -> verdict(rows, Recovery.Verdict.values()[i].words()))
                        .toList());
        exhibits.show(
                page,
                "recovery/charts/recovery.png",
                "recovery",
                "Which numbers come back from figures of known truths, and how often intervals hold them");
    }

    private static List<String> verdict(List<Table.Row> rows, String verdict) {
        var these =
                rows.stream().filter(row -> row.text("verdict").equals(verdict)).toList();
        var names = these.stream()
                .sorted(Comparator.comparingDouble(row -> -row.number("contraction")))
                .limit(4)
                .map(row -> "`" + row.text("parameter") + "`")
                .toList();
        return List.of(verdict, Integer.toString(these.size()), String.join(", ", names));
    }

    private static boolean isLearned(Table.Row row) {
        return row.text("identified").equals("true");
    }

    private static int cases(List<Table.Row> recovery) {
        return (int) recovery.stream().mapToDouble(row -> row.number("truths")).sum();
    }

    private static long count(List<Table.Row> rows, Predicate<Table.Row> which) {
        return rows.stream().filter(which).count();
    }

    private static double mean(List<Table.Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).average().orElse(Double.NaN);
    }
}
