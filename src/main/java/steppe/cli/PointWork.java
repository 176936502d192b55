package steppe.cli;

import java.util.ArrayList;
import java.util.List;
import steppe.analysis.calibration.PointFit;
import steppe.experiment.Calibration;
import steppe.results.Table;
import steppe.results.WorkFolder;

/** A quick fit: the single most plausible values, by CMA-ES from the middle of the prior. */
record PointWork(Calibration calibration, Trials trials, WorkFolder folder, Voice voice) {
    int run() {
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
        voice.say(
                "Squared distance %.1f from %d figures after %,d runs%s. Values: %s",
                fit.rho2(),
                targets.size(),
                fit.evaluations(),
                fit.converged() ? "" : ", still falling",
                folder.path().resolve("point.csv"));
        return Main.OK;
    }
}
