package steppe.model;

import java.util.List;
import java.util.stream.Stream;
import steppe.config.CountrySpec;
import steppe.config.Scenario;

/** What a country feels for a time: threat from powers, goodwill towards them, and its regime's alarm (M10, M11). All of it fades. */
final class Feelings implements Snapshot.Stateful {
    /** What can earn goodwill. */
    static final List<Cause> EARNING = List.of(Cause.CRISES, Cause.COERCION, Cause.EVENTS);

    /** Where goodwill for a cause is kept; -1 for causes that earn none. */
    private static final int[] EARNED =
            Stream.of(Cause.values()).mapToInt(EARNING::indexOf).toArray();

    private static final double LEAST = -0.9;

    private final double[] exposure;
    /** Threat from each power, then goodwill towards each for one cause after the other. */
    private final double[] felt;

    private final int powers;
    private double vigilance;
    private final boolean fears;
    private final double forgetting;
    private final double ingratitude;
    private final double calming;

    Feelings(CountrySpec spec, Scenario scenario, Roster roster, Draws draws) {
        this.exposure = draws.of(spec.exposure(), roster.powers());
        this.powers = exposure.length;
        this.felt = new double[powers * (1 + EARNING.size())];
        this.fears = scenario.mechanisms().threat();
        this.forgetting = Rate.kept(draws.of(scenario.behaviour().threatHalfLife()));
        this.ingratitude = Rate.kept(draws.of(scenario.behaviour().goodwillHalfLife()));
        this.calming = Rate.kept(draws.of(scenario.behaviour().vigilanceHalfLife()));
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(felt);
        vigilance = snapshot.of(vigilance);
    }

    /** A month passes. */
    void fade() {
        for (int p = 0; p < powers; p++) {
            felt[p] *= forgetting;
        }
        for (int at = powers; at < felt.length; at++) {
            felt[at] *= ingratitude;
        }
        vigilance *= calming;
    }

    void alarm(int power, double size) {
        if (fears) {
            felt[power] += exposure[power] * size;
        }
    }

    void please(int power, Cause cause, double size) {
        int at = powers * (1 + EARNED[cause.ordinal()]) + power;
        felt[at] = Math.max(LEAST / EARNING.size(), felt[at] + size);
    }

    void shake(double size) {
        vigilance += size;
    }

    /** At least 0. */
    double threat(int power) {
        return felt[power];
    }

    /** Copies threat from each power, then goodwill towards each for one cause after the other. */
    void copy(double[] into, int at) {
        System.arraycopy(felt, 0, into, at, felt.length);
    }

    /** At least 0. */
    double vigilance() {
        return vigilance;
    }
}
