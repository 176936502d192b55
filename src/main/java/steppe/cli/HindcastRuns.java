package steppe.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steppe.analysis.forecast.Fact;
import steppe.analysis.forecast.Forecast;
import steppe.analysis.forecast.Forecaster;
import steppe.analysis.forecast.History;
import steppe.analysis.forecast.Indicator;
import steppe.analysis.forecast.Observation;
import steppe.config.CalibrationSpec.Errors;
import steppe.experiment.Hindcast;
import steppe.experiment.LocalRunner;
import steppe.model.BrokenRunException;

/**
 * The runs of a hindcast, as forecasts. Every entrant meets the same chances and the same draws of the posterior. What a run says of a
 * figure is not yet a forecast of it: the figure may be measured wrongly, and the model at its best is wrong too. A forecast therefore
 * adds both errors, as they are stated for the fit (Kennedy and O'Hagan 2001).
 *
 * @param draws of the posterior, standard normal scores; each replication takes one, in turn
 * @param errors of figures and model, by indicator
 */
record HindcastRuns(Hindcast hindcast, double[][] draws, Map<steppe.config.Indicator, Errors> errors, int threads) {
    /** The simple forecast that the others are measured by. */
    static final String PERSISTENCE = "persistence";

    /** Simple forecasts, by name, with their titles. */
    static final Map<String, String> SIMPLE = simple();

    /** Whoever says yes to every fact, and what that is called. */
    static final String YES = "yes";

    /** What the name of an entrant that starts from the last known figures ends with. */
    static final String ANCHORED = "-anchored";

    private static Map<String, String> simple() {
        var titles = new LinkedHashMap<String, String>();
        titles.put(PERSISTENCE, "Nothing changes");
        titles.put("trend", "Five-year trend");
        titles.put("mean", "Mean of the past");
        return titles;
    }

    /** What an entrant's runs say; failed runs are left out. */
    List<Hindcast.Said> said(String entrant, Progress progress) throws InterruptedException {
        var said = new ArrayList<Hindcast.Said>();
        Stream<Callable<Hindcast.Said>> trials =
                IntStream.range(0, hindcast.spec().replications()).mapToObj(replication -> trial(entrant, replication));
        new LocalRunner(threads).run(trials, each -> {
            if (each.now() != null) {
                said.add(each);
            }
            progress.step();
        });
        return said;
    }

    private Callable<Hindcast.Said> trial(String entrant, int replication) {
        var trial = hindcast.trial(entrant, draws[replication % draws.length], replication);
        return () -> {
            try {
                return trial.call();
            } catch (BrokenRunException e) {
                return new Hindcast.Said(null, null, null, null);
            }
        };
    }

    /** The series that a figure belongs to. */
    static Indicator indicator(steppe.config.Observation seen) {
        return new Indicator(
                seen.indicator().key(),
                seen.country(),
                seen.power(),
                seen.indicator().unit());
    }

    /** What is known up to the cut-off, where anything is scored. */
    List<History> histories() {
        return hindcast.scored().stream()
                .filter(scored -> scored.last().isPresent())
                .map(scored -> scored.seen())
                .map(seen -> new History(indicator(seen), hindcast.histories().get(seen.series())))
                .distinct()
                .toList();
    }

    /** What is scored. */
    List<Observation> observations() {
        return hindcast.scored().stream()
                .map(scored -> new Observation(
                        indicator(scored.seen()),
                        scored.seen().year(),
                        scored.seen().value(),
                        scored.floor()))
                .toList();
    }

    /**
     * Forecasts of all figures by all entrants, in the order of tables: variants of the model, the model from the last known
     * figures, simple forecasts. Where only changes can be compared, all variants start from the last known figures.
     *
     * @param said by variant of the model
     */
    Map<String, List<Forecast>> forecasts(Map<String, List<Hindcast.Said>> said) {
        var forecaster = new Forecaster(histories());
        var forecasts = new LinkedHashMap<String, List<Forecast>>();
        said.forEach((entrant, runs) -> forecasts.put(entrant, forecasts(runs, forecaster, false)));
        var first = said.entrySet().iterator().next();
        forecasts.put(first.getKey() + ANCHORED, forecasts(first.getValue(), forecaster, true));
        SIMPLE.keySet().forEach(name -> forecasts.put(name, new ArrayList<>()));
        for (var scored : hindcast.scored()) {
            var indicator = indicator(scored.seen());
            int year = scored.seen().year();
            if (forecaster.knowsSpread(indicator)) {
                forecasts.get(PERSISTENCE).add(forecaster.persistence(indicator, year));
                forecasts.get("trend").add(forecaster.trend(indicator, year));
                forecasts.get("mean").add(forecaster.mean(indicator, year));
            }
        }
        return forecasts;
    }

    private List<Forecast> forecasts(List<Hindcast.Said> runs, Forecaster forecaster, boolean anchored) {
        var forecasts = new ArrayList<Forecast>();
        for (int i = 0; i < hindcast.scored().size(); i++) {
            int figure = i;
            var scored = hindcast.scored().get(i);
            var indicator = indicator(scored.seen());
            int year = scored.seen().year();
            var now = runs.stream().mapToDouble(run -> run.now()[figure]).toArray();
            var then = runs.stream().mapToDouble(run -> run.then()[figure]).toArray();
            boolean relative = scored.seen().indicator().isRelative();
            int horizon = scored.last().map(last -> year - last.year()).orElse(0);
            if (scored.then().isPresent() && (anchored || relative)) {
                var draws = forecaster.anchored(indicator, then, now, year).draws();
                forecasts.add(new Forecast(indicator, year, horizon, blurred(scored, draws, Optional.of(horizon))));
            } else if (!relative) {
                forecasts.add(new Forecast(indicator, year, horizon, blurred(scored, now, Optional.empty())));
            }
        }
        return forecasts;
    }

    /**
     * Draws with the errors of measurement and model added. Where they start from the last known figure, the model's error is that of
     * its change since: errors of years that lie h apart correlate by memory^h.
     */
    private double[] blurred(Hindcast.Scored scored, double[] draws, Optional<Integer> since) {
        var error = errors.get(scored.seen().indicator());
        if (error == null) {
            return draws;
        }
        var shocks = Blur.shocks(hindcast.spec().seed(), scored.title(), draws.length);
        double model = since.map(years ->
                        Math.sqrt(2 * (1 - StrictMath.pow(error.memory().central(), years))))
                .orElse(1.0);
        double measured = since.isPresent() ? Math.sqrt(2) : 1;
        double floor = error.floor().central();
        double ceiling = indicator(scored.seen()).ceiling();
        var blurred = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            double sd = Math.hypot(
                    model * Math.max(floor, error.model().central() * draws[i]),
                    measured * Math.max(floor, error.measured().central() * draws[i]));
            blurred[i] = Math.max(0, Math.min(ceiling, draws[i] + sd * shocks[i]));
        }
        return blurred;
    }

    /**
     * Facts with the share of each variant's runs in which they hold, and with what follows where nothing changes after the
     * cut-off. That is read off the first variant's runs, since most facts are of what only a model puts into numbers.
     */
    List<Fact> facts(Map<String, List<Hindcast.Said>> said) {
        var first = said.values().iterator().next();
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < hindcast.facts().size(); i++) {
            int fact = i;
            var shares = new LinkedHashMap<String, Double>();
            said.forEach((entrant, runs) -> shares.put(
                    entrant,
                    runs.stream()
                            .mapToDouble(run -> run.facts()[fact] ? 1 : 0)
                            .average()
                            .orElseThrow()));
            shares.put(
                    PERSISTENCE,
                    first.stream()
                            .mapToDouble(run -> run.unchanged()[fact])
                            .average()
                            .orElseThrow());
            shares.put(YES, 1.0);
            var claim = hindcast.facts().get(i).fact();
            facts.add(new Fact(claim.says(), claim.happened(), shares));
        }
        return facts;
    }
}
