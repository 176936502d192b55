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
 * country by power by domain.
 */
final class Ties implements Agent {
    private static final int ECONOMIC = Domain.ECONOMIC.ordinal();

    private final Roster roster;
    private final int powers;
    private final int domains;
    private final double[] first;
    private final double[] firstEffort;
    private final double[] firstLoss;
    private final double[] level;
    private final double[] effort;
    /** The share of a tie that decays each month where no institution holds it: less where the power is patient. */
    private final double[][] patientLoss;

    private final double[] noise;
    private final double ceiling;
    private final boolean moves;
    private final boolean noisy;
    private final UniformRandomProvider stream;
    private final Account account;

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
        this.firstLoss = new double[first.length];

        this.patientLoss = new double[powers][domains];
        this.noise = new double[domains];
        this.ceiling = draws.of(scenario.domains().ceiling());
        this.moves = scenario.mechanisms().ties();
        this.noisy = scenario.uncertainty().process();
        this.stream = streams.stream("ties");
        this.account = account;
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
                    firstLoss[cell] = loss(c, p, d, institutions);
                    firstEffort[cell] = first[cell] * Math.max(0, firstLoss[cell] + growth);
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

    /** A power's effort of this month as a multiple of that of the first; 1 where there was none. */
    double offer(int country, int power, int domain) {
        int cell = cell(country, power, domain);
        return firstEffort[cell] > 0 ? effort[cell] / firstEffort[cell] : 1;
    }

    /** Sets the effort that a power makes this month, by country, in tie units. */
    void feed(int power, int domain, double[] units) {
        for (int c = 0; c < units.length; c++) {
            effort[cell(c, power, domain)] = units[c];
        }
    }

    /** Whether somebody listens to what moves ties. */
    boolean tells() {
        return account != Account.NONE;
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
            var country = world.country(c);
            for (int p = 0; p < powers; p++) {
                for (int d = 0; d < domains; d++) {
                    move(cell(c, p, d), d, country.acceptance(p, d), loss(c, p, d, world.institutions()));
                }
            }
        }
    }

    private void move(int cell, int domain, double acceptance, double decay) {
        double before = level[cell];
        double room = room(cell, domain, before);
        double after = before * (1 - decay) + acceptance * effort[cell] * room;
        if (noisy) {
            after += before * noise[domain] * StandardNormal.quantile(Streams.uniform(stream));
        }
        level[cell] = Math.max(0, after);
        account.moved(
                cell,
                firstLoss[cell],
                room,
                (acceptance - 1) * effort[cell] * room,
                (firstLoss[cell] - decay) * before,
                level[cell]);
    }

    /**
     * The effect of effort relative to the first month (Vidale and Wolfe 1957): nothing at the ceiling of an index. Trade has
     * no ceiling.
     */
    private double room(int cell, int domain, double before) {
        return domain == ECONOMIC ? 1 : Math.max(0, (ceiling - before) / (ceiling - first[cell]));
    }

    private int cell(int country, int power, int domain) {
        return roster.cell(country, power, domain);
    }
}
