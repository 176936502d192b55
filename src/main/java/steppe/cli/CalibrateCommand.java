package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.analysis.calibration.PointFit;
import steppe.analysis.calibration.Posterior;
import steppe.config.CalibrationSpec;
import steppe.config.Indicator;
import steppe.config.ResolvedCalibration;
import steppe.experiment.Calibration;
import steppe.experiment.Figure;
import steppe.results.ResultWriter;
import steppe.results.ResultsException;
import steppe.results.Table;
import steppe.results.Version;
import steppe.results.WorkFolder;

/** {@code steppe calibrate}: what the figures of the past leave possible of a model's numbers. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Hold the model against figures of the past, and write what they leave possible of its numbers: a posterior"
                    + " that scenarios sample from."
        })
final class CalibrateCommand implements Callable<Integer> {
    /** Draws that show every pattern, at least. */
    private static final int FEWEST = 10;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "CALIBRATION.yaml", description = "The calibration to make.")
    private Path file;

    @Option(names = "--seed", paramLabel = "S", description = "Root of all randomness, instead of the calibration's.")
    private Long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change the scenarios of all periods, for example --set mechanisms.hedging=off.")
    private List<String> settings = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; all processors if not given.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for tables and charts; runs/<calibration>-calibration if not given.")
    private Path out;

    @Option(
            names = "--into",
            paramLabel = "FILE.csv",
            description = "The file of the posterior, instead of the calibration's. Its story is written beside it.")
    private Path into;

    @Option(
            names = "--recover",
            paramLabel = "N",
            description =
                    "Do not fit the figures: draw N truths, make figures from each, and see which numbers come back.")
    private Integer truths;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of the posterior, instead of the calibration's number.")
    private Integer draws;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Points of a wave, instead of the calibration's number.")
    private Integer points;

    @Option(
            names = "--point",
            description = "Only a quick fit: the single most plausible values, by CMA-ES. Writes no posterior.")
    private boolean point;

    @Option(names = "--fresh", description = "Begin anew in a folder that holds other or finished work.")
    private boolean fresh;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Override
    public Integer call() {
        require(threads > 0, "--threads (%s) must be at least 1", threads);
        require(truths == null || truths > 1, "--recover (%s) must be at least 2", truths);
        require(draws == null || draws >= 20, "--draws (%s) must be at least 20", draws);
        require(points == null || points >= 20, "--points (%s) must be at least 20", points);
        var resolved = ResolvedCalibration.read(file, settings).with(draws, points);
        var calibration = Calibration.of(resolved, Optional.empty());
        var kind = truths != null ? "recovery" : point ? "point" : "calibration";
        var path = out == null ? Path.of("runs", resolved.spec().calibration() + "-" + kind) : out;
        var interruption = new Interruption();
        try (var folder =
                WorkFolder.begin(path, kind, resolved.spec().calibration(), hash(resolved, calibration), fresh)) {
            say(
                    "%s: %d numbers, %d figures, %d patterns, %d periods",
                    resolved.spec().title(),
                    calibration.parameters().size(),
                    calibration.figures().stream()
                            .filter(figure -> !figure.isPattern())
                            .count(),
                    calibration.figures().stream()
                            .filter(figure -> figure.isPattern())
                            .count(),
                    calibration.periods().size());
            return work(resolved, calibration, folder);
        } catch (InterruptedException e) {
            complain("Interrupted. The same command goes on from here.");
            return Main.INTERRUPTED;
        } finally {
            interruption.over();
        }
    }

    private int work(ResolvedCalibration resolved, Calibration calibration, WorkFolder folder)
            throws InterruptedException {
        var trials = new Trials(calibration, seed(resolved), threads);
        if (truths != null) {
            return new RecoveryWork(calibration, resolved.spec(), trials, folder, truths, this::say).run();
        }
        if (point) {
            return fitPoint(calibration, trials, folder);
        }
        var fit = new Fitting(
                        calibration,
                        resolved.spec(),
                        seed(resolved),
                        trials,
                        folder,
                        "",
                        new Progress.Silent(),
                        this::say)
                .fit();
        var kept = showing(calibration, fit.posterior());
        var files = new PosteriorFiles(
                calibration,
                resolved.spec().calibration(),
                kept,
                fit.posterior(),
                made(resolved, calibration, fit, kept));
        var target = into == null ? Path.of(resolved.into()) : into;
        write(target, files.csv());
        write(
                target.resolveSibling(target.getFileName().toString().replaceFirst("\\.csv$", "") + ".yaml"),
                files.story());
        var tables = new CalibrationTables(
                calibration,
                fit,
                kept,
                story(
                        calibration,
                        resolved.spec(),
                        seed(resolved),
                        fit.posterior().state().runs()),
                resolved.spec().waves().cut());
        tables.write(folder);
        tables.headlines().forEach(line -> say("%s", line));
        folder.finish();
        say("%nPosterior: %s, tables and charts: %s", target, folder.path());
        return Main.OK;
    }

    private long seed(ResolvedCalibration resolved) {
        return seed == null ? resolved.spec().seed() : seed;
    }

    /** What the charts of a calibration say alike. */
    static steppe.chart.Fitting story(Calibration calibration, CalibrationSpec spec, long seed, int runs) {
        return new steppe.chart.Fitting(
                spec.calibration(), spec.title(), runs, seed, Version.here().toString(), names(calibration));
    }

    /** What the words in the paths of numbers and figures stand for. */
    private static Map<String, String> names(Calibration calibration) {
        var names = new LinkedHashMap<String, String>();
        for (var indicator : Indicator.values()) {
            names.put(indicator.key(), indicator.words());
        }
        calibration.periods().values().forEach(scenario -> {
            names.put(scenario.region().id(), scenario.region().name());
            scenario.powers().forEach((id, power) -> names.put(id, power.name()));
            scenario.countries().forEach((id, country) -> names.put(id, country.name()));
        });
        calibration.figures().stream()
                .filter(Figure::isPattern)
                .forEach(pattern -> names.put(pattern.id(), pattern.title()));
        return names;
    }

    /**
     * The draws whose runs show every pattern.
     *
     * @throws ResultsException if they are too few to stand for a posterior
     */
    static double[][] showing(Calibration calibration, Posterior posterior) {
        var patterns = IntStream.range(0, calibration.figures().size())
                .filter(i -> calibration.figures().get(i).isPattern())
                .toArray();
        var draws = posterior.draws();
        var outcomes = posterior.state().outcomes();
        var kept = IntStream.range(0, draws.length)
                .filter(i -> Arrays.stream(patterns).allMatch(pattern -> shows(outcomes[i], pattern)))
                .mapToObj(i -> draws[i])
                .toArray(double[][]::new);
        if (kept.length < FEWEST) {
            throw new ResultsException("Only %d of %d draws show every pattern, too few for a posterior: %s"
                    .formatted(kept.length, draws.length, shown(calibration, outcomes, patterns)));
        }
        return kept;
    }

    private static boolean shows(double[][] outcomes, int pattern) {
        return Arrays.stream(outcomes).allMatch(said -> said[pattern] == 1);
    }

    private static String shown(Calibration calibration, double[][][] outcomes, int[] patterns) {
        return Arrays.stream(patterns)
                .mapToObj(pattern -> "\"%s\" is shown by %d"
                        .formatted(
                                calibration.figures().get(pattern).title(),
                                Arrays.stream(outcomes)
                                        .filter(said -> shows(said, pattern))
                                        .count()))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> made(
            ResolvedCalibration resolved, Calibration calibration, Fitting.Fit fit, double[][] kept) {
        var made = new LinkedHashMap<String, String>();
        made.put("calibration", file.getFileName().toString());
        made.put("seed", Long.toString(seed(resolved)));
        if (!settings.isEmpty()) {
            made.put("settings", String.join(" ", settings));
        }
        made.put("method", "history matching, then sequential Monte Carlo with a Gaussian kernel of the stated errors");
        made.put("periods", String.join(", ", calibration.periods().keySet()));
        made.put(
                "figures",
                Long.toString(calibration.figures().stream()
                        .filter(figure -> !figure.isPattern())
                        .count()));
        made.put(
                "patterns",
                Long.toString(calibration.figures().stream()
                        .filter(figure -> figure.isPattern())
                        .count()));
        made.put("runs", Integer.toString(fit.posterior().state().runs()));
        made.put(
                "temperature",
                String.format(Locale.ROOT, "%.4f", fit.posterior().temperature()));
        made.put("draws", kept.length + " of " + fit.posterior().draws().length + " show every pattern");
        made.put("effective", String.format(Locale.ROOT, "%.0f", fit.posterior().effective()));
        return made;
    }

    private int fitPoint(Calibration calibration, Trials trials, WorkFolder folder) throws InterruptedException {
        var targets = Fitting.targets(calibration);
        int size = calibration.parameters().size();
        var fit = PointFit.of(
                scores -> {
                    try {
                        return targets.rho2(
                                calibration.trial(scores, trials.seed(), 0).call());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                new double[size],
                PointFit.Options.of(size, 200 * (4 + size / 4), trials.seed()));
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < size; i++) {
            var parameter = calibration.parameters().get(i);
            rows.add(new Object[] {
                calibration.names().get(i),
                parameter.unit(),
                parameter.value(0),
                parameter.value(fit.point()[i]),
                fit.point()[i]
            });
        }
        folder.write(
                "point.csv", new Table(List.of("parameter", "unit", "prior_median", "value", "score"), rows).toCsv());
        folder.finish();
        say(
                "Squared distance %.1f from %d figures after %,d runs%s. Values: %s",
                fit.rho2(),
                targets.size(),
                fit.evaluations(),
                fit.converged() ? "" : ", still falling",
                folder.path().resolve("point.csv"));
        return Main.OK;
    }

    /** Everything that decides the results, and nothing else. */
    private String hash(ResolvedCalibration resolved, Calibration calibration) {
        return ResultWriter.hash(
                Version.here() + "\n" + seed(resolved) + "\n" + truths + "\n" + described(resolved, calibration));
    }

    static String described(ResolvedCalibration resolved, Calibration calibration) {
        return resolved.spec().waves() + "\n" + resolved.spec().posterior() + "\n" + calibration.parameters() + "\n"
                + calibration.figures().stream()
                        .map(figure -> figure.id() + " " + figure.period() + " " + figure.observation() + " "
                                + figure.measured() + " " + figure.model() + " " + figure.floor())
                        .collect(Collectors.joining("\n"))
                + calibration.periods().values().stream()
                        .map(scenario -> scenario.fingerprint())
                        .collect(Collectors.joining("\n"));
    }

    private static void write(Path file, String text) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + file, e);
        }
    }

    private void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new CommandLine.ParameterException(command.commandLine(), rule.formatted(value));
        }
    }

    private void say(String line, Object... values) {
        if (!quiet) {
            command.commandLine().getOut().printf(Locale.ROOT, line + "%n", values);
            command.commandLine().getOut().flush();
        }
    }

    private void complain(String line, Object... values) {
        command.commandLine().getErr().printf(Locale.ROOT, "%n" + line + "%n", values);
        command.commandLine().getErr().flush();
    }
}
