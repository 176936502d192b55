package steppe.model;

import java.util.Arrays;
import steppe.config.SanctionsSpec;
import steppe.config.Scenario;

/** Sanctions on a power (M5): they cost it finance, re-route its goods and hand leverage to the countries. */
final class Sanctions implements Agent, Snapshot.Stateful {
    private final int power;
    private final Stages levels;
    private final int forWar;
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
        this.levels = new Stages(spec.levels(), scenario.time(), draws);
        this.forWar = isPunished(scenario) && !scenario.mechanisms().war()
                ? scenario.time().index(scenario.war().began())
                : WarStory.NEVER;
        this.pace = 1 / draws.of(spec.buildUp());
        this.firstSeverity = level(0);
        this.severity = firstSeverity;
        int closing = scenario.time().index(spec.marketsClosed());
        this.marketsClosed = closing >= forWar ? WarStory.NEVER : closing;
        this.finance = draws.of(spec.finance());
        this.rerouting = draws.of(spec.rerouting());
        this.leverage = draws.of(spec.leverage());
        boolean lifts = Streams.chance(
                        streams.stream("sanctions"), scenario.uncertainty().war())
                < draws.of(spec.lifted());
        this.liftedAfter = lifts ? Rate.MONTHS * draws.of(spec.liftLag()) : Double.POSITIVE_INFINITY;
    }

    private Sanctions() {
        this.power = -1;
        this.levels = null;
        this.forWar = WarStory.NEVER;
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

    @Override
    public void state(Snapshot snapshot) {
        severity = snapshot.of(severity);
        lifted = snapshot.of(lifted);
    }

    private static boolean isPunished(Scenario scenario) {
        return scenario.war() != null
                && scenario.war().power().equals(scenario.sanctions().power());
    }

    /** The severity imposed in a month, which takes time to bite. In a world without the war, that of the time before it. */
    private double level(int month) {
        return levels == null ? 0 : levels.at(Math.min(month, forWar - 1));
    }

    /** How hard sanctions bite this month, in [0, 1]. */
    double severity() {
        return severity;
    }

    /** The severity of the first month. */
    double firstSeverity() {
        return firstSeverity;
    }

    /** Whether a power is the one under sanctions. */
    boolean on(int someone) {
        return someone == power;
    }

    /** The sanctioned power's economic capacity as a multiple of what it would be under the sanctions of the first month. */
    double financing() {
        return (1 - finance * severity) / (1 - finance * firstSeverity);
    }

    /** The factor by which re-routed goods raise the sanctioned power's economic effort. */
    double rerouting() {
        return closed ? 1 + rerouting * severity : 1;
    }

    /** What is left of a power's economic weight once the countries have leverage over it. */
    double weight(int someone) {
        return someone == power && closed ? 1 - leverage * severity : 1;
    }

    /** Copies the weights of all powers. */
    void copyWeights(double[] into, int at, int powers) {
        Arrays.fill(into, at, at + powers, 1);
        if (power >= 0) {
            into[at + power] = weight(power);
        }
    }
}
