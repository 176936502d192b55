package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.Explanation;
import steppe.config.OriginKind;
import steppe.config.Scenario;
import steppe.config.Sourced;
import steppe.config.Wording;

/** {@code steppe explain}: what a key of a scenario means, what stands there, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Say what a key of a scenario means, its unit and range, what stands there and where that comes from.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "KEY", description = "A dotted key, such as war.load or countries.KAZ.")
    private String key;

    @Parameters(
            index = "1",
            paramLabel = "SCENARIO.yaml",
            defaultValue = "configs/scenarios/baseline.yaml",
            description = "A scenario; the baseline if not given.")
    private Path file;

    @Override
    public Integer call() {
        var scenario = Scenario.read(file);
        var explained = Explanation.of(scenario, key);
        var sheet = new Sheet();
        sheet.say(explained.key() + ": " + explained.name());
        if (!what(explained).isEmpty()) {
            sheet.section("What it is", List.of(new Sheet.Entry(key, what(explained))));
        }
        explained
                .value()
                .ifPresent(number -> sheet.section(
                        "What stands there",
                        List.of(new Sheet.Entry(Wording.amount(number), source(scenario, number)))));
        if (!explained.text().isEmpty()) {
            sheet.section("What stands there", List.of(new Sheet.Entry(explained.text(), List.of())));
        }
        if (!explained.below().isEmpty()) {
            sheet.section(
                    "Keys inside",
                    explained.below().stream()
                            .map(entry -> new Sheet.Entry(
                                    entry.key(), entry.meaning().isEmpty() ? List.of() : List.of(entry.meaning())))
                            .toList());
        }
        sheet.say("Written in " + explained.place() + ".");
        command.commandLine().getOut().print(sheet);
        command.commandLine().getOut().flush();
        return Main.OK;
    }

    private static List<String> what(Explanation explained) {
        var lines = new ArrayList<String>();
        if (!explained.meaning().isEmpty()) {
            lines.add(explained.meaning());
        }
        if (!explained.allowed().isEmpty()) {
            lines.add("Unit: " + explained.allowed());
        }
        if (!explained.absent().isEmpty()) {
            lines.add("If absent: " + explained.absent());
        }
        return lines;
    }

    /** The kind of its origin, the origin with its note, and what the ledger says of it. */
    private static List<String> source(Scenario scenario, Sourced number) {
        var kind = OriginKind.of(number, scenario);
        var lines = new ArrayList<>(List.of(number.unit(), kind.words() + ": " + Wording.source(number)));
        if (kind == OriginKind.EVIDENCE) {
            scenario.ledger().find(number.origin()).ifPresent(fact -> {
                lines.add(fact.claim());
                lines.add(fact.document() + "; confidence " + fact.confidence());
            });
        }
        return lines;
    }
}
