package steppe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steppe.config.CredibilitySpec;
import steppe.report.Markdown;
import steppe.results.CsvFile;
import steppe.results.Table;

/** The page on credibility: every sentence that holds a number is made from the tables of finished work. */
final class CredibilityPage {
    private static final int FEW = 12;

    private final CredibilitySpec spec;
    private final Path runs;
    private final Analyses analyses;
    private final List<Path> pictures = new ArrayList<>();
    private Path images;

    /** What analyses say in words. */
    record Analyses(List<String> discoveries, List<String> choices) {}

    CredibilityPage(CredibilitySpec spec, Path runs, Analyses analyses) {
        this.spec = spec;
        this.runs = runs;
        this.analyses = analyses;
    }

    /** The folder of a file's work: its name without the ending. */
    static String name(String file) {
        return Path.of(file).getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** A picture's name among those of all folders. */
    static String unique(Path picture) {
        var folder = picture.getParent().getParent().getFileName();
        return folder + "-" + picture.getFileName();
    }

    /** The pictures that the text shows. */
    List<Path> pictures() {
        return pictures;
    }

    /** @param images folder of pictures, relative to the page */
    String text(Path images) {
        this.images = images;
        pictures.clear();
        var page = new Markdown();
        page.heading(1, spec.title());
        page.paragraph(
                "Written by `steppe credibility`: every number below comes from runs that the command makes, none was"
                        + " put in by hand. How the methods work stands in [calibration.md](calibration.md), what the model is in"
                        + " [model.md](model.md).");
        summary(page);
        fitted(page);
        recovery(page);
        spec.hindcasts().forEach(hindcast -> hindcast(page, hindcast));
        sensitivity(page);
        discovery(page);
        policies(page);
        convergence(page);
        tests(page);
        return page.toString();
    }

    private void summary(Markdown page) {
        page.heading(2, "In short");
        var parameters = rows("calibration/parameters.csv");
        var fit = rows("calibration/fit.csv");
        long learned = parameters.stream().filter(CredibilityPage::isLearned).count();
        long inside =
                fit.stream().filter(row -> row.text("within").equals("true")).count();
        var lines = new ArrayList<String>();
        lines.add(text(
                "%d numbers were held against %d figures and patterns: the record says something of %d of them,"
                        + " nothing of %d.",
                parameters.size(), fit.size(), learned, parameters.size() - learned));
        lines.add(text(
                "%d of the %d figures and patterns lie within the 90 %% range of the fitted runs.",
                inside, fit.size()));
        for (var hindcast : spec.hindcasts()) {
            lines.addAll(inShort(name(hindcast)));
        }
        page.bullets(lines);
    }

    private List<String> inShort(String hindcast) {
        var lines = new ArrayList<String>();
        for (var row : rows(hindcast + "/skill.csv")) {
            if (row.text("group").equals("all") || onlyGroup(hindcast)) {
                var skill = row.number("skill");
                if (row.text("entrant").startsWith("model") && !Double.isNaN(skill)) {
                    lines.add(text(
                            "%s: %s is %s than \"nothing changes\" (skill %.2f%s).",
                            hindcast,
                            row.text("entrant").equals("model") ? "the model" : "the model from the last known figures",
                            skill > 0 ? "better" : "worse",
                            skill,
                            interval(row, "skill")));
                }
            }
        }
        var facts = rows(hindcast + "/facts.csv");
        double model = facts.stream()
                .filter(row -> row.text("entrant").equals("model"))
                .mapToDouble(row -> row.number("brier"))
                .findFirst()
                .orElse(Double.NaN);
        double still = facts.stream()
                .filter(row -> row.text("entrant").equals("persistence"))
                .mapToDouble(row -> row.number("brier"))
                .findFirst()
                .orElse(Double.NaN);
        if (!Double.isNaN(model)) {
            lines.add(text(
                    "%s: on yes-or-no facts the Brier score of the model is %.3f, of \"nothing changes\" %.3f (0 is perfect, 0.25 a coin).",
                    hindcast, model, still));
        }
        return lines;
    }

    private boolean onlyGroup(String hindcast) {
        return rows(hindcast + "/skill.csv").stream()
                        .map(row -> row.text("group"))
                        .distinct()
                        .count()
                == 1;
    }

    private void fitted(Markdown page) {
        page.heading(2, "What was fitted, and what the record says nothing of");
        var parameters = rows("calibration/parameters.csv");
        page.paragraph(
                "A number is learned as far as its variance shrank from prior to posterior. Below a tenth the record"
                        + " says nothing of it, and its range is what was believed before.");
        page.table(
                List.of("Number", "Learned", "Median moved by (prior standard deviations)"),
                parameters.stream()
                        .filter(CredibilityPage::isLearned)
                        .sorted(Comparator.comparingDouble(row -> -row.number("contraction")))
                        .limit(FEW)
                        .map(row -> List.of(
                                "`" + row.text("parameter") + "`",
                                text("%.0f %%", 100 * row.number("contraction")),
                                text("%+.2f", row.number("q50"))))
                        .toList());
        var missed = rows("calibration/fit.csv").stream()
                .filter(row -> !row.text("within").equals("true"))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number("misfit"))))
                .toList();
        page.paragraph(
                "Figures that the fitted runs do not reach (their 90 %% range leaves them out): %d.", missed.size());
        if (!missed.isEmpty()) {
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
        }
        show(page, "calibration/charts", "posterior", "fit", "waves");
    }

    private static boolean isLearned(Table.Row row) {
        return row.text("identified").equals("true");
    }

    private void recovery(Markdown page) {
        page.heading(2, "Does fitting find back what made the figures?");
        var rows = rows("recovery/recovery.csv");
        page.paragraph(
                "%d truths were drawn, figures made from each with the stated errors, and the fit repeated. 90 %%"
                        + " intervals hold the truth in %.1f %% of %d cases, 50 %% intervals in %.1f %%.",
                spec.recovery().truths(),
                100 * mean(rows, "coverage90"),
                rows.size() * spec.recovery().truths(),
                100 * mean(rows, "coverage50"));
        page.table(
                List.of("Verdict", "Numbers", "Such as"),
                rows.stream()
                        .map(row -> row.text("verdict"))
                        .distinct()
                        .map(verdict -> {
                            var these = rows.stream()
                                    .filter(row -> row.text("verdict").equals(verdict))
                                    .toList();
                            var names = these.stream()
                                    .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number("correlation"))))
                                    .limit(4)
                                    .map(row -> "`" + row.text("parameter") + "`")
                                    .toList();
                            return List.of(verdict, Integer.toString(these.size()), String.join(", ", names));
                        })
                        .toList());
        show(page, "recovery/charts", "recovery");
    }

    private static double mean(List<Table.Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).average().orElse(Double.NaN);
    }

    private void hindcast(Markdown page, String file) {
        var name = name(file);
        page.heading(2, "Hindcast: " + name);
        page.paragraph(
                "Skill is 1 minus the error over that of \"nothing changes\": 1 is perfect, below 0 is worse. Intervals"
                        + " come from resampled series, which are not independent of each other, so they are rather too narrow.");
        var coverage = rows(name + "/coverage.csv");
        page.table(
                List.of("Series", "Entrant", "Skill (95 %)", "Won, lost", "Inside 50 %", "Inside 90 %"),
                rows(name + "/skill.csv").stream()
                        .map(row -> List.of(
                                row.text("group"),
                                row.text("entrant"),
                                text("%.2f%s", row.number("skill"), interval(row, "skill")),
                                text("%.0f, %.0f", row.number("wins"), row.number("losses")),
                                covered(coverage, row, 0.5),
                                covered(coverage, row, 0.9)))
                        .toList());
        var facts = rows(name + "/facts.csv");
        if (!facts.isEmpty()) {
            page.table(
                    List.of("Yes-or-no facts", "Facts", "Brier score", "Skill over a coin"),
                    facts.stream()
                            .map(row -> List.of(
                                    row.text("entrant"),
                                    text("%.0f", row.number("facts")),
                                    text("%.3f", row.number("brier")),
                                    text("%.2f%s", row.number("skill"), interval(row, "skill"))))
                            .toList());
        }
        show(page, name + "/charts", "skill", "coverage", "forecasts", "patterns");
    }

    private static String covered(List<Table.Row> coverage, Table.Row of, double nominal) {
        return coverage.stream()
                .filter(row -> row.text("entrant").equals(of.text("entrant"))
                        && row.text("group").equals(of.text("group")))
                .filter(row -> row.number("nominal") == nominal)
                .map(row -> text("%.0f of %.0f", row.number("hits"), row.number("n")))
                .findFirst()
                .orElse("");
    }

    private void sensitivity(Markdown page) {
        page.heading(2, "What the answers hang on");
        for (var outcome : spec.outcomes()) {
            var stem = BatchOptions.stem(outcome);
            var morris = rows(name(spec.screening()) + "/analysis/morris-" + stem + ".csv");
            page.paragraph(
                    "Of %d numbers moved one at a time, these move `%s` most, from their lowest to their highest value:",
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
                                            row.number("mu_star"),
                                            row.number("mu_star_low"),
                                            row.number("mu_star_high")),
                                    text("%.4f", row.number("sigma"))))
                            .toList());
            show(page, name(spec.screening()) + "/analysis", "morris-" + stem);
            var sobol = rows(name(spec.variance()) + "/analysis/sobol-" + stem + ".csv");
            page.paragraph("All uncertainty in groups, as shares of the variance of `%s`:", outcome);
            page.table(
                    List.of("Group", "By itself (95 %)", "In all (95 %)"),
                    sobol.stream()
                            .filter(row -> row.text("index").equals("total"))
                            .sorted(Comparator.comparingDouble(row -> -row.number("value")))
                            .map(row ->
                                    List.of(row.text("factor"), share(sobol, row, "first"), share(sobol, row, "total")))
                            .toList());
            show(page, name(spec.variance()) + "/analysis", "sobol-" + stem);
        }
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
        page.bullets(analyses.discoveries().stream()
                .map(said -> said.split("\n\n")[0].replace("\n", " ").strip())
                .toList());
        spec.targets()
                .forEach(target -> show(
                        page, name(spec.main()) + "/analysis", "discover-" + BatchOptions.stem(target) + "-box-1"));
    }

    private void policies(Markdown page) {
        page.heading(2, "Which policy holds up?");
        for (int i = 0; i < spec.choices().size(); i++) {
            page.paragraph(
                    "```\n" + analyses.choices().get(i).split("\nTables")[0].strip() + "\n```");
            show(
                    page,
                    name(spec.levers()) + "/analysis",
                    "robustness-" + BatchOptions.stem(spec.choices().get(i).outcome()) + "-");
        }
    }

    private void convergence(Markdown page) {
        page.heading(2, "Were there enough runs?");
        page.table(
                List.of("Outcome", "Replications", "Half-width now", "Wanted", "Replications needed"),
                rows(name(spec.main()) + "/analysis/convergence.csv").stream()
                        .filter(row -> !row.text("outcome").contains(":"))
                        .map(row -> List.of(
                                "`" + row.text("outcome") + "`",
                                text("%.0f", row.number("n")),
                                text("%.4f", row.number("half_width")),
                                text("%.4f", row.number("wanted")),
                                Double.isNaN(row.number("needed"))
                                        ? "not known yet"
                                        : text("%,.0f", row.number("needed"))))
                        .toList());
        show(page, name(spec.main()) + "/analysis", "convergence");
    }

    /** What will turn out true or false, with the chance that the model gives it. */
    private void tests(Markdown page) {
        page.heading(2, "What would prove the model wrong");
        page.paragraph(
                "Each line will turn out true or false. Where the model is nearly sure and the world does otherwise, the"
                        + " model is wrong there; where a line at 10 or 90 % goes against it more often than one time in ten, its"
                        + " ranges are too narrow everywhere.");
        var batch = Batch.open(runs.resolve(name(spec.main())));
        var policy = batch.manifest().base();
        page.table(
                List.of("It will turn out that", "Chance in the model"),
                spec.tests().stream()
                        .map(test ->
                                List.of(test.says() + " (`" + test.that() + "`)", chance(batch, policy, test.that())))
                        .toList());
        page.bullets(List.of(
                "If 90 % ranges hold fewer than 80 or more than 97 of 100 later figures, the stated errors are wrong.",
                "If later figures of trade are forecast worse than by \"nothing changes\" three years in a row, the model's"
                        + " mechanisms add nothing to the record.",
                "If Russia's share of influence is the same three years after the war's end whether or not the war was long,"
                        + " the mechanism that gives the model its question is absent from the world."));
    }

    private static String chance(Batch batch, String policy, String that) {
        var held = batch.outcome(policy, that, Runtime.getRuntime().availableProcessors(), new Progress.Silent());
        return text(
                "%.0f %%",
                100
                        * java.util.Arrays.stream(held)
                                .filter(Double::isFinite)
                                .average()
                                .orElse(Double.NaN));
    }

    /** Shows the pictures of a folder whose names begin with one of these, in this order. */
    private void show(Markdown page, String folder, String... stems) {
        for (var stem : stems) {
            for (var picture : pictures(runs.resolve(folder), stem)) {
                pictures.add(picture);
                page.picture(
                        picture.getFileName()
                                .toString()
                                .replaceFirst("\\.png$", "")
                                .replace('-', ' '),
                        images.resolve(unique(picture)).toString().replace('\\', '/'));
            }
        }
    }

    private static List<Path> pictures(Path folder, String stem) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(stem))
                    .filter(file -> file.getFileName().toString().endsWith(".png"))
                    .sorted()
                    .limit(2)
                    .toList();
        } catch (java.io.IOException e) {
            return List.of();
        }
    }

    private List<Table.Row> rows(String file) {
        var path = runs.resolve(file);
        return Files.exists(path)
                ? StreamSupport.stream(CsvFile.read(path).spliterator(), false).toList()
                : List.of();
    }

    private static String interval(Table.Row row, String column) {
        double low = row.number(column + "_low");
        return Double.isNaN(low) ? "" : text(" (%.2f to %.2f)", low, row.number(column + "_high"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
