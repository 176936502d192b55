package steppe.model;

import steppe.config.Domain;
import steppe.config.Scenario;

/**
 * Powers that leave a domain to another, or are kept out of it (M17): less so where that other is no longer trusted or has no
 * hands free.
 */
final class Deference {
    /** One power's holding back for another. */
    private record Bond(int power, int to, int domain, double strength, double[] firstStanding) {}

    private static final int DOMAINS = Domain.values().length;

    private final Bond[] bonds;
    private final boolean[] binds;

    Deference(Scenario scenario, Roster roster, Draws draws) {
        this.bonds = !scenario.mechanisms().deference()
                ? new Bond[0]
                : scenario.deference().values().stream()
                        .map(spec -> new Bond(
                                roster.power(spec.power()),
                                roster.power(spec.to()),
                                spec.domain().ordinal(),
                                draws.of(spec.strength()),
                                new double[roster.countries().size()]))
                        .toArray(Bond[]::new);
        this.binds = new boolean[roster.powers().size() * DOMAINS];
        for (var bond : bonds) {
            binds[bond.power * DOMAINS + bond.domain] = true;
        }
    }

    /** Takes the first month as the point from which change is measured. */
    void settle(World world) {
        for (var bond : bonds) {
            for (int c = 0; c < bond.firstStanding.length; c++) {
                bond.firstStanding[c] = standing(bond, c, world);
            }
        }
    }

    /** How far the other is trusted and free, in [0, 1]. */
    private static double standing(Bond bond, int country, World world) {
        return world.country(country).reliability(bond.to)
                * world.power(bond.to).freedom(bond.domain, world.war());
    }

    /** Whether a power holds back in a domain at all. */
    boolean binds(int power, int domain) {
        return binds[power * DOMAINS + domain];
    }

    /** What deference leaves of a power's effort in a country, as a multiple of the first month; above 1 as it fades. */
    double left(int country, int power, int domain, World world) {
        double left = 1;
        for (var bond : bonds) {
            if (bond.power == power && bond.domain == domain) {
                left *= (1 - bond.strength * standing(bond, country, world))
                        / (1 - bond.strength * bond.firstStanding[country]);
            }
        }
        return left;
    }
}
