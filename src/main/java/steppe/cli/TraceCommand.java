package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.Scenario;
import steppe.model.Metric;
import steppe.model.Trace;
import steppe.model.World;
import steppe.report.Timeline;
import steppe.results.Hash;

/** {@code steppe trace}: one run told month by month, with what moved each share. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Tell one run month by month: what moved each share of influence, summing exactly.")
final class TraceCommand implements Callable<Integer> {
    static final long SHIPPED_SEED = 20260101;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "SCENARIO.yaml", description = "The scenario to run.")
    private Path file;

    @Option(
            names = "--replication",
            paramLabel = "R",
            defaultValue = "0",
            description = "Which run to tell, from 0; 0 if not given.")
    private int replication;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Root of all randomness; that of the shipped experiments if not given.")
    private long seed = SHIPPED_SEED;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change the scenario, for example --set war.load=0.5.")
    private List<String> settings = List.of();

    @Option(
            names = "--metric",
            paramLabel = "M",
            description = "Whose shares: influence (if not given), contest, economic, security, political or cultural.")
    private String metric = Metric.INFLUENCE.key();

    @Option(names = "--area", paramLabel = "ID", description = "A country to tell of; the region if not given.")
    private String area;

    @Option(
            names = "--power",
            paramLabel = "ID",
            description = "A power to tell of, as often as you like; the two strongest if not given.")
    private List<String> powers = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the results; runs/trace-<scenario>-<replication>, and what else is not as usual, if not given.")
    private Path out;

    @Override
    public Integer call() {
        var scenario = Scenario.read(file, settings);
        var shares = shares();
        require(replication >= 0, "--replication (%s) must be at least 0", replication);
        requireOneOf(
                "--area",
                area,
                Stream.concat(Stream.of(scenario.region().id()), scenario.countries().keySet().stream()));
        powers.forEach(power -> requireOneOf("--power", power, scenario.powers().keySet().stream()));
        Trace trace = World.trace(scenario, seed, replication, shares);
        var told = new Told(scenario, settings, trace, replication, seed);
        var of = area == null ? scenario.region().id() : area;
        var who = powers.isEmpty() ? told.strongest(of, 2) : powers;
        var lines = new ArrayList<>(told.head(of));
        lines.addAll(new Timeline(told.names(), told.shares(), told.contributions(), told.happenings()).of(of, who));
        var folder = out == null ? Path.of("runs", name(scenario)) : out;
        write(told, lines, folder, of, who);
        var to = command.commandLine().getOut();
        lines.forEach(to::println);
        to.printf("%nTimeline, contributions.csv, shares.csv and charts: %s%n", folder);
        to.flush();
        return Main.OK;
    }

    /** Of a folder for this trace alone: what is as usual is left out. */
    private String name(Scenario scenario) {
        var name = new StringBuilder("trace-" + scenario.name() + "-" + replication);
        if (seed != SHIPPED_SEED) {
            name.append("-seed-").append(seed);
        }
        if (!metric.equals(Metric.INFLUENCE.key())) {
            name.append('-').append(metric);
        }
        if (area != null) {
            name.append('-').append(area);
        }
        powers.forEach(power -> name.append('-').append(power));
        if (!settings.isEmpty()) {
            name.append("-set-").append(Hash.of(settings.toString()), 0, 6);
        }
        return name.toString();
    }

    private static void write(Told told, List<String> lines, Path folder, String area, List<String> powers) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("timeline.txt"), String.join("\n", lines) + "\n");
            Files.writeString(
                    folder.resolve("contributions.csv"), told.contributions().toCsv());
            Files.writeString(folder.resolve("shares.csv"), told.shares().toCsv());
            told.draw(folder.resolve(Pictures.CHARTS), area, powers);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    private Metric shares() {
        requireOneOf(
                "--metric",
                metric,
                Stream.of(Metric.values()).filter(Metric::isOfInfluence).map(Metric::key));
        return Stream.of(Metric.values())
                .filter(each -> each.key().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private void requireOneOf(String option, String value, Stream<String> known) {
        var names = known.toList();
        require(
                value == null || names.contains(value),
                option + " (%s) is none of " + names.stream().collect(Collectors.joining(", ")),
                value);
    }

    private void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new CommandLine.ParameterException(command.commandLine(), String.format(Locale.ROOT, rule, value));
        }
    }
}
