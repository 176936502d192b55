package steppe.experiment;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import steppe.config.Indicator;
import steppe.config.Observation;
import steppe.model.Trajectory;

/**
 * A figure of the past that runs are held against.
 *
 * @param id unique: series, country, power and year, or the statement of a pattern
 * @param period whose runs are read
 * @param observation empty for a pattern, which holds or not
 * @param measured standard deviation of the figure about the truth, in its unit; 0 for a pattern
 * @param model standard deviation of the model at its best about the truth, in its unit; 0 for a pattern
 * @param floor whether more is as good
 * @param last month that it speaks of
 * @param reading what a run says of it; 1 or 0 for a pattern
 */
public record Figure(
        String id,
        String title,
        String period,
        Optional<Observation> observation,
        double measured,
        double model,
        boolean floor,
        YearMonth last,
        ToDoubleFunction<Trajectory> reading) {
    /** A figure's name in words, such as {@code trade share KAZ RUS 2012}. */
    static String title(Observation seen) {
        return "%s %s %s %d".formatted(seen.indicator().words(), seen.country(), seen.power(), seen.year());
    }

    static String id(Indicator indicator, String country, String power, int year) {
        return "%s.%s.%s@%d".formatted(indicator.key(), country, power, year);
    }

    Figure withModelError(double sd) {
        return new Figure(id, title, period, observation, measured, sd, floor, last, reading);
    }

    public boolean isPattern() {
        return observation.isEmpty();
    }
}
