package steppe.model;

import steppe.config.Domain;
import steppe.config.Scenario;

/** A new leader takes over, and ties that hung on the person of the old one are lost in part (M18). */
final class Succession {
    private static final int POLITICAL = Domain.POLITICAL.ordinal();

    private final Streams streams;
    private final Roster roster;
    private final double[] personal;
    private final boolean certain;

    Succession(Scenario scenario, Roster roster, Draws draws, Streams streams) {
        this.streams = streams;
        this.roster = roster;
        this.certain = !scenario.uncertainty().process();
        this.personal = roster.countries().stream()
                .map(country -> scenario.countries().get(country).personal())
                .mapToDouble(part -> scenario.mechanisms().succession() ? draws.orZero(part) : 0)
                .toArray();
    }

    /** Each power loses a part of its own, between nothing and all that was personal. */
    void befall(int country, World world) {
        for (int p = 0; p < roster.powers().size(); p++) {
            String name = String.join(
                    "/",
                    "succession",
                    roster.countries().get(country),
                    roster.powers().get(p),
                    Integer.toString(world.month()));
            double lost = certain ? Streams.MEDIAN : streams.uniform(name);
            world.ties().shake(country, p, POLITICAL, -personal[country] * lost, Cause.SUCCESSION);
        }
    }
}
