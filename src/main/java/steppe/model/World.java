package steppe.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sim.engine.Schedule;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;
import steppe.config.Point;
import steppe.config.Scenario;

/** The world: who is in it and in what order they act. How they act is theirs to say. */
public final class World extends SimState {
    private static final long serialVersionUID = 1;

    private final transient Scenario scenario;
    private final transient Roster roster;
    private final transient Streams streams;
    private final transient Demand demand;
    private final transient War war;
    private final transient Sanctions sanctions;
    private final transient Dangers dangers;
    private final transient Routes routes;
    private final transient Calendar calendar;
    private final transient Crises crises;
    private final transient Coercion coercion;
    private final transient Debts debts;
    private final transient Remittances remittances;
    private final transient Peers peers;
    private final transient Styles styles;
    private final transient Deference deference;
    private final transient Institutions institutions;
    private final transient Ties ties;
    private final transient Power[] powers;
    private final transient Country[] countries;
    private final transient Influence influence;
    private final transient Layout layout;
    private final transient Invariants invariants;
    private final transient Observer observer;
    private final transient List<Happening> happenings = new ArrayList<>();
    /** How many months have begun. */
    private int begun;

    /**
     * @param seed root of all randomness of an experiment
     * @param replication which of its repeats, from 0; the same replication meets the same chances in every scenario
     */
    public World(Scenario scenario, long seed, int replication) {
        this(scenario, Point.NONE, seed, replication, Account.NONE, Layout.of(scenario));
    }

    /** @param values of the trajectory, where it is to be written */
    World(Scenario scenario, Point point, long seed, int replication, Layout layout, double[] values) {
        this(scenario, point, seed, replication, Account.NONE, layout, values);
    }

    private World(Scenario scenario, Point point, long seed, int replication, Account account, Layout layout) {
        this(scenario, point, seed, replication, account, layout, new double[layout.size()]);
    }

    private World(
            Scenario scenario,
            Point point,
            long seed,
            int replication,
            Account account,
            Layout layout,
            double[] values) {
        super(seed); // MASON's own generator orders nothing here: every phase is one sequence
        this.streams = new Streams(seed, replication);
        var draws = new Draws(scenario, point, streams);
        this.scenario = scenario;
        this.roster = new Roster(scenario);
        this.demand = new Demand(scenario, draws);
        this.war = War.of(scenario, point, roster, draws, streams);
        this.sanctions = Sanctions.of(scenario, roster, draws, streams);
        this.dangers = new Dangers(scenario, roster, draws, streams);
        this.routes = new Routes(scenario, roster, draws);
        this.calendar = new Calendar(scenario, roster, draws);
        this.crises =
                new Crises(scenario, roster, draws, streams, dangers, new Succession(scenario, roster, draws, streams));
        this.coercion = new Coercion(scenario, roster, draws, streams);
        this.debts = new Debts(scenario, roster, draws);
        this.remittances = new Remittances(scenario, roster, draws);
        this.peers = new Peers(roster);
        this.styles = new Styles(scenario, roster, draws);
        this.deference = new Deference(scenario, roster, draws);
        this.institutions = new Institutions(scenario, roster, draws);
        this.ties = new Ties(scenario, roster, draws, streams, styles, institutions, account);
        this.influence = new Influence(scenario, roster, draws, debts.leverage());
        this.powers = new Power[roster.powers().size()];
        for (int p = 0; p < powers.length; p++) {
            var spec = scenario.powers().get(roster.powers().get(p));
            powers[p] = new Power(p, spec, scenario, roster, draws, ties, styles);
        }
        this.countries = new Country[roster.countries().size()];
        for (int c = 0; c < countries.length; c++) {
            var spec = scenario.countries().get(roster.countries().get(c));
            countries[c] = new Country(c, spec, scenario, roster, draws, streams, ties);
        }
        this.invariants = new Invariants(scenario, roster);
        this.layout = layout;
        this.observer = new Observer(layout, values, scenario, roster, draws);
    }

    /** One run from beginning to end: a pure function of its arguments. */
    public static Trajectory run(Scenario scenario, long seed, int replication) {
        return run(scenario, Point.NONE, seed, replication);
    }

    /**
     * One run in which some numbers are given.
     *
     * @param point numbers that are not drawn
     */
    public static Trajectory run(Scenario scenario, Point point, long seed, int replication) {
        var layout = Layout.of(scenario);
        return run(scenario, point, seed, replication, layout, new double[layout.size()]);
    }

    /**
     * One run of many, written where another was.
     *
     * @param point numbers that are not drawn
     * @param layout of the scenario's runs
     * @param values of the trajectory, as many as the layout has; what stood there is lost
     */
    public static Trajectory run(
            Scenario scenario, Point point, long seed, int replication, Layout layout, double[] values) {
        var world = new World(scenario, point, seed, replication, layout, values);
        world.start();
        world.runTo(layout.months());
        return world.trajectory();
    }

    /**
     * One run and what moved its shares. The run is the same as without.
     *
     * @param metric whose shares to explain: {@code influence contest economic security political cultural}
     * @throws IllegalArgumentException if the metric is no share of influence
     */
    public static Trace trace(Scenario scenario, long seed, int replication, Metric metric) {
        var tracer = new Tracer(scenario, metric);
        var world = new World(scenario, Point.NONE, seed, replication, tracer.book(), Layout.of(scenario));
        world.start();
        tracer.book().open(world.ties, world.countries());
        do {
            world.schedule.step(world);
            tracer.note(world);
        } while (!world.isLast());
        return new Trace(world.trajectory(), metric, tracer.contributions());
    }

    @Override
    public void start() {
        super.start();
        influence.look(this);
        for (var country : countries) {
            country.settle(this);
        }
        deference.settle(this);
        planFrom(0);
    }

    /** Goes on from where another world of the same numbers and chances was. */
    void goOnFrom(Snapshot past) {
        past.give(this);
        schedule.reset();
        planFrom(begun);
    }

    /** Takes over what another world has written down so far, which is what this one would have written. */
    void copyPast(World other) {
        observer.copyPast(other.observer, begun);
    }

    /** Steps through the months that are left before one. */
    void runTo(int until) {
        while (begun < until) {
            schedule.step(this);
        }
    }

    /** Leaves all state in a snapshot that is being taken, or takes it from one. */
    void state(Snapshot snapshot) {
        begun = snapshot.of(begun);
        streams.state(snapshot);
        snapshot.pass(happenings);
        for (var each : List.of(
                demand, war, sanctions, dangers, routes, calendar, debts, remittances, institutions, ties, influence)) {
            each.state(snapshot);
        }
        for (var power : powers) {
            power.state(snapshot);
        }
        for (var country : countries) {
            country.state(snapshot);
        }
        invariants.state(snapshot);
        observer.state(snapshot);
    }

    /** Whether a snapshot holds all of its state. */
    boolean isOpenBook() {
        return Stream.of(countries).allMatch(Country::isOpenBook);
    }

    private void planFrom(int first) {
        Agent clock =
                world -> begun = 1 + (int) schedule.getTime(); // once, since MASON locks its schedule for each look
        monthly(first, Phase.ENVIRONMENT, clock, demand, war, sanctions, dangers, routes, debts, remittances, peers);
        monthly(first, Phase.EVENTS, calendar, crises, coercion);
        monthly(first, Phase.POWERS, powers);
        monthly(first, Phase.COUNTRIES, countries);
        monthly(first, Phase.TIES, institutions, ties, influence);
        monthly(first, Phase.OBSERVE, invariants, observer);
    }

    private void monthly(int first, Phase phase, Steppable... agents) {
        schedule.scheduleRepeating(Schedule.EPOCH + first, phase.ordinal(), new Sequence(agents), 1);
    }

    /** What it yields, once the last month is over. */
    Trajectory trajectory() {
        var story = war.story();
        var time = scenario.time();
        boolean ended = story.ended() < time.months();
        boolean relapsed = story.relapsed() < time.months();
        happenings.sort(Comparator.comparing(Happening::month)); // a lead is known to have passed only a year later
        return new Trajectory(
                layout,
                observer.values(),
                happenings,
                ended ? time.month(story.ended() - 1) : null,
                ended ? story.type().key() : null,
                relapsed ? time.month(story.relapsed()) : null);
    }

    /** The world as it stands after the month that was last stepped through. */
    public View view() {
        var lookout = new Lookout(scenario, this, roster);
        return new View(
                month(),
                scenario.time().month(month()),
                lookout.war(),
                sanctions.severity(),
                Lookout.each(roster.powers(), observer::regional),
                lookout.countries(),
                lookout.powers(),
                happenings);
    }

    /** Whether every month of the scenario has been stepped through, if this one has. */
    public boolean isLast() {
        return month() >= scenario.time().months() - 1;
    }

    /** This month, 0 for the first. */
    int month() {
        return Math.max(0, begun - 1);
    }

    /** Demand for trade as a multiple of the first month's. */
    double demand() {
        return demand.level();
    }

    War war() {
        return war;
    }

    Sanctions sanctions() {
        return sanctions;
    }

    Dangers dangers() {
        return dangers;
    }

    Routes routes() {
        return routes;
    }

    Calendar calendar() {
        return calendar;
    }

    Crises crises() {
        return crises;
    }

    Debts debts() {
        return debts;
    }

    Remittances remittances() {
        return remittances;
    }

    Peers peers() {
        return peers;
    }

    Styles styles() {
        return styles;
    }

    Deference deference() {
        return deference;
    }

    Institutions institutions() {
        return institutions;
    }

    Ties ties() {
        return ties;
    }

    Influence influence() {
        return influence;
    }

    Power power(int index) {
        return powers[index];
    }

    Country country(int index) {
        return countries[index];
    }

    int countries() {
        return countries.length;
    }

    String powerId(int index) {
        return roster.powers().get(index);
    }

    /** Every country takes fright of a power, as far as it is exposed to it. */
    void alarm(int power, double size) {
        for (var country : countries) {
            country.alarm(power, size);
        }
    }

    /** Notes something that befell a country this month. */
    void tell(String kind, int country, String detail) {
        tell(month(), kind, roster.countries().get(country), "", detail);
    }

    /** Notes something that a power did, or failed to do, in a country this month. */
    void tell(String kind, int country, int power, String detail) {
        tell(month(), kind, roster.countries().get(country), power < 0 ? "" : powerId(power), detail);
    }

    /** Notes something that befell the world this month. */
    void tell(String kind, String power, String detail) {
        tell(month(), kind, "", power, detail);
    }

    void tell(int month, String kind, String area, String power, String detail) {
        happenings.add(new Happening(scenario.time().month(month), kind, area, power, detail));
    }
}
