package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.CredibilitySpec;
import steppe.results.ResultsException;
import steppe.results.RunFolder;

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
        var page = new CredibilityPage(spec, runs, analyses(spec));
        write(page.text(imagesFolder()), page.pictures());
        command.commandLine().getOut().println("Page: " + out);
        command.commandLine().getOut().flush();
        return Main.OK;
    }

    /** One command and the folder that it fills. */
    private record Step(Path folder, List<String> arguments) {
        boolean isDone() {
            return RunFolder.isDone(folder)
                    || Files.exists(folder.resolve("skill.csv"))
                    || Files.exists(folder.resolve("recovery.csv"))
                    || Files.exists(folder.resolve("fit.csv"));
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
        return Main.commandLine().execute(step.arguments().toArray(String[]::new));
    }

    /** What the analyses of finished folders say, in words, by their name. */
    private CredibilityPage.Analyses analyses(CredibilitySpec spec) {
        var said = new CredibilityPage.Analyses(new ArrayList<>(), new ArrayList<>());
        for (var experiment : List.of(spec.screening(), spec.variance())) {
            for (var outcome : spec.outcomes()) {
                ask("sensitivity", experiment, "--outcome", outcome);
            }
        }
        spec.targets().forEach(target -> said.discoveries().add(ask("discover", spec.main(), "--target", target)));
        for (var choice : spec.choices()) {
            var more = new ArrayList<>(List.of("--outcome", choice.outcome()));
            if (!choice.among().isEmpty()) {
                more.addAll(List.of("--among", String.join(",", choice.among())));
            }
            if (choice.smaller()) {
                more.add("--smaller");
            }
            if (choice.good() != null) {
                more.addAll(List.of("--good", choice.good().toString()));
            }
            said.choices().add(ask("robustness", spec.levers(), more.toArray(String[]::new)));
        }
        ask("convergence", spec.main());
        return said;
    }

    /** What an analysis prints. */
    private String ask(String analysis, String experiment, String... more) {
        var arguments = new ArrayList<>(List.of(
                "analyze",
                analysis,
                runs.resolve(CredibilityPage.name(experiment)).toString()));
        arguments.addAll(List.of(more));
        var said = new java.io.StringWriter();
        int code = Main.commandLine()
                .setOut(new java.io.PrintWriter(said, true))
                .execute(arguments.toArray(String[]::new));
        if (code != Main.OK) {
            throw new ResultsException("steppe " + String.join(" ", arguments) + " failed");
        }
        return said.toString();
    }

    private Path imagesFolder() {
        return Path.of("images", out.getFileName().toString().replaceFirst("\\.md$", ""));
    }

    private void write(String text, List<Path> pictures) {
        try {
            var folder = out.toAbsolutePath().getParent();
            var images = Files.createDirectories(folder.resolve(imagesFolder()));
            for (var picture : pictures) {
                Files.copy(
                        picture,
                        images.resolve(CredibilityPage.unique(picture)),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(out, text);
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + out, e);
        }
    }
}
