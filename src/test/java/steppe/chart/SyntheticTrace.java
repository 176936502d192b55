package steppe.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import steppe.results.Table;

/** Made-up reasons of the right shape and plausible sizes for what Russia's share does in one run. */
final class SyntheticTrace {
    static final List<String> CONTRIBUTIONS = List.of("month", "area", "power", "cause", "actor", "change");
    static final List<String> SHARES = List.of("month", "area", "power", "share");
    private static final YearMonth FIRST = YearMonth.of(2016, 1);

    /** A cause, who is behind it, and the points a year that it adds before the war, in it and after. */
    private record Force(String cause, String actor, double before, double during, double after) {}

    private static final List<Force> FORCES = List.of(
            new Force("trend", "RUS", 0.5, 0.2, 0.4),
            new Force("trend", "CHN", -0.6, -0.5, -0.4),
            new Force("trend", "EUU", -0.1, -0.2, -0.1),
            new Force("war", "RUS", 0, -0.9, 0.15),
            new Force("sanctions", "USA", 0, -0.35, 0.05),
            new Force("reserve", "RUS", 0, -0.1, 0.12),
            new Force("promises", "RUS", 0.08, -0.15, 0.02),
            new Force("promises", "CHN", -0.03, -0.05, -0.06),
            new Force("competition", "CHN", -0.1, -0.2, -0.15),
            new Force("competition", "TUR", -0.02, -0.05, -0.04),
            new Force("openness", null, -0.05, -0.3, -0.1),
            new Force("threat", null, -0.05, -0.25, 0.1),
            new Force("events", null, 0.02, -0.1, 0),
            new Force("crises", null, 0.05, 0.01, 0.03),
            new Force("institutions", null, 0.15, 0.1, 0.08),
            new Force("debt", "CHN", -0.06, -0.06, -0.03),
            new Force("remittances", "RUS", 0.06, 0.2, -0.05),
            new Force("routes", "CHN", -0.01, -0.04, -0.05),
            new Force("styles", "RUS", 0.01, 0.01, 0.01),
            new Force("succession", null, -0.01, 0, -0.02),
            new Force("noise", null, 0, 0, 0));

    private SyntheticTrace() {}

    /** Of every area of a story over some months. */
    static TracedRun of(Story story, int months) {
        var contributions = new ArrayList<Object[]>();
        var shares = new ArrayList<Object[]>();
        for (var area : story.areas().keySet()) {
            var random = new Random(area.hashCode());
            var share = 0.3 + 0.1 * random.nextDouble();
            shares.add(new Object[] {FIRST.toString(), area, "RUS", share});
            for (int t = 1; t < months; t++) {
                var month = FIRST.plusMonths(t);
                for (var force : FORCES) {
                    var change = change(force, month) + 0.0006 * random.nextGaussian();
                    share += change;
                    contributions.add(new Object[] {month.toString(), area, "RUS", force.cause, force.actor, change});
                }
            }
            shares.add(new Object[] {FIRST.plusMonths(months - 1).toString(), area, "RUS", share});
        }
        return new TracedRun(
                "sampled", 17, "influence", new Table(CONTRIBUTIONS, contributions), new Table(SHARES, shares));
    }

    private static double change(Force force, YearMonth month) {
        var year = month.getYear();
        return (year < 2022 ? force.before : year < 2028 ? force.during : force.after) / 1200;
    }
}
