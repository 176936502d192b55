package steppe.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import steppe.chart.Fitting;
import steppe.config.CalibrationSpec;
import steppe.config.Indicator;
import steppe.experiment.Calibration;
import steppe.experiment.Figure;
import steppe.results.Version;

/** The words that the charts of a calibration need. */
final class FittingWords {
    private FittingWords() {}

    /** What the charts of a calibration say alike. */
    static Fitting of(Calibration calibration, CalibrationSpec spec, long seed, int runs) {
        return new Fitting(
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
}
