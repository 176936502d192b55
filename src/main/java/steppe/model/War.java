package steppe.model;

import steppe.config.Point;
import steppe.config.Scenario;

/**
 * The war and what it takes from the power that wages it (M1, M2, M4). The load, psi, rises to its height while there is war;
 * afterwards it falls towards what stays for good.
 */
final class War implements Agent, Snapshot.Stateful {
    private static final int NOBODY = -1;

    private final int power;
    private final WarStory story;
    private final double height;
    private final double rise;
    private final double floor;
    private final double kept;
    private final double adaptation;
    private final double threat;
    private final boolean loads;
    private final boolean eases;
    private double load;
    private boolean active;
    private int peace;

    private War(Scenario scenario, Point point, Roster roster, Draws draws, Streams streams) {
        var spec = scenario.war();
        this.power = roster.power(spec.power());
        this.story = WarStory.drawn(
                spec,
                scenario.time(),
                draws,
                streams.stream("war"),
                scenario.uncertainty().war(),
                point.warLength());
        this.loads = scenario.mechanisms().warLoad();
        this.eases = scenario.mechanisms().postwar();
        this.height = draws.of(spec.load());
        this.rise = height / draws.of(spec.buildUp());
        this.floor = height * draws.of(spec.afterwards());
        this.kept = Rate.kept(draws.of(spec.recovery()));
        this.adaptation = loads && story.adapts() ? draws.of(spec.adaptation()) : 0;
        this.threat = draws.of(spec.threat());
        this.active = story.active(-1);
        this.load = loads ? Math.min(height, Math.max(0, -story.began()) * rise) : 0;
    }

    private War() {
        this.power = NOBODY;
        this.story = new WarStory(WarStory.NEVER, WarStory.NEVER, null, WarStory.NEVER, WarStory.NEVER, false);
        this.height = 0;
        this.rise = 0;
        this.floor = 0;
        this.kept = 0;
        this.adaptation = 0;
        this.threat = 0;
        this.loads = false;
        this.eases = false;
    }

    /** The war of a scenario; one that never comes if the scenario has none. */
    static War of(Scenario scenario, Point point, Roster roster, Draws draws, Streams streams) {
        return scenario.war() == null || !scenario.mechanisms().war()
                ? new War()
                : new War(scenario, point, roster, draws, streams);
    }

    @Override
    public void act(World world) {
        int month = world.month();
        boolean was = active;
        active = story.active(month);
        peace = story.monthsOfPeace(month);
        if (active && loads) {
            load = Math.min(height, load + rise);
        } else if (eases && load > floor) {
            load = floor + (load - floor) * kept;
        }
        if (active && !was) {
            world.alarm(power, threat);
            world.tell(month == story.relapsed() ? "war-relapsed" : "war-began", world.powerId(power), "");
        } else if (was && !active) {
            boolean first = month == story.ended();
            world.tell("war-ended", world.powerId(power), first ? story.type().key() : "again");
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        load = snapshot.of(load);
        active = snapshot.of(active);
    }

    WarStory story() {
        return story;
    }

    boolean wagedBy(int someone) {
        return power == someone;
    }

    boolean active() {
        return active;
    }

    /** Share of state means that the war takes this month, psi, in [0, 1]. */
    double load() {
        return load;
    }

    /** How near the load is to its height while there is war, in [0, 1]; 0 in peace. */
    double intensity() {
        return active && height > 0 ? load / height : 0;
    }

    /** Months since the last war ended; 0 during war and before the first. */
    int peace() {
        return peace;
    }

    /** What a power at peace again adds to its capacity in the region if it adapts: grows as the load falls. */
    double adaptation() {
        return peace > 0 && height > floor ? adaptation * Math.min(1, (height - load) / (height - floor)) : 0;
    }
}
