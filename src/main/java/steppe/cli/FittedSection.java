package steppe.cli;

import static steppe.cli.Exhibits.number;
import static steppe.cli.Exhibits.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import steppe.analysis.calibration.Posterior;
import steppe.analysis.calibration.Recovery;
import steppe.report.Markdown;
import steppe.results.Table;

/** What the record says of the model's numbers, and whether the fit would find them if it did. */
record FittedSection(Exhibits exhibits) {
    private static final int FEW = 12;

    List<String> inShort() {
        var parameters = exhibits.rows("calibration/parameters.csv");
        var figures = figures();
        return List.of(
                text(
                        "%d numbers were held against %d figures and %d patterns. The record surely says something of %d of them;"
                                + " what it takes away of the others, chance could have taken.",
                        parameters.size(),
                        figures.size(),
                        exhibits.rows("calibration/fit.csv").size() - figures.size(),
                        count(parameters, FittedSection::isLearned)),
                text(
                        "%d of the %d figures lie outside the 90 %% range of the fitted runs: runs alone are too sure. With the"
                                + " errors that the fit allows, %d lie within one standard error of the runs' median.",
                        count(figures, row -> !isWithin(row)),
                        figures.size(),
                        count(figures, row -> Math.abs(row.number("misfit")) <= 1)),
                text("Where the truth is known, 90 %% intervals hold it in %s.", share(truths(), "q05", "q95")));
    }

    private List<Table.Row> figures() {
        return exhibits.rows("calibration/fit.csv").stream()
                .filter(row -> !row.text("side").equals("HOLDS"))
                .toList();
    }

    private List<Table.Row> truths() {
        return exhibits.rows("recovery/truths.csv");
    }

    void write(Markdown page) {
        fitted(page);
        recovered(page);
    }

    private void fitted(Markdown page) {
        page.heading(2, "What was fitted, and what the record says nothing of");
        page.paragraph(
                "A number is learned as far as its variance shrank from prior to posterior. It is surely learned if it"
                        + " shrank by a tenth and by more than two standard errors of what so few effective draws can show. The posterior"
                        + " made here "
                        + (exhibits.posteriorIsShipped()
                                ? "is, byte for byte, the one that ships."
                                : "is another than the one" + " that ships: make that anew."));
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
        var missed = figures().stream()
                .filter(row -> !isWithin(row))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number("misfit"))))
                .toList();
        page.paragraph(
                "The 90 %% range of the fitted runs leaves out %d of %d figures. Misfit is counted in the errors that the fit"
                        + " allows: that of measurement and that of the model, which is widened by the square root of n where n"
                        + " years of a series are figures, since they count as one.%s",
                missed.size(), figures().size(), missed.size() > FEW ? " The farthest off:" : "");
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
                "%.0f truths were drawn from the prior, figures made from each by one run with the errors that the fit allows, and"
                        + " the fit repeated, without patterns and with floors as figures. It tries the sampler, not whether the"
                        + " stated errors are right. 90 %% intervals hold the truth in %s; 50 %% intervals in %s. Of numbers whose"
                        + " variance shrank by a tenth or more, 90 %% intervals hold it in %s.",
                rows.get(0).number("truths"),
                share(truths(), "q05", "q95"),
                share(truths(), "q25", "q75"),
                share(truths(rows, row -> row.number("contraction") >= Posterior.LEAST_CONTRACTION), "q05", "q95"));
        page.paragraph(
                "A number comes back if estimates follow the truth (correlation of 0.8 or more) and the figures say something"
                        + " of it. It is misleading if its own intervals hold too few truths; of as many numbers as these chance alone"
                        + text(" makes %.1f so.", byChance(rows)));
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

    private List<Table.Row> truths(List<Table.Row> recovery, Predicate<Table.Row> which) {
        var names = recovery.stream()
                .filter(which)
                .map(row -> row.text("parameter"))
                .collect(Collectors.toSet());
        return truths().stream()
                .filter(row -> names.contains(row.text("parameter")))
                .toList();
    }

    /** The share of truths inside an interval, with its standard error from truth to truth. */
    private static String share(List<Table.Row> truths, String low, String high) {
        var shares = truths.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("truth"),
                        Collectors.averagingDouble(row ->
                                row.number(low) <= row.number("z") && row.number("z") <= row.number(high) ? 1 : 0)))
                .values()
                .stream()
                .mapToDouble(share -> share)
                .toArray();
        return text(
                "%.1f %% of %d cases (standard error %.1f)",
                100 * Arrays.stream(shares).average().orElse(0),
                truths.size(),
                100 * new StandardDeviation().evaluate(shares) / Math.sqrt(shares.length));
    }

    private static double byChance(List<Table.Row> recovery) {
        return Recovery.misleadingByChance(
                recovery.size(), (int) recovery.get(0).number("truths"));
    }

    private static boolean isWithin(Table.Row row) {
        return row.text("within").equals("true");
    }

    private static boolean isLearned(Table.Row row) {
        return row.text("identified").equals("true");
    }

    private static long count(List<Table.Row> rows, Predicate<Table.Row> which) {
        return rows.stream().filter(which).count();
    }
}
