package steppe.model;

import java.util.List;
import java.util.stream.Stream;
import steppe.config.CountrySpec;
import steppe.config.Scenario;

/** What a country feels for a time: threat from powers, goodwill towards them, and its regime's alarm (M10, M11). All of it fades. */
final class Feelings {
    /** What can earn goodwill. */
    static final List<Cause> EARNING = List.of(Cause.CRISES, Cause.COERCION, Cause.EVENTS);

    /** Where goodwill for a cause is kept; -1 for causes that earn none. */
    private static final int[] EARNED =
            Stream.of(Cause.values()).mapToInt(EARNING::indexOf).toArray();

    private static final double LEAST = -0.9;

    private final double[] exposure;
    private final double[] threat;
    private final double[][] goodwill;
    private double vigilance;
    private final boolean fears;
    private final double forgetting;
    private final double ingratitude;
    private final double calming;

    Feelings(CountrySpec spec, Scenario scenario, Roster roster, Draws draws) {
        this.exposure = draws.of(spec.exposure(), roster.powers());
        this.threat = new double[exposure.length];
        this.goodwill = new double[EARNING.size()][exposure.length];
        this.fears = scenario.mechanisms().threat();
        this.forgetting = Rate.kept(draws.of(scenario.behaviour().threatHalfLife()));
        this.ingratitude = Rate.kept(draws.of(scenario.behaviour().goodwillHalfLife()));
        this.calming = Rate.kept(draws.of(scenario.behaviour().vigilanceHalfLife()));
    }

    /** A month passes. */
    void fade() {
        for (int p = 0; p < threat.length; p++) {
            threat[p] *= forgetting;
            for (var earned : goodwill) {
                earned[p] *= ingratitude;
            }
        }
        vigilance *= calming;
    }

    void alarm(int power, double size) {
        if (fears) {
            threat[power] += exposure[power] * size;
        }
    }

    void please(int power, Cause cause, double size) {
        var earned = goodwill[EARNED[cause.ordinal()]];
        earned[power] = Math.max(LEAST / EARNING.size(), earned[power] + size);
    }

    void shake(double size) {
        vigilance += size;
    }

    /** At least 0. */
    double threat(int power) {
        return threat[power];
    }

    /** Relative gain of a power's political weight; all causes together stay above -1. */
    double goodwill(int power, Cause cause) {
        int earned = EARNED[cause.ordinal()];
        return earned < 0 ? 0 : goodwill[earned][power];
    }

    /** At least 0. */
    double vigilance() {
        return vigilance;
    }
}
