package steppe.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import steppe.config.Scenario;
import steppe.model.Layout;
import steppe.model.Metric;
import steppe.model.Series;
import steppe.model.Trajectory;

/** A run of the two powers that nobody made: every series is 0 but for those that a test has told it. */
final class MadeUpRun {
    static final Path RESOURCES = Path.of("src/test/resources/steppe");
    static final Scenario REGION = Scenario.read(RESOURCES.resolve("two-powers.yaml"));

    private static final Layout LAYOUT = Layout.of(REGION);

    private final double[] values = new double[LAYOUT.months() * LAYOUT.series().size()];

    /** Tells a series, by month from the first of 2020. */
    MadeUpRun with(Metric metric, String area, String power, IntToDoubleFunction byMonth) {
        int column = LAYOUT.columns().get(new Series(metric, area, power));
        for (int month = 0; month < LAYOUT.months(); month++) {
            values[month * LAYOUT.series().size() + column] = byMonth.applyAsDouble(month);
        }
        return this;
    }

    Trajectory trajectory() {
        return new Trajectory(LAYOUT, values, List.of(), null, null, null);
    }
}
