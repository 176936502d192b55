package steppe.model;

import java.util.stream.Stream;
import steppe.config.Domain;
import steppe.config.Scenario;
import steppe.model.Standing.Strand;

/**
 * What must hold in every month of every run, whatever the scenario. A run in which it does not hold has failed: its numbers reach
 * no table and no chart.
 */
final class Invariants implements Agent, Snapshot.Stateful {
    private static final double ROUNDING = 1e-9;
    private static final double ALL = 100;
    private static final Domain[] DOMAINS = Domain.values();
    private static final String[] TIES = named("tie in ");
    private static final String[] SHARES = named("share in ");

    private final Scenario scenario;
    private final Roster roster;
    private final int powers;
    private int month = -1;

    Invariants(Scenario scenario, Roster roster) {
        this.scenario = scenario;
        this.roster = roster;
        this.powers = roster.powers().size();
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
        for (int p = 0; p < powers; p++) {
            double overspent = world.power(p).overspent();
            if (!(overspent <= ROUNDING)) {
                fail("overspending of " + roster.powers().get(p), overspent);
            }
        }
        for (int c = 0; c < roster.countries().size(); c++) {
            country(c, world);
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        month = snapshot.of(month);
    }

    /** What shares are made of before the shares, so that the message names what went wrong first. */
    private void country(int c, World world) {
        var country = world.country(c);
        var standing = world.influence().standing(c);
        within(country.reliability(), 0, 1, "reliability", c);
        within(standing, Strand.THREAT, Double.MAX_VALUE, "threat", c);
        within(standing, Strand.DEBT, ALL, "debt", c);
        within(standing, Strand.REMITTANCES, ALL, "remittances", c);
        within(standing, Strand.TRANSIT, ALL, "transit", c);
        for (int d = 0; d < DOMAINS.length; d++) {
            within(country.openness(), d * powers, 1, "openness", c);
            within(standing.values(), standing.at(0, d), Double.MAX_VALUE, TIES[d], c);
        }
        double debt = 0;
        for (int p = 0; p < powers; p++) {
            debt += standing.get(standing.at(p, Strand.DEBT));
        }
        if (!(debt <= ALL + ROUNDING)) {
            fail("debt of " + roster.countries().get(c), debt);
        }
        notNegative(country.vigilance(), "vigilance", c);
        var shares = world.influence().shares(c);
        for (int d = 0; d < DOMAINS.length; d++) {
            sumToOne(shares.domain[d], SHARES[d], c);
        }
        sumToOne(shares.contest, "contest", c);
        sumToOne(shares.capacity, "influence", c);
    }

    private void within(Standing standing, Strand strand, double most, String what, int c) {
        within(standing.values(), standing.at(strand), most, what, c);
    }

    /** Values of all powers, from a place on: from 0 to the most, and no NaN. */
    private void within(double[] values, int from, double most, String what, int c) {
        for (int p = 0; p < powers; p++) {
            double value = values[from + p];
            if (!(value >= 0 && value <= most + ROUNDING)) {
                fail(name(what, c, p), value);
            }
        }
    }

    private void sumToOne(double[] shares, String what, int c) {
        within(shares, 0, 1, what, c);
        double sum = 0;
        for (double share : shares) {
            sum += share;
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

    private void notNegative(double value, String what) {
        if (!(value >= 0 && Double.isFinite(value))) {
            fail(what, value);
        }
    }

    private void notNegative(double value, String what, int c) {
        if (!(value >= 0 && Double.isFinite(value))) {
            fail(what + " of " + roster.countries().get(c), value);
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
