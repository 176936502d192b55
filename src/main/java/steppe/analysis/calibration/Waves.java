package steppe.analysis.calibration;

import java.util.Comparator;
import java.util.List;
import steppe.results.Table;

/** What the waves of {@link HistoryMatching} found, in their order. */
public record Waves(List<Wave> list) {
    private static final String[] COLUMNS = {
        "wave", "points", "failed", "within", "kept", "share", "share_error", "level", "empty", "out_of_reach"
    };
    private static final String[] TARGET_COLUMNS = {
        "wave",
        "target",
        "r2",
        "emulator_sd",
        "chance_sd",
        "terms",
        "nearest",
        "typical",
        "meeting",
        "reachable",
        "verdict"
    };

    public Waves {
        list = List.copyOf(list);
    }

    /** A row per wave. */
    public Table toTable() {
        return new Table(List.of(COLUMNS), list.stream().map(Waves::row).toList());
    }

    private static Object[] row(Wave wave) {
        return new Object[] {
            wave.number(),
            wave.points(),
            wave.failed(),
            wave.within(),
            wave.kept(),
            wave.share(),
            wave.error(),
            wave.level(),
            wave.empty(),
            wave.fits().stream().filter(fit -> !fit.reachable()).count()
        };
    }

    /** A row per wave and target, the worst target of a wave first. */
    public Table targets() {
        var rows = list.stream()
                .flatMap(wave -> wave.fits().stream()
                        .sorted(Comparator.comparingDouble((Wave.Fit fit) -> -fit.nearest())
                                .thenComparingInt(Wave.Fit::meeting))
                        .map(fit -> row(wave, fit)))
                .toList();
        return new Table(List.of(TARGET_COLUMNS), rows);
    }

    private static Object[] row(Wave wave, Wave.Fit fit) {
        return new Object[] {
            wave.number(),
            fit.target(),
            Double.isNaN(fit.r2()) ? null : fit.r2(),
            fit.emulatorSd(),
            fit.chanceSd(),
            fit.terms(),
            fit.nearest(),
            fit.typical(),
            fit.meeting(),
            fit.reachable(),
            fit.verdict()
        };
    }
}
