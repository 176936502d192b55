package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import steppe.analysis.Quantiles;
import steppe.analysis.calibration.Posterior;
import steppe.config.PosteriorSpec;
import steppe.experiment.Calibration;
import steppe.results.ResultsException;
import steppe.results.Table;

/**
 * A posterior as scenarios sample it: a CSV of joint draws and, beside it, the story of how they were made.
 *
 * @param scores kept draws, a row of standard normal scores each
 * @param asked what the posterior was asked for with, as name and value
 */
record PosteriorFiles(
        Calibration calibration, String name, double[][] scores, Posterior posterior, Map<String, String> asked) {
    /** Writes both files. */
    void write(Path csv) {
        try {
            var file = csv.toAbsolutePath();
            Files.createDirectories(file.getParent());
            Files.writeString(file, csv());
            Files.writeString(
                    file.resolveSibling(file.getFileName().toString().replaceFirst("\\.csv$", "") + ".yaml"), story());
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + csv, e);
        }
    }

    /** The numbers of the first period, which is what scenarios extend, as CSV. */
    private String csv() {
        var columns = columns();
        var names = columns.stream()
                .map(i -> calibration.parameters().get(i).path())
                .toList();
        var rows = new ArrayList<Object[]>();
        for (var draw : scores) {
            rows.add(columns.stream()
                    .map(i -> (Object) calibration.parameters().get(i).value(draw[i]))
                    .toArray());
        }
        return new Table(names, rows).toCsv();
    }

    private List<Integer> columns() {
        return calibration.of(calibration.periods().keySet().iterator().next());
    }

    private String story() {
        var fitted = new ArrayList<PosteriorSpec.Fitted>();
        for (int column : columns()) {
            var parameter = calibration.parameters().get(column);
            var values = new Quantiles(IntStream.range(0, scores.length)
                    .mapToDouble(i -> parameter.value(scores[i][column]))
                    .toArray());
            fitted.add(new PosteriorSpec.Fitted(
                    parameter.path(),
                    parameter.unit(),
                    parameter.prior(),
                    rounded(values.at(0.5)),
                    rounded(values.at(0.05)),
                    rounded(values.at(0.95)),
                    rounded(learned(column))));
        }
        return new PosteriorSpec(1, name, made(), fitted).toYaml();
    }

    private Map<String, String> made() {
        var made = new LinkedHashMap<>(asked);
        made.put("method", "history matching, then sequential Monte Carlo with a Gaussian kernel of the stated errors");
        made.put("periods", String.join(", ", calibration.periods().keySet()));
        made.put("figures", Integer.toString(calibration.figures().size() - calibration.patterns()));
        made.put("patterns", Integer.toString(calibration.patterns()));
        made.put("runs", Integer.toString(posterior.state().runs()));
        made.put("temperature", String.format(Locale.ROOT, "%.4f", posterior.temperature()));
        made.put("draws", scores.length + " of " + posterior.draws().length + " show every pattern");
        made.put("effective", String.format(Locale.ROOT, "%.0f", posterior.effective()));
        return made;
    }

    private double learned(int column) {
        double mean = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i][column])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, scores.length)
                        .mapToDouble(i -> (scores[i][column] - mean) * (scores[i][column] - mean))
                        .sum()
                / (scores.length - 1);
        return 1 - variance;
    }

    private static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue();
    }
}
