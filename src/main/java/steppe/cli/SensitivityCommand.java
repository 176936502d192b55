package steppe.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steppe.analysis.Resampling;
import steppe.analysis.sensitivity.ElementaryEffects;
import steppe.analysis.sensitivity.SobolIndices;
import steppe.analysis.sensitivity.Tornado;
import steppe.chart.Figure;
import steppe.chart.MorrisPlaneChart;
import steppe.chart.SobolChart;
import steppe.chart.Subject;
import steppe.chart.TornadoChart;
import steppe.config.DesignSpec;
import steppe.experiment.Factor;
import steppe.experiment.Plan;

/** {@code steppe analyze sensitivity}: which numbers an outcome hangs on. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {
            "Which numbers an outcome hangs on: indices of Sobol for a saltelli design, elementary effects for a morris"
                    + " design, and for any other run the outcome where each number is low and high."
        })
final class SensitivityCommand implements Callable<Integer> {
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE = 0.95;
    private static final double END = 0.1;
    private static final int TOLD = 12;

    @Mixin
    private OnePolicy options;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "Such as influence.RUS@2035-12; may be given more than once. The first outcome of the"
                    + " experiment if not given.")
    private List<String> outcomes = List.of();

    @Override
    public Integer call() {
        var batch = options.open();
        var policy = options.policy(batch);
        var asked = outcomes.isEmpty() ? batch.manifest().outcomes().subList(0, 1) : outcomes;
        for (var outcome : asked) {
            analyze(batch, policy, outcome);
        }
        options.sayWhere(batch);
        return Main.OK;
    }

    private void analyze(Batch batch, String policy, String outcome) {
        var values = options.number(batch, policy, outcome);
        var resampling = new Resampling(RESAMPLES, CONFIDENCE, batch.manifest().seed());
        var design = batch.manifest().design();
        if (design instanceof DesignSpec.Saltelli saltelli) {
            sobol(batch, policy, outcome, batch.means(policy, values), saltelli.secondOrder(), resampling);
        } else if (design instanceof DesignSpec.Morris) {
            morris(batch, policy, outcome, batch.means(policy, values), resampling);
        } else {
            tornado(batch, policy, outcome, values);
        }
    }

    private void sobol(
            Batch batch, String policy, String outcome, double[] means, boolean second, Resampling resampling) {
        var factors = batch.plan().factors();
        var indices = SobolIndices.of(names(factors), second, means, resampling);
        options.write(batch, "sobol-" + BatchOptions.stem(outcome), indices.toTable());
        var titles = titles(factors);
        options.draw(batch, new SobolChart(indices, subject(batch, policy, outcome, titles)).figures());
        tell(batch, outcome, "share of the variance by itself and in all [95 % interval]");
        indices.effects().stream()
                .sorted(Comparator.comparingDouble(effect -> -effect.total().value()))
                .limit(TOLD)
                .forEach(effect -> options.say(
                        "  %-44s %5.2f [%5.2f, %5.2f]   %5.2f [%5.2f, %5.2f]",
                        titles.get(effect.factor()),
                        effect.first().value(),
                        effect.first().low(),
                        effect.first().high(),
                        effect.total().value(),
                        effect.total().low(),
                        effect.total().high()));
        double alone = indices.effects().stream()
                .mapToDouble(effect -> effect.first().value())
                .sum();
        options.say(
                "  By themselves all add up to %.0f %%; what is missing to 100 %% they do only together.", 100 * alone);
    }

    private void morris(Batch batch, String policy, String outcome, double[] means, Resampling resampling) {
        var factors = batch.plan().factors();
        var effects = ElementaryEffects.of(
                names(factors), Plan.factorOf(factors), batch.plan().points(), means, resampling);
        options.write(batch, "morris-" + BatchOptions.stem(outcome), effects.toTable());
        var titles = titles(factors);
        new MorrisPlaneChart(effects, subject(batch, policy, outcome, titles))
                .figure()
                .ifPresent(figure -> options.draw(batch, List.of(figure)));
        tell(batch, outcome, "mean size of the effect [95 % interval], its spread");
        effects.effects().stream()
                .sorted(Comparator.comparingDouble(effect -> -effect.muStar().value()))
                .limit(TOLD)
                .forEach(effect -> options.say(
                        "  %-60s %8.4f [%8.4f, %8.4f] %8.4f",
                        titles.get(effect.factor()),
                        effect.muStar().value(),
                        effect.muStar().low(),
                        effect.muStar().high(),
                        effect.sigma()));
    }

    private void tornado(Batch batch, String policy, String outcome, double[] values) {
        if (OutcomeNames.isStatement(outcome)) {
            throw BatchOptions.refused("--outcome (" + outcome
                    + ") holds or not, so it has no median. Maybe analyze discover --target \"" + outcome + "\"");
        }
        var drawn = DrawnNumbers.of(batch, policy);
        var titles = drawn.titles();
        var all = Tornado.of(drawn.names(), drawn.values(), values, END, CONFIDENCE);
        options.write(batch, "tornado-" + BatchOptions.stem(outcome) + "-all", all.toTable());
        var tornado = all.telling(1 - CONFIDENCE);
        var figures = new ArrayList<Figure>();
        new TornadoChart(tornado, subject(batch, policy, outcome, titles))
                .figure()
                .ifPresent(figures::add);
        options.draw(batch, figures);
        tell(
                batch,
                outcome,
                "median where the number is lowest and highest (a tenth of the runs each), rank correlation");
        tornado.bars().stream()
                .limit(TOLD)
                .forEach(bar -> options.say(
                        "  %-60s %8.4f %8.4f   %5.2f",
                        titles.get(bar.factor()),
                        bar.low().value(),
                        bar.high().value(),
                        bar.correlation().value()));
        options.say(
                "  %,d of %,d numbers tell, at a chance of %.0f %% that any would if none did.",
                tornado.bars().size(), all.bars().size(), 100 * (1 - CONFIDENCE));
    }

    private void tell(Batch batch, String outcome, String columns) {
        options.say("%n%s: %s", OutcomeNames.capital(new OutcomeNames(batch.manifest()).of(outcome)), columns);
    }

    private static Subject subject(Batch batch, String policy, String outcome, Map<String, String> titles) {
        var words = new OutcomeNames(batch.manifest()).of(outcome);
        return new Subject(
                BatchOptions.stem(outcome),
                OutcomeNames.isStatement(outcome) ? "What decides whether " + words : "What " + words + " hangs on",
                words,
                OutcomeNames.isShare(outcome),
                titles,
                BatchOptions.source(batch, policy));
    }

    private static List<String> names(List<Factor> factors) {
        return factors.stream().map(Factor::name).toList();
    }

    private static Map<String, String> titles(List<Factor> factors) {
        var titles = new LinkedHashMap<String, String>();
        factors.forEach(factor -> titles.put(factor.name(), factor.title()));
        return titles;
    }
}
