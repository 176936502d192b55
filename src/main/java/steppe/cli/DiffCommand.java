package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.ConfigException;
import steppe.config.Difference;
import steppe.config.Problem;
import steppe.config.Scenario;
import steppe.config.ScenarioDiff;
import steppe.config.Wording;

/** {@code steppe diff}: how one scenario differs from another, in words. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Tell how scenario B differs from scenario A: A -> B. Names, titles and lists of sources do not count.",
        footer = "%nThe exit code is 0 whether they differ or not.")
final class DiffCommand implements Callable<Integer> {
    private static final String ARROW = " -> ";
    private static final String GAP = "  ";
    private static final String NOT_SET = "not set";

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "A.yaml", description = "The scenario to compare with.")
    private Path before;

    @Parameters(index = "1", paramLabel = "B.yaml", description = "The scenario that may differ from it.")
    private Path after;

    @Override
    public Integer call() {
        var scenarios = read(List.of(before, after));
        command.commandLine().getOut().print(told(scenarios.get(0), scenarios.get(1)));
        command.commandLine().getOut().flush();
        return Main.OK;
    }

    /** Reads all files before it complains of any. */
    private static List<Scenario> read(List<Path> files) {
        var scenarios = new ArrayList<Scenario>();
        var problems = new ArrayList<Problem>();
        for (var file : files) {
            try {
                scenarios.add(Scenario.read(file));
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.stream().distinct().toList());
        }
        return scenarios;
    }

    private static String told(Scenario before, Scenario after) {
        var sheet = new Sheet();
        var differences = ScenarioDiff.between(before, after);
        sheet.say("%s against %s: %s".formatted(called(after), called(before), counted(differences.size())));
        differences.stream()
                .collect(Collectors.groupingBy(Difference::heading, LinkedHashMap::new, Collectors.toList()))
                .forEach((heading, group) -> sheet.section(
                        heading, group.stream().map(DiffCommand::entry).toList()));
        return sheet.toString();
    }

    private static String called(Scenario scenario) {
        return scenario.name() + " (" + scenario.title() + ")";
    }

    private static String counted(int differences) {
        return switch (differences) {
            case 0 -> "no differences";
            case 1 -> "1 difference";
            default -> differences + " differences";
        };
    }

    private static Sheet.Entry entry(Difference difference) {
        return new Sheet.Entry(difference.key(), lines(difference));
    }

    private static List<String> lines(Difference difference) {
        if (difference instanceof Difference.Number number) {
            return lines(number);
        } else if (difference instanceof Difference.Entry entry) {
            return List.of((entry.isAdded() ? "added" : "removed") + called(entry));
        }
        var setting = (Difference.Setting) difference;
        return List.of(shown(setting.before()) + ARROW + shown(setting.after()));
    }

    private static String called(Difference.Entry entry) {
        if (entry.title().isEmpty()) {
            return ", " + entry.numbers() + (entry.numbers() == 1 ? " number" : " numbers");
        }
        return ": " + entry.title();
    }

    private static String shown(String value) {
        return value == null ? NOT_SET : value;
    }

    private static List<String> lines(Difference.Number number) {
        var before = number.before();
        var after = number.after();
        if (after == null) {
            return List.of(Wording.amount(before) + GAP + before.unit() + ARROW + NOT_SET);
        }
        var amount = Wording.amount(after) + GAP + after.unit();
        if (before == null) {
            return List.of(NOT_SET + ARROW + amount, Wording.source(after));
        } else if (number.isOnlyOfSource()) {
            return List.of("stays " + amount + "; only its origin or note is new", Wording.source(after));
        }
        var old = before.unit().equals(after.unit()) ? "" : GAP + before.unit();
        return List.of(Wording.amount(before) + old + ARROW + amount, Wording.source(after));
    }
}
