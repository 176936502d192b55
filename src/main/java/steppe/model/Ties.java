package steppe.model;

import org.apache.commons.rng.UniformRandomProvider;
import steppe.config.Domain;
import steppe.config.Scenario;
import steppe.config.StandardNormal;

/**
 * The stocks that bind countries to powers (M8, Nerlove and Arrow 1962): each month a tie decays, is fed by effort as far as the
 * country lets it, and is shaken by noise.
 *
 * <p>Economic ties are goods trade in USD bn a year at the demand of the first month; the others are indices. One flat array,
 * country by domain by power.
 */
final class Ties implements Agent, Snapshot.Stateful {
    private static final int ECONOMIC = Domain.ECONOMIC.ordinal();

    private final Roster roster;
    private final int powers;
    private final int domains;
    private final double[] first;
    private final double[] firstEffort;
    private final double[] perEffort;
    private final double[] firstLoss;
    private final double[] level;
    private final double[] effort;
    /** The share of a tie that decays each month where no institution holds it: less where the power is patient. */
    private final double[][] patientLoss;

    private final double[] noise;
    private final double[] shock;
    private final double ceiling;
    /**
     * The effect of effort relative to the first month (Vidale and Wolfe 1957) by how far an index is from its ceiling: nothing at
     * the ceiling. Trade has no ceiling.
     */
    private final double[] perRoom;

    private final boolean moves;
    private final boolean noisy;
    private final UniformRandomProvider stream;
    private final Account account;
    private final boolean tells;

    /** @param institutions as they stand in the first month */
    Ties(
            Scenario scenario,
            Roster roster,
            Draws draws,
            Streams streams,
            Styles styles,
            Institutions institutions,
            Account account) {
        this.roster = roster;
        this.powers = roster.powers().size();
        this.domains = Domain.values().length;
        this.first = new double[roster.cells()];
        this.firstEffort = new double[first.length];
        this.perEffort = new double[first.length];
        this.firstLoss = new double[first.length];
        this.patientLoss = new double[powers][domains];
        this.noise = new double[domains];
        this.shock = new double[domains * powers];
        this.perRoom = new double[first.length];
        this.ceiling = draws.of(scenario.domains().ceiling());
        this.moves = scenario.mechanisms().ties();
        this.noisy = scenario.uncertainty().process();
        this.stream = streams.stream("ties");
        this.account = account;
        this.tells = account != Account.NONE;
        for (var domain : Domain.values()) {
            int d = domain.ordinal();
            double loss = Rate.monthlyLoss(draws.of(scenario.domains().decay().get(domain)));
            noise[d] = draws.of(scenario.domains().noise().get(domain)) / Math.sqrt(Rate.MONTHS);
            for (int p = 0; p < powers; p++) {
                var power = roster.powers().get(p);
                patientLoss[p][d] = loss * (1 - styles.holding(p));
                double growth = Rate.monthly(
                        draws.of(scenario.powers().get(power).growth().get(domain)));
                for (int c = 0; c < roster.countries().size(); c++) {
                    var country = roster.countries().get(c);
                    int cell = cell(c, p, d);
                    first[cell] =
                            draws.of(scenario.ties().get(country).get(power).get(domain));
                    perRoom[cell] = 1 / (ceiling - first[cell]);
                    firstLoss[cell] = loss(c, p, d, institutions);
                    firstEffort[cell] = first[cell] * Math.max(0, firstLoss[cell] + growth);
                    perEffort[cell] = 1 / firstEffort[cell];
                }
            }
        }
        this.level = first.clone();
        this.effort = firstEffort.clone();
    }

    /** The share of a tie that decays this month. */
    private double loss(int country, int power, int domain, Institutions institutions) {
        return patientLoss[power][domain] * (1 - institutions.hold(country, power, domain));
    }

    /** The effort that kept a tie on its trend in the first month, in tie units a month. */
    double firstEffort(int country, int power, int domain) {
        return firstEffort[cell(country, power, domain)];
    }

    double first(int country, int power, int domain) {
        return first[cell(country, power, domain)];
    }

    /** A tie as it stands: at least 0. */
    double level(int country, int power, int domain) {
        return level[cell(country, power, domain)];
    }

    /** Copies all ties of a country, domain by domain. */
    void copyLevels(int country, double[] into) {
        System.arraycopy(level, cell(country, 0, 0), into, 0, powers * domains);
    }

    /** A power's effort of this month as a multiple of that of the first; 1 where there was none. */
    double offer(int country, int power, int domain) {
        int cell = cell(country, power, domain);
        return firstEffort[cell] > 0 ? effort[cell] * perEffort[cell] : 1;
    }

    /** Sets the effort that a power makes this month, by country, in tie units. */
    void feed(int power, int domain, double[] units) {
        for (int c = 0; c < units.length; c++) {
            effort[cell(c, power, domain)] = units[c];
        }
    }

    /** Whether somebody listens to what moves ties. */
    boolean tells() {
        return tells;
    }

    /**
     * Tells what a step on the way to this month's effort came to.
     *
     * @param cause why it is not what it came to before; the first of a month is {@link Cause#TREND}
     * @param units by country, in tie units
     */
    void tell(int power, int domain, Cause cause, double[] units) {
        for (int c = 0; c < units.length; c++) {
            int cell = cell(c, power, domain);
            account.effort(cell, cause, units[c] - (cause == Cause.TREND ? 0 : effort[cell]));
            effort[cell] = units[c];
        }
    }

    /** Changes a tie by a fraction of itself. */
    void shake(int country, int power, int domain, double change, Cause cause) {
        int cell = cell(country, power, domain);
        double before = level[cell];
        level[cell] = Math.max(0, before * (1 + change));
        account.shaken(cell, cause, level[cell] - before);
    }

    @Override
    public void act(World world) {
        if (!moves) {
            return;
        }
        for (int c = 0; c < world.countries(); c++) {
            if (noisy) {
                drawShocks();
            }
            for (int d = 0; d < domains; d++) {
                move(c, d, world.country(c), world.institutions());
            }
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(level);
        snapshot.pass(effort);
    }

    /** What chance does to the ties of one country, as a share of each: power by power, and domain by domain for each. */
    private void drawShocks() {
        for (int p = 0; p < powers; p++) {
            for (int d = 0; d < domains; d++) {
                shock[d * powers + p] = noise[d] * StandardNormal.quantile(Streams.uniform(stream));
            }
        }
    }

    private void move(int c, int d, Country country, Institutions institutions) {
        for (int p = 0, cell = cell(c, 0, d); p < powers; p++, cell++) {
            double before = level[cell];
            double room = d == ECONOMIC ? 1 : atLeastNothing((ceiling - before) * perRoom[cell]);
            double acceptance = country.acceptance(p, d);
            double decay = loss(c, p, d, institutions);
            double fed = effort[cell] * room;
            level[cell] = atLeastNothing(before * (1 - decay) + acceptance * fed + before * shock[d * powers + p]);
            if (tells) {
                account.moved(
                        cell,
                        firstLoss[cell],
                        room,
                        (acceptance - 1) * fed,
                        (firstLoss[cell] - decay) * before,
                        level[cell]);
            }
        }
    }

    /** Faster than {@link Math#max}, which tells 0 from -0. */
    private static double atLeastNothing(double value) {
        return value < 0 ? 0 : value;
    }

    private int cell(int country, int power, int domain) {
        return roster.cell(country, power, domain);
    }
}
