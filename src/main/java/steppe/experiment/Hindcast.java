package steppe.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import steppe.config.ConfigException;
import steppe.config.HindcastSpec;
import steppe.config.Observation;
import steppe.config.Point;
import steppe.config.ResolvedHindcast;
import steppe.config.Scenario;
import steppe.model.Trajectory;
import steppe.model.World;

/**
 * A forecast of a past that is known by now: what runs say of figures and facts after a cut-off.
 *
 * @param calibration what is fitted, on figures up to the cut-off
 * @param entrants scenario of each variant of the model, by name
 * @param fitted indices of the parameters that each variant believes what they were fitted under, by name; its other numbers are
 *     its own
 * @param histories value by year of each series up to the cut-off: where simple forecasts start
 * @param scored figures after the cut-off
 * @param facts what came to pass after the cut-off, or did not
 * @param unscored how many figures after the cut-off no run speaks of, by the reason
 */
public record Hindcast(
        HindcastSpec spec,
        Calibration calibration,
        Map<String, Scenario> entrants,
        Map<String, List<Integer>> fitted,
        Map<String, TreeMap<Integer, Double>> histories,
        List<Scored> scored,
        List<Claim> facts,
        Map<String, Integer> unscored) {
    private static final int YEAR = 12;

    /**
     * A figure that is scored.
     *
     * @param floor whether the figure is only known to be at least as large
     * @param last the last figure of its series up to the cut-off
     * @param now what a run says of it
     * @param then what a run says of the last known figure; empty if there is none, or no run speaks of its year
     */
    public record Scored(
            Observation seen, boolean floor, Optional<Observation> last, Reading now, Optional<Reading> then) {
        /** Its name in words. */
        public String title() {
            return Figure.title(seen);
        }
    }

    /** A fact with how a run speaks of it. */
    public record Claim(HindcastSpec.Fact fact, Statement statement) {}

    /**
     * What one run says.
     *
     * @param now by scored figure
     * @param then of the last known figure of the same series; NaN where there is none
     * @param facts by fact: whether it holds
     * @param unchanged by fact: whether it would hold if every month after the cut-off were like the same month of the last
     *     known year; a half where it compares what is then equal
     */
    public record Said(double[] now, double[] then, boolean[] facts, double[] unchanged) {}

    /** @throws ConfigException naming everything that no run can speak of */
    public static Hindcast of(ResolvedHindcast resolved) {
        return new HindcastReader(resolved).read();
    }

    /** One run of an entrant with numbers as fitted. */
    public Callable<Said> trial(String entrant, double[] scores, int replication) {
        return () -> said(World.run(entrants.get(entrant), point(entrant, scores), spec.seed(), replication));
    }

    private Point point(String entrant, double[] scores) {
        var values = new LinkedHashMap<String, Double>();
        for (int index : fitted.get(entrant)) {
            var parameter = calibration.parameters().get(index);
            values.put(parameter.path(), parameter.value(scores[index]));
        }
        return Point.of(values);
    }

    private Said said(Trajectory run) {
        var now = new double[scored.size()];
        var then = new double[scored.size()];
        var held = new boolean[facts.size()];
        for (int i = 0; i < now.length; i++) {
            now[i] = scored.get(i).now().value().applyAsDouble(run);
            then[i] = scored.get(i)
                    .then()
                    .map(reading -> reading.value().applyAsDouble(run))
                    .orElse(Double.NaN);
        }
        var still = unchanged(run);
        var unchanged = new double[facts.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = facts.get(i).statement().holds(run);
            unchanged[i] = facts.get(i).statement().chance(still);
        }
        return new Said(now, then, held, unchanged);
    }

    /** A run in which every month after the cut-off is like the same month of the last known year. */
    private Trajectory unchanged(Trajectory run) {
        int last = entrants.values().iterator().next().time().index(spec.cutOff());
        int columns = run.layout().series().size();
        var values = run.values().clone();
        for (int month = last + 1; month < run.layout().months() && last >= YEAR - 1; month++) {
            int like = last - YEAR + 1 + (month - last - 1) % YEAR;
            System.arraycopy(run.values(), like * columns, values, month * columns, columns);
        }
        return new Trajectory(
                run.layout(), values, run.happenings(), run.warEnded(), run.warEndType(), run.warRelapsed());
    }
}
