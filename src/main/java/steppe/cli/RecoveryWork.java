package steppe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import steppe.analysis.calibration.Recovery;
import steppe.analysis.calibration.Target;
import steppe.analysis.calibration.Targets;
import steppe.chart.FittingCharts;
import steppe.config.CalibrationSpec;
import steppe.config.StandardNormal;
import steppe.experiment.Calibration;
import steppe.results.WorkFolder;

/**
 * Whether a calibration finds back what made its data. Truths are drawn from the prior; each makes figures by one run, moved by the
 * stated errors of observation and model; the same fit as of the real figures follows.
 */
final class RecoveryWork {
    private final Calibration calibration;
    private final CalibrationSpec spec;
    private final Trials trials;
    private final WorkFolder folder;
    private final int truths;
    private final Voice voice;

    RecoveryWork(
            Calibration calibration, CalibrationSpec spec, Trials trials, WorkFolder folder, int truths, Voice voice) {
        this.calibration = calibration.withoutPatterns();
        this.spec = spec;
        this.trials = new Trials(this.calibration, trials.seed(), trials.threads());
        this.folder = folder;
        this.truths = truths;
        this.voice = voice;
    }

    int run() throws InterruptedException {
        var found = new ArrayList<Recovery.Trial>();
        int runs = 0;
        for (int truth = 0; truth < truths; truth++) {
            var kept = trial(truth);
            found.add(kept.trial());
            runs += kept.runs();
        }
        var recovery = new Recovery(calibration.names(), found);
        folder.write("recovery.csv", recovery.toTable().toCsv());
        folder.write("truths.csv", recovery.points().toCsv());
        var story = FittingWords.of(calibration, spec, trials.seed(), runs);
        Drawings.write(new FittingCharts(story).recovery(recovery.toTable()), folder.charts());
        folder.finish();
        tell(recovery);
        return Main.OK;
    }

    /** A truth with its posterior, and the runs that this took. */
    private record Kept(Recovery.Trial trial, int runs) {}

    private Kept trial(int truth) throws InterruptedException {
        var step = "truth-" + (truth + 1);
        var kept = folder.kept(step, Kept.class);
        if (kept.isPresent()) {
            return kept.get();
        }
        voice.say("truth %d of %d", truth + 1, truths);
        var chance = RandomSource.XO_RO_SHI_RO_128_PP.create(trials.seed() * 31 + truth);
        var scores = IntStream.range(0, calibration.parameters().size())
                .mapToDouble(i -> normal(chance))
                .toArray();
        var targets = synthetic(said(scores, truth), chance);
        var fit = new Fitting(
                        calibration,
                        spec,
                        trials.seed() + truth,
                        targets,
                        new Trials(calibration, trials.seed() + truth, trials.threads()),
                        folder,
                        step + "-",
                        new Progress.Silent(),
                        (line, values) -> {})
                .fit();
        var trial = new Kept(
                new Recovery.Trial(scores, fit.posterior().draws()),
                fit.posterior().state().runs());
        folder.keep(step, trial);
        return trial;
    }

    private double[] said(double[] scores, int truth) {
        try {
            return calibration.trial(scores, ~trials.seed(), truth).call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What would have been observed if the truth were this, with the errors that are stated of the real figures. */
    private Targets synthetic(double[] said, UniformRandomProvider chance) {
        var real = Fitting.targets(calibration);
        return new Targets(IntStream.range(0, real.size())
                .mapToObj(i -> {
                    var target = real.get(i);
                    double error = target.sd() * normal(chance);
                    return Target.value(target.name(), said[i] + error, target.observationSd(), target.discrepancySd());
                })
                .toList());
    }

    private static double normal(UniformRandomProvider chance) {
        return StandardNormal.quantile(((chance.nextLong() >>> 12) + 0.5) * 0x1p-52);
    }

    private void tell(Recovery recovery) {
        int size = recovery.parameters().size();
        for (var share : List.of(0.5, 0.9)) {
            voice.say(
                    "%.0f %% intervals hold the truth in %.1f %% of %d cases (standard error %.1f)",
                    100 * share,
                    100 * recovery.coverage(share),
                    size * recovery.trials().size(),
                    100 * recovery.coverageError(share));
        }
        for (var verdict : Recovery.Verdict.values()) {
            var names = IntStream.range(0, size)
                    .filter(i -> recovery.verdict(i) == verdict)
                    .mapToObj(i -> recovery.parameters().get(i))
                    .toList();
            voice.say(
                    "%s: %d%s",
                    verdict.words(), names.size(), names.isEmpty() ? "" : " (" + String.join(", ", names) + ")");
        }
        voice.say(
                "Misleading by chance alone, if all intervals are right: %.1f of %d",
                recovery.misleadingByChance(), size);
        voice.say("%nTables: %s", folder.path());
    }
}
