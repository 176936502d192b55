package steppe.chart;

import java.util.List;
import steppe.results.Table;

/** The figures of a calibration, from the tables that its analysis gives. */
public final class FittingCharts {
    private final Fitting fitting;

    public FittingCharts(Fitting fitting) {
        this.fitting = fitting;
    }

    /** @param posterior of {@link steppe.analysis.calibration.Posterior#toTable} */
    public List<Figure> posterior(Table posterior) {
        return new PosteriorChart(fitting).figures(posterior);
    }

    /** @param fit of {@link steppe.analysis.calibration.Posterior#fit} */
    public List<Figure> fit(Table fit) {
        return new FitChart(fitting).figures(fit);
    }

    /**
     * @param waves of {@link steppe.analysis.calibration.Waves#toTable}, not empty
     * @param targets of {@link steppe.analysis.calibration.Waves#targets}
     * @param cutoff implausibility above which a point is ruled out
     */
    public Figure waves(Table waves, Table targets, double cutoff) {
        return new WavesChart(fitting, cutoff).figure(waves, targets);
    }

    /** @param recovery of {@link steppe.analysis.calibration.Recovery#toTable} */
    public List<Figure> recovery(Table recovery) {
        return new RecoveryChart(fitting).figures(recovery);
    }
}
