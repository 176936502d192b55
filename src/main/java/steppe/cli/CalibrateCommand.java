package steppe.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.ResolvedCalibration;
import steppe.experiment.Calibration;
import steppe.results.Hash;
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
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "CALIBRATION.yaml", description = "The calibration to make.")
    private Path file;

    @Option(names = "--seed", paramLabel = "S", description = "Root of all randomness, instead of the calibration's.")
    private Long seed;

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

    @Mixin
    private WorkOptions options;

    @Override
    public Integer call() {
        options.require(truths == null || truths > 1, "--recover (%s) must be at least 2", truths);
        options.require(draws == null || draws >= 20, "--draws (%s) must be at least 20", draws);
        options.require(points == null || points >= 20, "--points (%s) must be at least 20", points);
        var resolved = ResolvedCalibration.read(file, options.settings()).with(draws, points);
        var calibration = Calibration.of(resolved, Optional.empty());
        var kind = truths != null ? "recovery" : point ? "point" : "calibration";
        var path = options.folder(resolved.spec().calibration() + "-" + kind);
        var interruption = new Interruption();
        try (var folder = WorkFolder.begin(
                path, kind, resolved.spec().calibration(), hash(resolved, calibration), options.fresh())) {
            options.say(
                    "%s: %d numbers, %d figures, %d patterns, %d periods",
                    resolved.spec().title(),
                    calibration.parameters().size(),
                    calibration.figures().size() - calibration.patterns(),
                    calibration.patterns(),
                    calibration.periods().size());
            return work(resolved, calibration, folder);
        } catch (InterruptedException e) {
            options.complain("Interrupted. The same command goes on from here.");
            return Main.INTERRUPTED;
        } finally {
            interruption.over();
        }
    }

    private int work(ResolvedCalibration resolved, Calibration calibration, WorkFolder folder)
            throws InterruptedException {
        var trials = new Trials(calibration, seed(resolved), options.threads());
        if (truths != null) {
            return new RecoveryWork(calibration, resolved.spec(), trials, folder, truths, options::say).run();
        }
        if (point) {
            return new PointWork(calibration, trials, folder, options::say).run();
        }
        var fit = new Fitting(
                        calibration,
                        resolved.spec(),
                        seed(resolved),
                        trials,
                        folder,
                        "",
                        new Progress.Silent(),
                        options::say)
                .fit();
        var kept = Showing.every(calibration, fit.posterior());
        var target = into == null ? Path.of(resolved.into()) : into;
        new PosteriorFiles(calibration, resolved.spec().calibration(), kept, fit.posterior(), asked(resolved))
                .write(target);
        var tables = new CalibrationTables(
                calibration,
                fit,
                kept,
                FittingWords.of(
                        calibration,
                        resolved.spec(),
                        seed(resolved),
                        fit.posterior().state().runs()),
                resolved.spec().waves().cut());
        tables.write(folder);
        tables.headlines().forEach(line -> options.say("%s", line));
        folder.finish();
        options.say("%nPosterior: %s, tables and charts: %s", target, folder.path());
        return Main.OK;
    }

    private long seed(ResolvedCalibration resolved) {
        return seed == null ? resolved.spec().seed() : seed;
    }

    /** Everything that decides the results, and nothing else. More truths of a recovery go on from those that are there. */
    private String hash(ResolvedCalibration resolved, Calibration calibration) {
        return Hash.of(Version.here() + "\n" + seed(resolved) + "\n" + Fitting.described(calibration, resolved.spec()));
    }

    /** What was asked for, as name and value. */
    private Map<String, String> asked(ResolvedCalibration resolved) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("calibration", file.getFileName().toString());
        asked.put("seed", Long.toString(seed(resolved)));
        if (!options.settings().isEmpty()) {
            asked.put("settings", String.join(" ", options.settings()));
        }
        return asked;
    }
}
