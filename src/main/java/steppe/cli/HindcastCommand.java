package steppe.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.ResolvedHindcast;
import steppe.experiment.Hindcast;
import steppe.results.Hash;
import steppe.results.Version;
import steppe.results.WorkFolder;

/** {@code steppe hindcast}: what the model would have said, beside what came to pass. */
@Command(
        name = "hindcast",
        mixinStandardHelpOptions = true,
        description = {
            "Fit the model to what was known at a cut-off, forecast what came after, and score it beside simple forecasts."
        })
final class HindcastCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "HINDCAST.yaml", description = "The hindcast to make.")
    private Path file;

    @Option(
            names = "--observations",
            paramLabel = "FILE.csv",
            description = {
                "Figures of your own to be scored, with the columns series,country,power,year,value,unit. Series:"
                        + " tradeValue, tradeShare, armsShare, remittances, debtShare, fbic. Years up to the cut-off"
                        + " are history for the simple forecasts."
            })
    private Path observations;

    @Mixin
    private WorkOptions options;

    @Override
    public Integer call() {
        var resolved = ResolvedHindcast.read(file, options.settings(), Optional.ofNullable(observations));
        var hindcast = Hindcast.of(resolved);
        if (hindcast.scored().isEmpty() && hindcast.facts().isEmpty()) {
            throw BatchOptions.refused("There is nothing to score after "
                    + hindcast.spec().cutOff()
                    + (hindcast.unscored().isEmpty()
                            ? ""
                            : ": " + String.join("; ", hindcast.unscored().keySet())));
        }
        var path = options.folder(hindcast.spec().hindcast() + "-hindcast");
        var interruption = new Interruption();
        try (var folder = WorkFolder.begin(
                path, "hindcast", hindcast.spec().hindcast(), hash(resolved, hindcast), options.fresh())) {
            return work(resolved, hindcast, folder);
        } catch (InterruptedException e) {
            command.commandLine().getErr().println("Interrupted. The same command goes on from here.");
            return Main.INTERRUPTED;
        } finally {
            interruption.over();
        }
    }

    /** Everything that decides the fit; what is scored may change. */
    private static String hash(ResolvedHindcast resolved, Hindcast hindcast) {
        return Hash.of(Version.here() + "\n" + hindcast.spec().seed() + "\n"
                + Fitting.described(
                        hindcast.calibration(), resolved.calibration().spec()));
    }

    private int work(ResolvedHindcast resolved, Hindcast hindcast, WorkFolder folder) throws InterruptedException {
        var spec = hindcast.spec();
        options.say(
                "%s: fitted to %d figures and patterns up to %s, scored on %d figures and %d facts after it",
                spec.title(),
                hindcast.calibration().figures().size(),
                spec.cutOff(),
                hindcast.scored().size(),
                hindcast.facts().size());
        hindcast.unscored().forEach((why, figures) -> options.say("not scored: %,d figures, since %s", figures, why));
        var fit = new Fitting(
                        hindcast.calibration(),
                        resolved.calibration().spec(),
                        spec.seed(),
                        new Trials(hindcast.calibration(), spec.seed(), options.threads()),
                        folder,
                        "",
                        new Progress.Silent(),
                        options::say)
                .fit();
        var kept = Showing.every(hindcast.calibration(), fit.posterior());
        var calibration = resolved.calibration().spec();
        new CalibrationTables(
                        hindcast.calibration(),
                        fit,
                        kept,
                        FittingWords.of(
                                hindcast.calibration(),
                                calibration,
                                spec.seed(),
                                fit.posterior().state().runs()),
                        calibration.waves().cut())
                .write(folder);
        var runs =
                new HindcastRuns(hindcast, kept, resolved.calibration().spec().errors(), options.threads());
        var said = new LinkedHashMap<String, List<Hindcast.Said>>();
        try (var progress = options.progress((long) spec.entrants().size() * spec.replications())) {
            for (var entrant : spec.entrants()) {
                said.put(entrant.name(), runs.said(entrant.name(), progress));
            }
        }
        var report = new HindcastReport(hindcast, runs, said);
        report.write(folder);
        report.lines().forEach(line -> options.say("%s", line));
        folder.finish();
        options.say("%nTables and charts: %s", folder.path());
        return Main.OK;
    }
}
