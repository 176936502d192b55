package steppe.model;

import steppe.config.Domain;
import steppe.config.PowerSpec;
import steppe.config.Scenario;

/**
 * A great power. Each month, in each domain, it serves what it promised, then spreads what is left where a prize is worth most
 * (M2, M3, M5 to M7, M15 to M17). Each step tells the ties what it made of the effort and why.
 */
final class Power implements Agent, Snapshot.Stateful {
    private static final Domain[] DOMAINS = Domain.values();
    private static final int ECONOMIC = Domain.ECONOMIC.ordinal();
    private static final int SECURITY = Domain.SECURITY.ordinal();

    private final int me;
    private final double[] growth = new double[DOMAINS.length];
    private final double[] warShare = new double[DOMAINS.length];
    private final double[] capacity = new double[DOMAINS.length];
    private final Reserve reserve;
    private final Purse purse;
    private final double lag;
    private final double[][] underWay;
    private final double[][] usual;
    private final double[] effort;
    /** Whether somebody listens to what each step made of the effort; without, only what comes out of all of them counts. */
    private final boolean tells;

    Power(int me, PowerSpec spec, Scenario scenario, Roster roster, Draws draws, Ties ties, Styles styles) {
        this.me = me;
        int countries = roster.countries().size();
        this.reserve = Reserve.of(roster.powers().get(me), scenario, draws);
        this.purse = new Purse(me, draws.of(spec.reliability()), scenario, roster, draws, ties, styles);
        this.lag = 1 / Math.max(1, Rate.MONTHS * styles.patience(me));
        this.underWay = new double[DOMAINS.length][countries];
        this.usual = new double[DOMAINS.length][countries];
        this.effort = new double[countries];
        this.tells = ties.tells();
        for (int d = 0; d < DOMAINS.length; d++) {
            growth[d] = 1 + Rate.monthly(draws.of(spec.growth().get(DOMAINS[d])));
            warShare[d] = draws.of(scenario.domains().warShare().get(DOMAINS[d]));
            for (int c = 0; c < countries; c++) {
                capacity[d] += ties.firstEffort(c, me, d);
                underWay[d][c] = ties.firstEffort(c, me, d);
            }
            for (int c = 0; c < countries; c++) {
                usual[d][c] = capacity[d] > 0 ? underWay[d][c] / capacity[d] : 0;
            }
        }
    }

    @Override
    public void act(World world) {
        purse.open(world.month(), world.demand());
        for (int d = 0; d < DOMAINS.length; d++) {
            double means = means(d, world);
            if (tells) {
                purse.spend(d, means, effort, false, world);
                feed(d, Cause.PROMISES, world);
            }
            purse.spend(d, means, effort, true, world);
            feed(d, Cause.COMPETITION, world);
            channel(d, world);
            world.ties().feed(me, d, effort);
            capacity[d] *= growth[d];
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(capacity);
        snapshot.pass(underWay);
        reserve.state(snapshot);
    }

    /** What it can put into the region this month in a domain, in tie units. */
    private double means(int d, World world) {
        var war = world.war();
        double means = capacity[d];
        feedUsual(d, means, Cause.TREND, world);
        if (war.wagedBy(me)) {
            means *= freedom(d, war);
            feedUsual(d, means, Cause.WAR, world);
            if (d == SECURITY) {
                means = reserve.after(means, war);
                feedUsual(d, means, Cause.RESERVE, world);
            }
            if (d != ECONOMIC) {
                means *= 1 + war.adaptation();
                feedUsual(d, means, Cause.ADAPTATION, world);
            }
        }
        if (d == ECONOMIC && world.sanctions().on(me)) {
            means *= world.sanctions().financing();
            feedUsual(d, means, Cause.SANCTIONS, world);
        }
        return means;
    }

    /** What becomes of effort on its way: goods are re-routed, routes carry, powers defer, patience waits. */
    private void channel(int d, World world) {
        if (d == ECONOMIC) {
            if (world.sanctions().on(me)) {
                scale(world.sanctions().rerouting());
                feed(d, Cause.SANCTIONS, world);
            }
            for (int c = 0; c < effort.length; c++) {
                effort[c] *= world.routes().reach(c, me);
            }
            feed(d, Cause.ROUTES, world);
        }
        if (world.deference().binds(me, d)) {
            for (int c = 0; c < effort.length; c++) {
                effort[c] *= world.deference().left(c, me, d, world);
            }
            feed(d, Cause.DEFERENCE, world);
        }
        if (lag < 1) {
            for (int c = 0; c < effort.length; c++) {
                underWay[d][c] += lag * (effort[c] - underWay[d][c]);
                effort[c] = underWay[d][c];
            }
            feed(d, Cause.STYLES, world);
        }
    }

    private void scale(double factor) {
        for (int c = 0; c < effort.length; c++) {
            effort[c] *= factor;
        }
    }

    /** Tells what effort would be if means went where they went in the first month. */
    private void feedUsual(int d, double means, Cause cause, World world) {
        for (int c = 0; c < effort.length && tells; c++) {
            effort[c] = means * usual[d][c];
        }
        feed(d, cause, world);
    }

    private void feed(int d, Cause cause, World world) {
        if (tells) {
            world.ties().tell(me, d, cause, effort);
        }
    }

    /** Share of its means that no war takes this month, in [0, 1]. */
    double freedom(int domain, War war) {
        return war.wagedBy(me) ? 1 - warShare[domain] * war.load() : 1;
    }

    /** What it can put into the region next month in a domain, in tie units, before war and sanctions. */
    double capacity(int domain) {
        return capacity[domain];
    }

    /** Effort that it owed this month in a domain, in tie units. */
    double due(int domain) {
        return purse.due(domain);
    }

    /** What it has put by of its security means, in tie units. */
    double reserve() {
        return reserve.stock();
    }

    /** Share of what was promised to a country that was delivered this month, in [0, 1]; 1 if nothing was promised. */
    double kept(int country) {
        return purse.kept(country);
    }

    /** Whether anything was due to a country this month. */
    boolean owed(int country) {
        return purse.owed(country);
    }

    /** By how much it spent more than its means this month in any domain, as a share of them; 0 if it did not. */
    double overspent() {
        return purse.overspent();
    }
}
