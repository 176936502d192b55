package steppe.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steppe.config.Domain;
import steppe.config.EventSpec;
import steppe.config.Scenario;

/** The dated events of a scenario: each touches trust, threat and ties in its month. */
final class Calendar implements Agent {
    private static final Domain[] DOMAINS = Domain.values();

    /** An event with everything looked up. */
    private record Entry(int month, int power, int[] countries, double reliability, double threat, double[] ties) {}

    private final List<Entry> entries;
    private int next;

    Calendar(Scenario scenario, Roster roster, Draws draws) {
        var all = new ArrayList<Entry>();
        for (var event : scenario.events().values()) {
            int month = scenario.time().index(event.month());
            if (event.power() != null && month >= 0) {
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
                roster.power(event.power()),
                roster.countries(event.to()),
                event.reliability() == null ? 0 : draws.of(event.reliability()),
                event.threat() == null ? 0 : draws.of(event.threat()),
                ties);
    }

    @Override
    public void act(World world) {
        while (next < entries.size() && entries.get(next).month == world.month()) {
            fire(entries.get(next++), world);
        }
    }

    private static void fire(Entry entry, World world) {
        for (int c : entry.countries) {
            var country = world.country(c);
            country.believe(entry.power, entry.reliability);
            country.alarm(entry.power, entry.threat);
            for (int d = 0; d < DOMAINS.length; d++) {
                world.ties().shake(c, entry.power, d, entry.ties[d]);
            }
        }
    }
}
