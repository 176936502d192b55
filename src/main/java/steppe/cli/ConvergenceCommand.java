package steppe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steppe.analysis.Convergence;
import steppe.analysis.Headline;
import steppe.analysis.PairedDifference;
import steppe.analysis.Statistic;
import steppe.chart.ConvergenceChart;
import steppe.results.Manifest;

/** {@code steppe analyze convergence}: how many replications each number of a run needs. */
@Command(
        name = "convergence",
        mixinStandardHelpOptions = true,
        description = "How sure each outcome is after so many replications, and how many more it takes.")
final class ConvergenceCommand implements Callable<Integer> {
    private static final double PERCENT = 100;
    private static final double CHANCE = 4;
    private static final String UNDER = ", change under: ";

    @Mixin
    private WholeFolder options;

    @Option(
            names = "--half-width",
            paramLabel = "SHARE",
            defaultValue = "0.005",
            description = "Wanted half-width of the 95 %% interval of shares; ${DEFAULT-VALUE} if not given. Other"
                    + " outcomes want a hundredth of their mean, chances four times as much as shares.")
    private double halfWidth;

    @Override
    public Integer call() {
        var batch = options.open();
        if (!PairedDifference.areDrawn(batch.runs(batch.manifest().base()))) {
            throw BatchOptions.refused(batch.folder()
                    + " is of the points of a design, which are no independent draws, so that their spread does not say how sure"
                    + " a mean is."
                    + " Maybe steppe analyze sensitivity or discover");
        }
        var all = new ArrayList<Convergence>();
        for (var headline : headlines(batch)) {
            if (headline.values().length > 1) {
                all.add(Convergence.of(headline, batch.manifest().seed()));
            }
        }
        options.write(batch, "convergence", Convergence.toTable(all));
        options.write(batch, "convergence-path", Convergence.paths(all));
        if (!all.isEmpty()) {
            var chart = new ConvergenceChart(Pictures.story(batch.manifest()), headlines(batch.manifest(), all));
            options.draw(batch, List.of(chart.figure().named("convergence-headlines")));
        }
        tell(all);
        options.sayWhere(batch);
        return Main.OK;
    }

    private void tell(List<Convergence> all) {
        options.say("%-88s %7s %11s %9s %9s", "", "now", "half-width", "wanted", "needs");
        for (var each : all) {
            options.say(
                    "%-88s %,7d %11.4f %9.4f %9s%s",
                    OutcomeNames.capital(each.headline().label()),
                    each.now().n(),
                    each.now().halfWidth(),
                    each.headline().wanted(),
                    Double.isFinite(each.needed()) ? String.format(Locale.ROOT, "%,.0f", each.needed()) : "unknown",
                    each.reached() ? "" : "  more");
        }
        options.say(
                "%n%,d of %,d are as sure as wanted.",
                all.stream().filter(Convergence::reached).count(), all.size());
    }

    /** Shares of the powers in focus in the last month; of changes and of chances the one that needs most replications. */
    private static List<Convergence> headlines(Manifest manifest, List<Convergence> all) {
        var names = new OutcomeNames(manifest);
        var focus = manifest.focus().stream()
                .map(power -> names.of("influence." + power + "@" + manifest.end()))
                .toList();
        var shown = new ArrayList<>(all.stream()
                .filter(each -> focus.contains(each.headline().label()))
                .toList());
        for (int kind = shown.isEmpty() ? 0 : 1; kind <= 2; kind++) {
            int wanted = kind;
            all.stream()
                    .filter(each -> kind(each) == wanted)
                    .max(Comparator.comparingDouble(Convergence::needed))
                    .ifPresent(shown::add);
        }
        return shown;
    }

    private static int kind(Convergence each) {
        boolean difference = each.headline().label().contains(UNDER);
        return each.headline().statistic() instanceof Statistic.Share ? 2 : difference ? 1 : 0;
    }

    /** The outcomes of the base policy, and the differences of shares of influence from it under every other. */
    private List<Headline> headlines(Batch batch) {
        var manifest = batch.manifest();
        var names = new OutcomeNames(manifest);
        var headlines = new ArrayList<Headline>();
        for (var outcome : manifest.outcomes()) {
            var base = options.outcome(batch, manifest.base(), outcome);
            headlines.add(headline(batch, outcome, names.measured(outcome), base));
            manifest.policies().forEach((policy, title) -> {
                if (!policy.equals(manifest.base()) && outcome.startsWith("influence.") && !outcome.contains(" ")) {
                    var other = options.outcome(batch, policy, outcome);
                    headlines.add(headline(batch, outcome, names.of(outcome) + UNDER + title, difference(other, base)));
                }
            });
        }
        return headlines;
    }

    private static double[] difference(double[] one, double[] other) {
        var difference = new double[Math.min(one.length, other.length)];
        Arrays.setAll(difference, i -> one[i] - other[i]);
        return difference;
    }

    private Headline headline(Batch batch, String outcome, String label, double[] values) {
        if (batch.isMonth(batch.manifest().base(), outcome)) {
            return new Headline(label, "", new Statistic.Share(), Batch.happens(values), CHANCE * halfWidth);
        }
        if (OutcomeNames.isStatement(outcome)) {
            return new Headline(label, "", new Statistic.Share(), values, CHANCE * halfWidth);
        }
        double mean = Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .average()
                .orElse(1);
        double wanted = OutcomeNames.isShare(outcome) ? halfWidth : Math.max(1e-9, mean / PERCENT);
        return new Headline(label, "", new Statistic.Mean(), values, wanted);
    }
}
