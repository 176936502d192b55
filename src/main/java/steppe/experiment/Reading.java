package steppe.experiment;

import java.time.YearMonth;
import java.util.function.ToDoubleFunction;
import steppe.config.Indicator;
import steppe.config.Observation;
import steppe.config.Scenario;
import steppe.model.Metric;
import steppe.model.Trajectory;

/**
 * What a run says of a figure of a public series: the mean of the months of its year, in the unit of the indicator.
 *
 * @param year that it speaks of
 * @param value of a run
 */
record Reading(int year, ToDoubleFunction<Trajectory> value) {
    private static final double ALL = 100;

    /**
     * The reading of a year as the run has it.
     *
     * @param country or the region
     * @throws IllegalArgumentException that says, as the rest of a sentence, why no run speaks of it
     */
    public static Reading of(Scenario scenario, Indicator indicator, String country, String power, int year) {
        var outcomes = new OutcomeParser(scenario);
        int column = outcomes.column(metric(indicator), country, power);
        var mean = new Outcome.Mean(
                indicator.key(), outcomes.lastOf(year + "-01"), outcomes.lastOf(String.valueOf(year)), column);
        double unit = indicator == Indicator.ARMS_SHARE ? ALL : 1;
        return new Reading(year, run -> unit * mean.of(run));
    }

    /**
     * The reading of a year if the run had met an earlier figure: that figure, changed as the run changes. A share stays below
     * 100 %.
     */
    public static Reading from(Observation earlier, Scenario scenario, int year) {
        var then = of(scenario, earlier.indicator(), earlier.country(), earlier.power(), earlier.year());
        var now = of(scenario, earlier.indicator(), earlier.country(), earlier.power(), year);
        double most = earlier.indicator().unit().equals("%") ? ALL : Double.POSITIVE_INFINITY;
        return new Reading(year, run -> {
            double before = then.value.applyAsDouble(run);
            double change = before > 0 ? now.value.applyAsDouble(run) / before : 1;
            return Math.min(most, earlier.value() * change);
        });
    }

    /** Whether runs of a scenario have all months of a year. */
    public static boolean covers(Scenario scenario, int year) {
        return !scenario.time().start().isAfter(YearMonth.of(year, 1))
                && !scenario.time().end().isBefore(YearMonth.of(year, 12));
    }

    private static Metric metric(Indicator indicator) {
        return switch (indicator) {
            case TRADE_VALUE -> Metric.TRADE;
            case TRADE_SHARE -> Metric.TRADE_SHARE;
            case ARMS_SHARE -> Metric.SECURITY;
            case REMITTANCES -> Metric.REMITTANCES;
            case DEBT_SHARE -> Metric.DEBT;
            case FBIC -> Metric.FBIC;
        };
    }
}
