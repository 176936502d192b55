package steppe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steppe.analysis.PairedDifference;
import steppe.analysis.discovery.Inputs;
import steppe.analysis.discovery.PolicyOutcomes;
import steppe.analysis.discovery.PolicyOutcomes.Better;
import steppe.analysis.discovery.RegionSearch;
import steppe.analysis.discovery.Regions;
import steppe.analysis.discovery.Robustness;
import steppe.chart.Figure;
import steppe.chart.RegionChart;
import steppe.chart.RegionRulesChart;
import steppe.chart.RegretChart;
import steppe.results.Table;

/** {@code steppe analyze robustness}: which policy does well whatever comes. */
@Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        description =
                "Which policy does well whatever comes: regret, how often it is good enough, and which is best where.")
final class RobustnessCommand implements Callable<Integer> {
    @Mixin
    private WholeFolder options;

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "OUTCOME",
            description = "What the policies are judged by, such as autonomy.KAZ@2035-12.")
    private String outcome;

    @Option(names = "--smaller", description = "Smaller is better; without it, larger.")
    private boolean smaller;

    @Option(names = "--good", paramLabel = "VALUE", description = "The outcome that is good enough.")
    private Double good;

    @Option(
            names = "--among",
            split = ",",
            paramLabel = "POLICY",
            description = "The policies to choose from, such as those of one power; all if not given.")
    private List<String> among = List.of();

    @Override
    public Integer call() {
        var batch = options.open();
        var policies = policies(batch);
        var values = policies.stream()
                .map(policy -> options.number(batch, policy, outcome))
                .toArray(double[][]::new);
        var outcomes = new PolicyOutcomes(
                policies,
                values,
                smaller ? Better.SMALLER : Better.LARGER,
                PairedDifference.areDrawn(batch.runs(batch.manifest().base())));
        var robustness = new Robustness(outcomes, good == null ? OptionalDouble.empty() : OptionalDouble.of(good));
        var drawn = DrawnNumbers.of(batch, batch.manifest().base());
        var regions = RegionSearch.USUAL.find(new Inputs(drawn.factors(), drawn.values()), outcomes);
        var stem = stem(outcome, among);
        options.write(batch, stem, robustness.toTable());
        options.write(batch, stem + "-pairs", robustness.pairs());
        options.write(batch, stem + "-rules", regions.toTable());
        draw(batch, stem, robustness, regions);
        tell(batch, robustness.toTable(), regions);
        return Main.OK;
    }

    /** What files of an analysis begin with. */
    static String stem(String outcome, List<String> among) {
        return "robustness-"
                + BatchOptions.stem(outcome + (among.isEmpty() ? "" : " among " + String.join(" ", among)));
    }

    private List<String> policies(Batch batch) {
        var all = List.copyOf(batch.manifest().policies().keySet());
        for (var one : among) {
            if (!all.contains(one)) {
                throw BatchOptions.refused(
                        "--among (" + one + ") is not a policy of " + batch.folder() + ": " + String.join(", ", all));
            }
        }
        var chosen =
                among.isEmpty() ? all : all.stream().filter(among::contains).toList();
        if (chosen.size() < 2) {
            throw BatchOptions.refused(batch.folder() + " gives only one policy, so there is nothing to choose");
        }
        return chosen;
    }

    private void draw(Batch batch, String stem, Robustness robustness, Regions regions) {
        var story = Pictures.story(batch.manifest());
        var unit = OutcomeNames.unit(outcome);
        var scale = OutcomeNames.scale(outcome);
        var words = new OutcomeNames(batch.manifest()).of(outcome);
        var figures = new ArrayList<Figure>();
        figures.add(new RegretChart(story, robustness, words, unit, scale).figure());
        if (regions.regions().size() > 1) {
            figures.add(new RegionChart(story, regions, robustness.outcomes()).figure());
            figures.add(new RegionRulesChart(story, regions, unit, scale).figure());
        }
        options.draw(
                batch,
                figures.stream()
                        .map(figure -> figure.named(stem + "-" + figure.stem()))
                        .toList());
    }

    private void tell(Batch batch, Table table, Regions regions) {
        boolean share = OutcomeNames.isShare(outcome);
        double scale = OutcomeNames.scale(outcome);
        options.say(
                "%s, %s is better%s",
                OutcomeNames.capital(new OutcomeNames(batch.manifest()).of(outcome)),
                smaller ? "smaller" : "larger",
                share ? " (in %)" : "");
        options.say(
                "  %-40s %9s %9s %9s %9s%s",
                "", "mean", "worst 10%", "regret", "at most", good == null ? "" : "   good enough");
        for (var row : table) {
            options.say(
                    "  %-40s %9.2f %9.2f %9.2f %9.2f%s",
                    batch.manifest().policies().get(row.text("policy")),
                    scale * row.number("mean"),
                    scale * row.number("worst_tenth"),
                    scale * row.number("regret_mean"),
                    scale * row.number("regret_max"),
                    good == null ? "" : "   %3.0f %%".formatted(100 * row.number("satisfied")));
        }
        options.say("");
        regions.rules(
                        share ? "points" : OutcomeNames.unit(outcome),
                        scale,
                        name -> batch.manifest().policies().get(name))
                .forEach(rule -> options.say("%s", rule));
        options.sayWhere(batch);
    }
}
