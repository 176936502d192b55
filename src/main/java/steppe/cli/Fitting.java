package steppe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import steppe.analysis.calibration.Gaussian;
import steppe.analysis.calibration.HistoryMatching;
import steppe.analysis.calibration.Posterior;
import steppe.analysis.calibration.Smc;
import steppe.analysis.calibration.Target;
import steppe.analysis.calibration.Targets;
import steppe.analysis.calibration.Waves;
import steppe.config.CalibrationSpec;
import steppe.experiment.Calibration;
import steppe.experiment.Figure;
import steppe.results.WorkFolder;

/**
 * A calibration from its first wave to its last draw: history matching rules out what cannot be, sequential Monte Carlo samples
 * what can. After each round the folder keeps how far it came, and the same work goes on from there with the same bits.
 */
final class Fitting {
    /** Rounds that a calibration may take for each of its draws; most end far below. */
    private static final int ROUNDS = 120;

    private static final long EVERY = 10_000_000_000L;

    private final Calibration calibration;
    private final CalibrationSpec spec;
    private final long seed;
    private final WorkFolder folder;
    private final Targets targets;
    private final Trials trials;
    private final Progress progress;
    private final Voice voice;
    private final String step;

    /** What was found, with the outcomes of the first wave, which are what the prior says of the figures. */
    record Fit(Waves waves, Posterior posterior, double[][] prior) {}

    /**
     * The outcomes of a wave, to be kept.
     *
     * @param outcomes by point, replication and figure
     */
    private record Told(double[][][] outcomes) {}

    /** @param step what the files that are kept are named after, for folders that hold several fits */
    Fitting(
            Calibration calibration,
            CalibrationSpec spec,
            long seed,
            Trials trials,
            WorkFolder folder,
            String step,
            Progress progress,
            Voice voice) {
        this(calibration, spec, seed, targets(calibration), trials, folder, step, progress, voice);
    }

    /** @param targets in place of the figures, such as synthetic ones */
    Fitting(
            Calibration calibration,
            CalibrationSpec spec,
            long seed,
            Targets targets,
            Trials trials,
            WorkFolder folder,
            String step,
            Progress progress,
            Voice voice) {
        this.calibration = calibration;
        this.spec = spec;
        this.seed = seed;
        this.targets = targets;
        this.trials = trials;
        this.folder = folder;
        this.step = step;
        this.progress = progress;
        this.voice = voice;
    }

    /** The figures of a calibration as targets. */
    static Targets targets(Calibration calibration) {
        return new Targets(calibration.figures().stream().map(Fitting::target).toList());
    }

    /** Everything that decides what a fit finds, but for its seed. */
    static String described(Calibration calibration, CalibrationSpec spec) {
        return spec.waves() + "\n" + spec.posterior() + "\n" + calibration.parameters() + "\n"
                + calibration.figures().stream()
                        .map(figure -> figure.id() + " " + figure.period() + " " + figure.observation() + " "
                                + figure.measured() + " " + figure.model() + " " + figure.floor())
                        .collect(Collectors.joining("\n"))
                + calibration.periods().values().stream()
                        .map(scenario -> scenario.fingerprint())
                        .collect(Collectors.joining("\n"));
    }

    private static Target target(Figure figure) {
        if (figure.isPattern()) {
            return Target.pattern(figure.id());
        }
        double seen = figure.observation().orElseThrow().value();
        return figure.floor()
                ? Target.atLeast(figure.id(), seen, figure.measured(), figure.model())
                : Target.value(figure.id(), seen, figure.measured(), figure.model());
    }

    Fit fit() throws InterruptedException {
        var matching = new HistoryMatching(
                calibration.parameters().size(),
                targets,
                new HistoryMatching.Options(
                        spec.waves().points(),
                        spec.waves().replications(),
                        Math.max(2000, spec.waves().points()),
                        spec.waves().cut(),
                        1,
                        5,
                        seed));
        var prior = new ArrayList<double[]>();
        for (int wave = 0; wave < spec.waves().rounds(); wave++) {
            var outcomes = wave(matching, wave);
            if (wave == 0) {
                for (var point : outcomes) {
                    prior.addAll(List.of(point));
                }
            }
            matching.tell(outcomes);
        }
        var posterior = sampled(matching).posterior(calibration.names());
        return new Fit(matching.waves(), posterior, prior.toArray(double[][]::new));
    }

    private double[][][] wave(HistoryMatching matching, int wave) throws InterruptedException {
        var kept = folder.kept(step + "wave-" + (wave + 1), Told.class);
        if (kept.isPresent()) {
            return kept.get().outcomes();
        }
        voice.say(
                "wave %d of %d: %,d runs",
                wave + 1, spec.waves().rounds(), matching.ask().runs());
        var outcomes = trials.of(matching.ask(), progress);
        folder.keep(step + "wave-" + (wave + 1), new Told(outcomes));
        return outcomes;
    }

    private Smc sampled(HistoryMatching matching) throws InterruptedException {
        int draws = spec.posterior().draws();
        int replications = spec.posterior().replications();
        var usual = Smc.Options.of(draws, draws * replications * ROUNDS, seed);
        var options = new Smc.Options(
                draws,
                replications,
                usual.budget(),
                usual.survival(),
                usual.moved(),
                usual.fewest(),
                usual.most(),
                usual.last(),
                usual.seed());
        var smc = folder.kept(step + "sampling", Smc.State.class)
                .map(state -> Smc.resume(state, targets, options))
                .orElseGet(() -> Smc.from(Gaussian.of(matching.region()), targets, options));
        int stage = -1;
        long said = System.nanoTime();
        while (!smc.done()) {
            if (smc.state().stage() != stage) {
                stage = smc.state().stage();
                voice.say(
                        "sampling: stage %d, temperature %.4f, %,d runs so far",
                        stage,
                        smc.state().temperatures()[smc.state().temperatures().length - 1],
                        smc.state().runs());
            }
            smc.tell(trials.of(smc.ask(), progress));
            folder.keep(step + "sampling", smc.state());
            if (System.nanoTime() - said > EVERY && !smc.done()) {
                said = System.nanoTime();
                voice.say("  %,d runs", smc.state().runs());
            }
        }
        return smc;
    }
}
