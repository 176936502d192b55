package steppe.api;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import steppe.config.Scenario;
import steppe.model.World;
import steppe.plugin.Strategy;
import steppe.results.Manifests;

/**
 * A world that can be run: a scenario with every number that it needs, read and checked. It never changes; {@code with} makes
 * another. Any number of threads may use it.
 */
public final class Model {
    private final Scenario written;
    private final Map<String, Strategy> strategies;
    private final Scenario scenario;

    private Model(Scenario written, Map<String, Strategy> strategies) {
        this.written = written;
        this.strategies = strategies;
        var made = written;
        for (var own : strategies.entrySet()) {
            made = made.hedging(own.getKey(), own.getValue());
        }
        this.scenario = made;
    }

    static Model of(Scenario scenario) {
        return new Model(scenario, Map.of());
    }

    /**
     * Reads a scenario and what it extends.
     *
     * @param file YAML, such as {@code configs/scenarios/baseline.yaml}
     * @throws IllegalArgumentException with every problem found, a line each: file, line, column, what is wrong
     */
    public static Model read(Path file) {
        return of(Scenario.read(file));
    }

    /**
     * This model with one other value.
     *
     * @param key dotted, as {@code --set} takes it: {@code war.load}. {@code steppe explain} tells units and ranges
     * @param value a number, a truth value, or a text as in YAML, such as {@code never}; null takes away what may be absent. A bare
     *     number in place of one that has an origin is an assumption, in the same unit
     * @throws IllegalArgumentException if there is no such key, or the value is out of its range
     */
    public Model with(String key, Object value) {
        return new Model(written.with(key, value), strategies);
    }

    /**
     * This model with a country that hedges in a way of one's own, which needs neither a jar nor a name in YAML.
     *
     * @param country its id, such as {@code KAZ}
     * @param strategy keeps no state; it serves many runs at once
     * @throws IllegalArgumentException if there is no such country
     */
    public Model hedging(String country, Strategy strategy) {
        var own = new LinkedHashMap<>(strategies);
        own.put(country, strategy);
        return new Model(written, own);
    }

    /** For people. */
    public String title() {
        return written.title();
    }

    /** Names of powers by id, in the order of the scenario: {@code RUS} is {@code Russia}. */
    public Map<String, String> powers() {
        var names = new LinkedHashMap<String, String>();
        written.powers().forEach((id, power) -> names.put(id, power.name()));
        return Collections.unmodifiableMap(names);
    }

    /** Names of areas by id, the region first, then its countries: {@code CA5} is {@code Central Asia}. */
    public Map<String, String> areas() {
        return Collections.unmodifiableMap(Manifests.areas(written));
    }

    /** First month of every run. */
    public YearMonth start() {
        return written.time().start();
    }

    /** Last month of the known past; what comes later is drawn. */
    public YearMonth now() {
        return written.time().now();
    }

    /** Last month of every run. */
    public YearMonth end() {
        return written.time().end();
    }

    /**
     * Makes one run. The same model, seed and replication give the same history to the last bit, on every machine.
     *
     * @param seed root of all randomness
     * @param replication from 0. The same one meets the same chances in every model that is run from the same seed
     * @throws RuntimeException if the run breaks, which a strategy that answers NaN can do
     */
    public History run(long seed, int replication) {
        return new History(scenario, World.run(scenario, seed, replication));
    }

    Scenario scenario() {
        return scenario;
    }
}
