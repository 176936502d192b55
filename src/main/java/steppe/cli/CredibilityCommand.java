package steppe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.CredibilitySpec;
import steppe.config.ResolvedCalibration;
import steppe.config.ResolvedHindcast;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.WorkFolder;

/** {@code steppe credibility}: every reason to believe or doubt the model, made and written down by one command. */
@Command(
        name = "credibility",
        mixinStandardHelpOptions = true,
        description = {
            "Make every reason to believe or doubt the model, and write them down in one page with figures: calibration,"
                    + " recovery, hindcasts, sensitivity, discovery, policies, convergence, and what would prove it wrong."
        })
final class CredibilityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "CREDIBILITY.yaml", description = "What the page is made of.")
    private Path file;

    @Option(names = "--out", paramLabel = "PAGE.md", defaultValue = "docs/credibility.md", description = "The page.")
    private Path out;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            defaultValue = "runs/credibility",
            description = "Folder for what the page is made from; finished work in it is used as it is.")
    private Path runs;

    @Option(names = "--fresh", description = "Make everything anew.")
    private boolean fresh;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; all processors if not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        var spec = CredibilitySpec.read(file);
        for (var step : steps(spec)) {
            int code = step.isDone() && !fresh ? Main.OK : made(step);
            if (code != Main.OK) {
                return code;
            }
        }
        var exhibits = new Exhibits(runs, imagesFolder(), shipped(spec));
        var page = new CredibilityPage(
                spec,
                exhibits,
                new FittedSection(exhibits),
                hindcasts(spec, exhibits),
                analyses(spec, exhibits),
                threads);
        write(page.text(), exhibits.pictures());
        command.commandLine().getOut().println("Page: " + out);
        command.commandLine().getOut().flush();
        return Main.OK;
    }

    /** One command and the folder that it fills. */
    private record Step(Path folder, List<String> arguments) {
        boolean isDone() {
            return RunFolder.isDone(folder) || WorkFolder.isDone(folder);
        }
    }

    private List<Step> steps(CredibilitySpec spec) {
        var steps = new ArrayList<Step>();
        steps.add(step(
                "calibration",
                "calibrate",
                spec.calibration(),
                "--into",
                runs.resolve("posterior.csv").toString()));
        var recovery = spec.recovery();
        steps.add(step(
                "recovery",
                "calibrate",
                spec.calibration(),
                "--recover",
                "" + recovery.truths(),
                "--draws",
                "" + recovery.draws(),
                "--points",
                "" + recovery.points()));
        for (var hindcast : spec.hindcasts()) {
            steps.add(step(CredibilityPage.name(hindcast), "hindcast", hindcast));
        }
        for (var experiment : List.of(spec.screening(), spec.variance(), spec.main(), spec.levers())) {
            steps.add(step(CredibilityPage.name(experiment), "run", experiment));
        }
        return steps;
    }

    private Step step(String folder, String verb, String file, String... more) {
        var path = runs.resolve(folder);
        var arguments =
                new ArrayList<>(List.of(verb, resolved(file), "--out", path.toString(), "--threads", "" + threads));
        arguments.addAll(List.of(more));
        if (fresh) {
            arguments.add("--fresh");
        }
        return new Step(path, arguments);
    }

    private String resolved(String name) {
        return file.toAbsolutePath().getParent().resolve(name).normalize().toString();
    }

    private int made(Step step) {
        command.commandLine().getOut().printf(Locale.ROOT, "%n== steppe %s%n", String.join(" ", step.arguments()));
        command.commandLine().getOut().flush();
        return Main.commandLine()
                .setOut(command.commandLine().getOut())
                .setErr(command.commandLine().getErr())
                .execute(step.arguments().toArray(String[]::new));
    }

    private Path shipped(CredibilitySpec spec) {
        return Path.of(ResolvedCalibration.read(Path.of(resolved(spec.calibration())), List.of())
                .into());
    }

    private List<HindcastSection> hindcasts(CredibilitySpec spec, Exhibits exhibits) {
        return spec.hindcasts().stream()
                .map(name -> new HindcastSection(
                        exhibits,
                        CredibilityPage.name(name),
                        ResolvedHindcast.read(Path.of(resolved(name)), List.of(), Optional.empty())
                                .spec()))
                .toList();
    }

    private AnalysesSection analyses(CredibilitySpec spec, Exhibits exhibits) {
        for (var experiment : List.of(spec.screening(), spec.variance())) {
            for (var outcome : spec.outcomes()) {
                ask("sensitivity", experiment, "--outcome", outcome);
            }
        }
        ask("convergence", spec.main());
        return new AnalysesSection(
                exhibits,
                spec,
                spec.targets().stream()
                        .map(target -> ask("discover", spec.main(), "--target", target))
                        .toList(),
                spec.choices().stream()
                        .map(choice -> ask("robustness", spec.levers(), options(choice)))
                        .toList());
    }

    private static String[] options(CredibilitySpec.Choice choice) {
        var options = new ArrayList<>(List.of("--outcome", choice.outcome()));
        if (!choice.among().isEmpty()) {
            options.addAll(List.of("--among", String.join(",", choice.among())));
        }
        if (choice.smaller()) {
            options.add("--smaller");
        }
        if (choice.good() != null) {
            options.addAll(List.of("--good", choice.good().toString()));
        }
        return options.toArray(String[]::new);
    }

    /** What an analysis prints. */
    private String ask(String analysis, String experiment, String... more) {
        var arguments = new ArrayList<>(List.of(
                "analyze",
                analysis,
                runs.resolve(CredibilityPage.name(experiment)).toString()));
        arguments.addAll(List.of(more));
        var said = new StringWriter();
        int code = Main.commandLine().setOut(new PrintWriter(said, true)).execute(arguments.toArray(String[]::new));
        if (code != Main.OK) {
            throw new ResultsException("steppe " + String.join(" ", arguments) + " failed");
        }
        return said.toString();
    }

    private Path imagesFolder() {
        return Path.of("images", out.getFileName().toString().replaceFirst("\\.md$", ""));
    }

    private void write(String text, Map<String, Path> pictures) {
        try {
            var images = out.toAbsolutePath().getParent().resolve(imagesFolder());
            Files.createDirectories(images);
            for (var picture : pictures.entrySet()) {
                Files.copy(picture.getValue(), images.resolve(picture.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + out, e);
        }
    }
}
