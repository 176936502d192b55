package steppe.model;

import java.util.Comparator;
import java.util.List;
import steppe.config.SanctionsSpec;
import steppe.config.Scenario;

/** Sanctions on a power (M5): they cost it finance, re-route its goods and hand leverage to the countries. */
final class Sanctions implements Agent {
    /** Severity from a month on. */
    private record Level(int from, double severity) {}

    private final int power;
    private final List<Level> levels;
    private final double pace;
    private final double firstSeverity;
    private final int marketsClosed;
    private final double finance;
    private final double rerouting;
    private final double leverage;
    private final double liftedAfter;
    private double severity;
    private boolean closed;
    private boolean lifted;

    private Sanctions(SanctionsSpec spec, Scenario scenario, Roster roster, Draws draws, Streams streams) {
        this.power = roster.power(spec.power());
        this.levels = spec.levels().entrySet().stream()
                .map(level -> new Level(scenario.time().index(level.getKey()), draws.of(level.getValue())))
                .sorted(Comparator.comparingInt(Level::from))
                .toList();
        this.pace = 1 / draws.of(spec.buildUp());
        this.firstSeverity = level(0);
        this.severity = firstSeverity;
        this.marketsClosed = scenario.time().index(spec.marketsClosed());
        this.finance = draws.of(spec.finance());
        this.rerouting = draws.of(spec.rerouting());
        this.leverage = draws.of(spec.leverage());
        double u = Streams.uniform(streams.stream("sanctions"));
        boolean lifts = (scenario.uncertainty().war() ? u : 0.5) < draws.of(spec.lifted());
        this.liftedAfter = lifts ? Rate.MONTHS * draws.of(spec.liftLag()) : Double.POSITIVE_INFINITY;
    }

    private Sanctions() {
        this.power = -1;
        this.levels = List.of();
        this.pace = 1;
        this.firstSeverity = 0;
        this.marketsClosed = WarStory.NEVER;
        this.finance = 0;
        this.rerouting = 0;
        this.leverage = 0;
        this.liftedAfter = Double.POSITIVE_INFINITY;
    }

    /** The sanctions of a scenario; none if it has none or they are switched off. */
    static Sanctions of(Scenario scenario, Roster roster, Draws draws, Streams streams) {
        return scenario.sanctions() == null || !scenario.mechanisms().sanctions()
                ? new Sanctions()
                : new Sanctions(scenario.sanctions(), scenario, roster, draws, streams);
    }

    @Override
    public void act(World world) {
        int month = world.month();
        boolean were = lifted;
        int peace = world.war().peace();
        lifted = peace > 0 && peace > liftedAfter;
        double level = lifted ? 0 : level(month);
        severity += Math.max(-pace, Math.min(pace, level - severity));
        closed = month >= marketsClosed && (!lifted || severity > 0);
        if (lifted && !were) {
            world.tell("sanctions-lifted", world.powerId(power), "");
        } else if (were && !lifted) {
            world.tell("sanctions-imposed", world.powerId(power), "");
        }
    }

    /** The severity imposed in a month, which takes time to bite. */
    private double level(int month) {
        double level = 0;
        for (var dated : levels) {
            if (month >= dated.from) {
                level = dated.severity;
            }
        }
        return level;
    }

    /** How hard sanctions bite this month, in [0, 1]. */
    double severity() {
        return severity;
    }

    /** A power's economic capacity as a multiple of what it would be under the sanctions of the first month. */
    double financing(int someone) {
        return someone == power ? (1 - finance * severity) / (1 - finance * firstSeverity) : 1;
    }

    /** The factor by which re-routed goods raise a power's economic effort. */
    double rerouting(int someone) {
        return someone == power && closed ? 1 + rerouting * severity : 1;
    }

    /** What is left of a power's economic weight once the countries have leverage over it. */
    double weight(int someone) {
        return someone == power && closed ? 1 - leverage * severity : 1;
    }
}
