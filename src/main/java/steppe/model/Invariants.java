package steppe.model;

import java.util.stream.Stream;
import steppe.config.Domain;
import steppe.config.Scenario;

/**
 * What must hold in every month of every run, whatever the scenario. A run in which it does not hold has failed: its numbers reach
 * no table and no chart.
 */
final class Invariants implements Agent {
    private static final double ROUNDING = 1e-9;
    private static final Domain[] DOMAINS = Domain.values();
    private static final String[] TIES = named("tie in ");
    private static final String[] SHARES = named("share in ");

    private final Scenario scenario;
    private final Roster roster;
    private int month = -1;

    Invariants(Scenario scenario, Roster roster) {
        this.scenario = scenario;
        this.roster = roster;
    }

    private static String[] named(String what) {
        return Stream.of(DOMAINS).map(domain -> what + domain.key()).toArray(String[]::new);
    }

    /** NaN fails every comparison, and so every check. */
    @Override
    public void act(World world) {
        month++;
        if (month != world.month() || !world.calendar().isRight(month)) {
            fail("calendar", world.month());
        }
        inUnit(world.war().load(), "war load");
        inUnit(world.sanctions().severity(), "sanctions");
        notNegative(world.demand(), "demand");
        for (int p = 0; p < roster.powers().size(); p++) {
            double overspent = world.power(p).overspent();
            if (!(overspent <= ROUNDING)) {
                fail("overspending of " + roster.powers().get(p), overspent);
            }
        }
        for (int c = 0; c < roster.countries().size(); c++) {
            country(c, world);
        }
    }

    /** What shares are made of before the shares, so that the message names what went wrong first. */
    private void country(int c, World world) {
        double debt = 0;
        for (int p = 0; p < roster.powers().size(); p++) {
            debt += world.debts().percent(c, p);
            pair(c, p, world);
        }
        if (!(debt <= 100 + ROUNDING)) {
            fail("debt of " + roster.countries().get(c), debt);
        }
        notNegative(
                world.country(c).vigilance(),
                "vigilance of " + roster.countries().get(c));
        var shares = world.influence().shares(c);
        for (int d = 0; d < DOMAINS.length; d++) {
            sumToOne(shares.domain[d], SHARES[d], c);
        }
        sumToOne(shares.contest, "contest", c);
        sumToOne(shares.capacity, "influence", c);
    }

    private void pair(int c, int p, World world) {
        var country = world.country(c);
        inUnit(country.reliability(p), "reliability", c, p);
        notNegative(country.threat(p), "threat", c, p);
        percent(world.debts().percent(c, p), "debt", c, p);
        percent(world.remittances().percent(c, p), "remittances", c, p);
        percent(world.routes().transit(c, p), "transit", c, p);
        for (int d = 0; d < DOMAINS.length; d++) {
            inUnit(country.openness(p, d), "openness", c, p);
            notNegative(world.ties().level(c, p, d), TIES[d], c, p);
        }
    }

    private void sumToOne(double[] shares, String what, int c) {
        double sum = 0;
        for (int p = 0; p < shares.length; p++) {
            inUnit(shares[p], what, c, p);
            sum += shares[p];
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            fail("sum of " + what + " in " + roster.countries().get(c), sum);
        }
    }

    private void inUnit(double value, String what) {
        if (!(value >= 0 && value <= 1 + ROUNDING)) {
            fail(what, value);
        }
    }

    private void inUnit(double value, String what, int c, int p) {
        if (!(value >= 0 && value <= 1 + ROUNDING)) {
            fail(name(what, c, p), value);
        }
    }

    private void percent(double value, String what, int c, int p) {
        if (!(value >= 0 && value <= 100 + ROUNDING)) {
            fail(name(what, c, p), value);
        }
    }

    private void notNegative(double value, String what) {
        if (!(value >= 0 && Double.isFinite(value))) {
            fail(what, value);
        }
    }

    private void notNegative(double value, String what, int c, int p) {
        if (!(value >= 0 && Double.isFinite(value))) {
            fail(name(what, c, p), value);
        }
    }

    private String name(String what, int c, int p) {
        return what + " between " + roster.countries().get(c) + " and "
                + roster.powers().get(p);
    }

    private void fail(String what, double value) {
        throw new BrokenRunException(
                "%s is %s in %s".formatted(what, value, scenario.time().month(month)));
    }
}
