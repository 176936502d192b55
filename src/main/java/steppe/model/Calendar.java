package steppe.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steppe.config.Domain;
import steppe.config.EventSpec;
import steppe.config.Scenario;

/** The dated events of a scenario: each touches trust, threat and ties in its month. */
final class Calendar implements Agent, Snapshot.Stateful {
    private static final Domain[] DOMAINS = Domain.values();

    /** An event with everything looked up. */
    private record Entry(
            int month,
            int power,
            int[] countries,
            double reliability,
            double threat,
            double goodwill,
            double[] ties,
            String crisis) {}

    private final List<Entry> entries;
    private int next;

    Calendar(Scenario scenario, Roster roster, Draws draws) {
        var all = new ArrayList<Entry>();
        var switches = scenario.mechanisms();
        for (var event : scenario.events().values()) {
            int month = scenario.time().index(event.month());
            boolean touches = event.power() != null || event.crisis() != null;
            boolean happens = switches.events() && (switches.war() || !event.war());
            if (touches && happens && month >= 0) {
                all.add(entry(month, event, roster, draws));
            }
        }
        all.sort(Comparator.comparingInt(Entry::month));
        this.entries = List.copyOf(all);
    }

    private static Entry entry(int month, EventSpec event, Roster roster, Draws draws) {
        var ties = new double[DOMAINS.length];
        event.ties().forEach((domain, change) -> ties[domain.ordinal()] = draws.of(change));
        return new Entry(
                month,
                event.power() == null ? -1 : roster.power(event.power()),
                roster.countries(event.to()),
                draws.orZero(event.reliability()),
                draws.orZero(event.threat()),
                draws.orZero(event.goodwill()),
                ties,
                event.crisis());
    }

    /** Whether all events up to this month have fired, and none after it. */
    boolean isRight(int month) {
        return (next == 0 || entries.get(next - 1).month <= month)
                && (next == entries.size() || entries.get(next).month > month);
    }

    @Override
    public void act(World world) {
        while (next < entries.size() && entries.get(next).month == world.month()) {
            fire(entries.get(next++), world);
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        next = snapshot.of(next);
    }

    private static void fire(Entry entry, World world) {
        for (int c : entry.countries) {
            if (entry.crisis != null) {
                world.crises().befall(entry.crisis, c, world);
            }
            if (entry.power >= 0) {
                touch(entry, c, world);
            }
        }
    }

    private static void touch(Entry entry, int c, World world) {
        var country = world.country(c);
        country.believe(entry.power, entry.reliability);
        country.alarm(entry.power, entry.threat);
        country.please(entry.power, Cause.EVENTS, entry.goodwill);
        for (int d = 0; d < DOMAINS.length; d++) {
            world.ties().shake(c, entry.power, d, entry.ties[d], Cause.EVENTS);
        }
    }
}
