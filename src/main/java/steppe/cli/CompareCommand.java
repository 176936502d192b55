package steppe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steppe.analysis.Comparison;
import steppe.analysis.PairedDifference;
import steppe.chart.ComparisonChart;
import steppe.chart.Figure;
import steppe.results.Table;

/** {@code steppe compare}: what each policy changes in the same worlds, and what the sameness is worth. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compare the policies of a run in the same worlds: differences with 95 %% intervals, and how many runs the"
                        + " common random streams have saved.")
final class CompareCommand implements Callable<Integer> {
    private static final String NAME = "compare";
    private static final List<String> COLUMNS = List.of(
            "outcome",
            "policy",
            "base",
            "worlds",
            "base_mean",
            "difference",
            "low",
            "high",
            "independent_low",
            "independent_high",
            "saving");

    @Mixin
    private OnePolicy options;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description =
                    "What to compare, as often as you like, such as influence.RUS@2035-12 or \"leader of KAZ is CHN by"
                            + " 2030\"; all outcomes of the experiment if not given.")
    private List<String> outcomes = List.of();

    @Override
    public Integer call() {
        var batch = options.open();
        var base = options.policy(batch);
        var others = batch.manifest().policies().keySet().stream()
                .filter(policy -> !policy.equals(base))
                .toList();
        if (others.isEmpty()) {
            throw BatchOptions.refused(batch.folder() + " gives only one policy, so there is nothing to compare");
        }
        var areDrawn = PairedDifference.areDrawn(batch.runs(base));
        var rows = new ArrayList<Object[]>();
        var figures = new ArrayList<Figure>();
        var focus = batch.manifest().focus().stream()
                .map(power -> "influence." + power + "@" + batch.manifest().end())
                .toList();
        for (var outcome : outcomes.isEmpty() ? batch.manifest().outcomes() : outcomes) {
            var compared = new ArrayList<Object[]>();
            var before = measured(batch, base, outcome);
            for (var policy : others) {
                compared.add(
                        row(outcome, policy, base, new Comparison(areDrawn, measured(batch, policy, outcome), before)));
            }
            var table = new Table(COLUMNS, compared);
            tell(batch, base, outcome, table);
            rows.addAll(compared);
            if (outcomes.contains(outcome) || focus.contains(outcome)) {
                figures.add(chart(batch, base, outcome, table));
            }
        }
        options.write(batch, NAME, new Table(COLUMNS, rows));
        options.draw(batch, figures);
        options.sayWhere(batch);
        return Main.OK;
    }

    /** An outcome of every run; of a month that may never come, whether it does. */
    private double[] measured(Batch batch, String policy, String outcome) {
        var values = options.outcome(batch, policy, outcome);
        return batch.isMonth(policy, outcome) ? Batch.happens(values) : values;
    }

    private static Object[] row(String outcome, String policy, String base, Comparison comparison) {
        var difference = comparison.difference();
        double mean = difference.mean();
        double half = difference.halfWidth();
        double independent = comparison.independentHalfWidth();
        return new Object[] {
            outcome,
            policy,
            base,
            difference.pairs(),
            comparison.baseMean(),
            mean,
            mean - half,
            mean + half,
            mean - independent,
            mean + independent,
            Double.isFinite(comparison.saving()) ? (Double) comparison.saving() : null
        };
    }

    private void tell(Batch batch, String base, String outcome, Table compared) {
        var names = new OutcomeNames(batch.manifest());
        double scale = scale(batch, base, outcome);
        options.say(
                "%n%s: %.2f under \"%s\"; change in %s",
                OutcomeNames.capital(names.measured(outcome)),
                scale * compared.row(0).number("base_mean"),
                batch.manifest().policies().get(base),
                unit(batch, base, outcome));
        for (var row : compared) {
            options.say(
                    "  %-40s %8.2f%s%s",
                    batch.manifest().policies().get(row.text("policy")),
                    scale * row.number("difference"),
                    interval(row, scale),
                    saving(row));
        }
    }

    private static String interval(Table.Row row, double scale) {
        return Double.isNaN(row.number("low"))
                ? ""
                : String.format(Locale.ROOT, " [%6.2f, %6.2f]", scale * row.number("low"), scale * row.number("high"));
    }

    private static String saving(Table.Row row) {
        return Double.isNaN(row.number("saving"))
                ? ""
                : String.format(
                        Locale.ROOT, "   as sure as %,.0f times as many independent runs", row.number("saving"));
    }

    private static Figure chart(Batch batch, String base, String outcome, Table compared) {
        return new ComparisonChart(
                        Pictures.story(batch.manifest()),
                        base,
                        new OutcomeNames(batch.manifest()).measured(outcome),
                        unit(batch, base, outcome),
                        scale(batch, base, outcome))
                .figure(compared)
                .named(NAME + "-" + BatchOptions.stem(outcome));
    }

    private static double scale(Batch batch, String base, String outcome) {
        return batch.isMonth(base, outcome) ? 100 : OutcomeNames.scale(outcome);
    }

    private static String unit(Batch batch, String base, String outcome) {
        return batch.isMonth(base, outcome) ? "percentage points" : OutcomeNames.unit(outcome);
    }
}
