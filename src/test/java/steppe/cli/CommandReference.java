package steppe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands with their arguments and options in Markdown, as picocli knows them. */
final class CommandReference {
    private static final Map<String, List<String>> GROUPS = groups();
    private static final String HEAD = """
            # Commands

            Written by a test from the commands themselves (`mvn test -Dtest=ConfigurationReferenceTest,CommandReferenceTest
            -Dreference=write`); `./steppe help COMMAND` prints the same. Every command also has `--help` and `--version`.

            """;

    private final List<String> lines = new ArrayList<>();

    private CommandReference() {}

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("Before running", List.of("init", "check", "explain", "diff", "evidence", "plan"));
        groups.put("Running", List.of("run", "status", "merge", "retry"));
        groups.put("Reading results", List.of("compare", "analyze", "query", "trace"));
        groups.put("Showing them", List.of("report", "chart", "gallery", "serve", "gui"));
        groups.put("Making them again", List.of("verify", "replay"));
        groups.put("Fitting to the record", List.of("calibrate", "hindcast", "credibility"));
        groups.put("For editors and shells", List.of("schema", "generate-completion", "help"));
        return groups;
    }

    /** The page. */
    static String of(CommandLine steppe) {
        steppe.setUsageHelpAutoWidth(false).setUsageHelpWidth(95);
        var page = new CommandReference();
        var commands = steppe.getSubcommands();
        page.contents(commands);
        GROUPS.forEach((group, names) -> {
            page.lines.addAll(List.of("## " + group, ""));
            names.forEach(name -> page.command(commands.get(name).getCommandSpec()));
        });
        page.exitCodes(steppe.getCommandSpec());
        return HEAD + String.join("\n", page.lines) + "\n";
    }

    /** All commands that the page has. */
    static List<String> names() {
        return GROUPS.values().stream().flatMap(List::stream).toList();
    }

    private void contents(Map<String, CommandLine> commands) {
        lines.addAll(List.of("| for | commands |", "|---|---|"));
        GROUPS.forEach((group, names) -> lines.add("| " + group + " | "
                + names.stream()
                        .map(name ->
                                "[" + name + "](#" + anchor(commands.get(name).getCommandSpec()) + ")")
                        .collect(Collectors.joining(" · "))
                + " |"));
        lines.addAll(List.of("| What they end with | [exit codes](#exit-codes) |", ""));
    }

    private static String anchor(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private void command(CommandSpec command) {
        var below = command.subcommands().values();
        lines.addAll(List.of("### " + command.qualifiedName(), ""));
        lines.addAll(List.of(words(command.usageMessage().description()), ""));
        if (below.isEmpty()) {
            lines.addAll(List.of("```text", synopsis(command), "```", ""));
        }
        var arguments = new ArrayList<String>();
        command.positionalParameters().stream()
                .filter(each -> !each.hidden())
                .forEach(each -> arguments.add(row(each.paramLabel(), each)));
        command.options().stream()
                .filter(each -> !each.hidden() && !each.usageHelp() && !each.versionHelp())
                .forEach(each -> arguments.add(row(named(each), each)));
        if (!arguments.isEmpty()) {
            lines.addAll(List.of("| argument, option | meaning |", "|---|---|"));
            lines.addAll(arguments);
            lines.add("");
        }
        below.forEach(each -> command(each.getCommandSpec()));
    }

    private static String synopsis(CommandSpec command) {
        return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .strip();
    }

    private static String named(OptionSpec option) {
        return String.join(", ", option.names())
                + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                + (option.isMultiValue() ? " ..." : "");
    }

    private static String row(String name, ArgSpec argument) {
        var preset = argument.defaultValue();
        var stated = words(argument.description());
        return "| `" + name + "` | "
                + stated.replace("|", "\\|")
                + (preset == null || stated.contains(preset) || stated.contains("if not given")
                        ? ""
                        : " `" + preset + "` if not given.")
                + (argument.required() ? " **Needed.**" : "")
                + " |";
    }

    private static String words(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.replace("%n", " ").replace("%%", "%"))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private void exitCodes(CommandSpec steppe) {
        lines.addAll(List.of("## Exit codes", "", "| code | meaning |", "|---|---|"));
        steppe.usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> lines.add("| " + code + " | " + meaning + " |"));
    }
}
