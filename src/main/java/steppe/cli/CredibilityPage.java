package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import steppe.config.CredibilitySpec;
import steppe.report.Markdown;

/**
 * The page on credibility: every sentence that holds a number is made from the tables of finished work.
 *
 * @param threads for runs that have to be made again to read something off them
 */
record CredibilityPage(
        CredibilitySpec spec,
        Exhibits exhibits,
        FittedSection fitted,
        List<HindcastSection> hindcasts,
        AnalysesSection analyses,
        int threads) {
    /** The folder of a file's work: its name without the ending. */
    static String name(String file) {
        return Path.of(file).getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    String text() {
        var page = new Markdown();
        page.heading(1, spec.title());
        page.paragraph(
                "Written by `steppe credibility`: every result below comes from runs that the command makes, none was put"
                        + " in by hand. How the methods work stands in [calibration.md](calibration.md), what the model is in"
                        + " [model.md](model.md).");
        page.heading(2, "In short");
        var lines = new ArrayList<>(fitted.inShort());
        hindcasts.forEach(hindcast -> lines.addAll(hindcast.inShort()));
        lines.addAll(analyses.inShort());
        page.bullets(lines);
        fitted.write(page);
        hindcasts.forEach(hindcast -> hindcast.write(page));
        analyses.write(page);
        tests(page);
        return page.toString();
    }

    /** What will turn out true or false, with the chance that the model gives it. */
    private void tests(Markdown page) {
        page.heading(2, "What would prove the model wrong");
        page.paragraph(
                "Each line will turn out true or false; the last column says who will tell. Where the model is nearly sure"
                        + " and the world does otherwise, the model is wrong there; where lines at 10 or 90 % go against it more often than"
                        + " one time in ten, its ranges are too narrow everywhere. These are shares of runs, without the error of the model"
                        + " itself.");
        var batch = Batch.open(exhibits.folder(name(spec.main())));
        page.table(
                List.of("It will turn out that", "Share of runs", "Judged by"),
                spec.tests().stream()
                        .map(test -> List.of(
                                test.says() + " (`" + test.that() + "`)", chance(batch, test.that()), test.judgedBy()))
                        .toList());
        page.paragraph("And with every new table of figures:");
        page.bullets(List.of(
                "If 90 % ranges hold fewer than 80 or more than 97 of 100 later figures of trade, the stated errors are wrong.",
                "If from the last known figures the model forecasts shares of trade worse than \"nothing changes\", its mechanisms"
                        + " add nothing to the record."));
        var soFar = hindcasts.stream()
                .flatMap(hindcast -> hindcast.soFar().stream())
                .toList();
        if (!soFar.isEmpty()) {
            page.paragraph("So far:");
            page.bullets(soFar);
        }
    }

    private String chance(Batch batch, String that) {
        var held = batch.outcome(batch.manifest().base(), that, threads, new Progress.Silent());
        double share = Arrays.stream(held).filter(Double::isFinite).average().orElseThrow();
        return share > 0.995 ? "over 99 %" : share < 0.005 ? "under 1 %" : Exhibits.text("%.0f %%", 100 * share);
    }
}
