package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import steppe.chart.Figure;
import steppe.chart.FittingCharts;
import steppe.experiment.Calibration;
import steppe.results.Table;
import steppe.results.WorkFolder;

/**
 * What a calibration found, as tables and in a few sentences.
 *
 * @param kept draws that show every pattern
 * @param story what the charts say alike
 * @param cut implausibility beyond which a point was ruled out
 */
record CalibrationTables(
        Calibration calibration, Fitting.Fit fit, double[][] kept, steppe.chart.Fitting story, double cut) {
    private static final int STRONGEST = 40;

    void write(WorkFolder folder) {
        folder.write("parameters.csv", fit.posterior().toTable().toCsv());
        folder.write("fit.csv", fit.posterior().fit(fit.prior()).toCsv());
        folder.write("correlations.csv", fit.posterior().correlations(STRONGEST).toCsv());
        folder.write("sampling.csv", fit.posterior().history().toCsv());
        folder.write("waves.csv", fit.waves().toTable().toCsv());
        folder.write("wave-targets.csv", fit.waves().targets().toCsv());
        draw(folder.charts());
    }

    private void draw(Path into) {
        var charts = new FittingCharts(story);
        var figures = new ArrayList<Figure>();
        figures.addAll(charts.posterior(fit.posterior().toTable()));
        figures.addAll(charts.fit(fit.posterior().fit(fit.prior())));
        figures.add(charts.waves(fit.waves().toTable(), fit.waves().targets(), cut));
        Drawings.write(figures, into);
    }

    List<String> headlines() {
        var lines = new ArrayList<String>();
        var parameters = rows(fit.posterior().toTable());
        var figures = rows(fit.posterior().fit(fit.prior()));
        long learned = parameters.stream()
                .filter(row -> Boolean.parseBoolean(row.text("identified")))
                .count();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d draws (%d particles, %,.0f effective) after %,d runs; temperature %.3f",
                kept.length,
                fit.posterior().draws().length,
                fit.posterior().effective(),
                fit.posterior().state().runs(),
                fit.posterior().temperature()));
        lines.add("Of %d numbers the figures say something of %d; the others stay as they were believed."
                .formatted(parameters.size(), learned));
        parameters.stream()
                .sorted(Comparator.comparingDouble(row -> -row.number("contraction")))
                .limit(8)
                .forEach(row -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-56s %3.0f %% of its variance learned",
                        row.text("parameter"),
                        100 * row.number("contraction"))));
        var worst = figures.stream()
                .filter(row -> Math.abs(row.number("misfit")) > 1)
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number("misfit"))))
                .toList();
        lines.add("%d of %d figures and patterns lie within one standard error of the posterior's median.%s"
                .formatted(figures.size() - worst.size(), figures.size(), worst.isEmpty() ? "" : " Farthest off:"));
        worst.stream()
                .limit(6)
                .forEach(row -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-56s observed %.3g, model %.3g [%.3g, %.3g]",
                        row.text("target"),
                        row.number("observed"),
                        row.number("q50"),
                        row.number("q05"),
                        row.number("q95"))));
        return lines;
    }

    private static List<Table.Row> rows(Table table) {
        return StreamSupport.stream(table.spliterator(), false).toList();
    }
}
