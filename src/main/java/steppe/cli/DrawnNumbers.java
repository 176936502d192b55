package steppe.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import steppe.analysis.discovery.FactorWords;
import steppe.config.NumberNames;
import steppe.config.Prior;
import steppe.config.Sourced;

/**
 * Everything that was different between the runs of a policy and can be named: its uncertain numbers, and the month in which the
 * war ended.
 *
 * @param factors in the order of the columns
 * @param values by run and factor; infinite for a war that outlasts the run
 */
record DrawnNumbers(List<FactorWords> factors, double[][] values) {
    private static final String WAR_END = "war end";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    static DrawnNumbers of(Batch batch, String policy) {
        var scenario = batch.scenario(policy);
        var numbers = scenario.quantities().stream()
                .filter(Sourced::isUncertain)
                .filter(number -> scenario.uncertainty().parameters())
                .toList();
        var names = new NumberNames(scenario);
        var factors = new ArrayList<FactorWords>();
        numbers.forEach(number -> factors.add(amount(number, names)));
        var runs = batch.runs(policy);
        var drawn = batch.drawn(policy, numbers);
        var ends = IntStream.range(0, runs.size())
                .mapToDouble(i -> Batch.month(runs.row(i).month("war_end")))
                .toArray();
        boolean dated = IntStream.range(0, ends.length).anyMatch(i -> ends[i] != ends[0]);
        if (!dated) {
            return new DrawnNumbers(factors, drawn);
        }
        factors.add(new FactorWords.Month(
                WAR_END,
                "End of the war",
                "the war ends",
                "the war lasts beyond",
                "the war outlasts the horizon",
                month -> Batch.month(month).format(MONTH)));
        var values = new double[drawn.length][];
        for (int i = 0; i < drawn.length; i++) {
            values[i] = java.util.Arrays.copyOf(drawn[i], drawn[i].length + 1);
            values[i][drawn[i].length] = ends[i];
        }
        return new DrawnNumbers(factors, values);
    }

    private static FactorWords amount(Sourced number, NumberNames names) {
        double span = quantile(number.prior(), 0.95) - quantile(number.prior(), 0.05);
        return new FactorWords.Amount(
                number.path(),
                names.title(number.path()),
                names.subject(number.path()),
                unit(number.unit()),
                FactorWords.decimals(span));
    }

    private static double quantile(Prior prior, double u) {
        return prior.quantile(u);
    }

    /** What a unit says beside the number, in a sentence. */
    private static String unit(String unit) {
        return switch (unit) {
            case "1/year" -> "a year";
            case "USD bn/year" -> "USD bn a year";
            case "months", "quarters", "years", "USD bn" -> unit;
            default -> unit.startsWith("%") ? "%" : "";
        };
    }

    List<String> names() {
        return factors.stream().map(FactorWords::name).toList();
    }

    Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        factors.forEach(factor -> titles.put(factor.name(), factor.label()));
        return titles;
    }
}
