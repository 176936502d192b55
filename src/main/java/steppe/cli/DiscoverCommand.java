package steppe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steppe.analysis.discovery.BoxWords;
import steppe.analysis.discovery.Cases;
import steppe.analysis.discovery.Discovery;
import steppe.analysis.discovery.Inputs;
import steppe.analysis.discovery.Prim;
import steppe.chart.BoxChart;
import steppe.chart.BoxRangesChart;
import steppe.chart.Figure;
import steppe.chart.TradeoffChart;

/** {@code steppe analyze discover}: in which runs something comes to pass, as boxes of their inputs. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        description = "When does something come to pass? Boxes of uncertain numbers in which it does (PRIM), in words.")
final class DiscoverCommand implements Callable<Integer> {
    @Mixin
    private OnePolicy options;

    @Option(
            names = "--target",
            required = true,
            paramLabel = "STATEMENT",
            description = {
                "What comes to pass: \"leader is CHN by 2030\", \"leader of KAZ is RUS by 2035\","
                        + " \"CHN passes RUS in KGZ by 2030\", \"influence.RUS@2035-12 < 0.2\"."
            })
    private String target;

    @Option(names = "--not", description = "The runs in which it does not come to pass.")
    private boolean not;

    @Option(
            names = "--density",
            paramLabel = "SHARE",
            description =
                    "Least share of runs in a box in which it comes to pass; weighed against coverage if not given.")
    private Double density;

    @Override
    public Integer call() {
        var batch = options.open();
        var policy = options.policy(batch);
        var held = options.outcome(batch, policy, target);
        if (!Arrays.stream(held).filter(Double::isFinite).allMatch(value -> value == 0 || value == 1)) {
            throw BatchOptions.refused(
                    "--target (" + target + ") is a number, not a statement. Maybe \"" + target + " < ...\"");
        }
        var prim = density == null ? Prim.USUAL : Prim.USUAL.withDensity(density);
        tell(batch, policy, prim.find(cases(batch, policy, held)));
        return Main.OK;
    }

    private Cases cases(Batch batch, String policy, double[] held) {
        var drawn = DrawnNumbers.of(batch, policy);
        var whole = IntStream.range(0, held.length)
                .filter(i -> !Double.isNaN(held[i]))
                .toArray();
        var inputs = Arrays.stream(whole).mapToObj(i -> drawn.values()[i]).toArray(double[][]::new);
        var interesting = new boolean[whole.length];
        for (int i = 0; i < whole.length; i++) {
            interesting[i] = held[whole[i]] == 1 != not;
        }
        return new Cases(new Inputs(drawn.factors(), inputs), interesting);
    }

    private void draw(Batch batch, String stem, Discovery discovery, String clause) {
        if (discovery.boxes().isEmpty()) {
            return;
        }
        var story = Pictures.story(batch.manifest());
        var figures = new ArrayList<Figure>();
        for (int number = 1; number <= discovery.boxes().size(); number++) {
            figures.add(new BoxChart(story, discovery, clause).figure(number));
            figures.add(new BoxRangesChart(story, discovery, clause).figure(number));
        }
        figures.add(new TradeoffChart(story, discovery, clause).figure());
        options.draw(
                batch,
                figures.stream()
                        .map(figure -> figure.named(stem + "-" + figure.stem()))
                        .toList());
    }

    private void tell(Batch batch, String policy, Discovery discovery) {
        var stem = "discover-" + BatchOptions.stem((not ? "not " : "") + target);
        options.write(batch, stem + "-boxes", discovery.toTable());
        options.write(batch, stem + "-limits", discovery.limits());
        options.write(batch, stem + "-steps", discovery.trajectories());
        var names = new OutcomeNames(batch.manifest());
        var clause = not ? names.not(target) : names.of(target);
        draw(batch, stem, discovery, clause);
        new BoxWords(discovery, clause).sentences().forEach(sentence -> options.say("%s", sentence));
        options.sayWhere(batch);
    }
}
