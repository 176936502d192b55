package steppe.chart;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.results.Manifest;
import steppe.results.Table;

/**
 * What every chart of an experiment says alike: its names, colours and origin.
 *
 * @param experiment name of the run folder
 * @param title for people
 * @param question that the experiment answers; may be empty
 * @param replications of every policy
 * @param seed root of all randomness
 * @param policies titles by name, in the order of charts
 * @param base the policy that charts of a single policy show
 * @param powers by id, in the order of charts
 * @param areas names by id, the region first, then its countries
 * @param now last month of the known past
 * @param version of the model, with its commit if known
 * @param definition what influence means, in a sentence or two
 */
public record Story(
        String experiment,
        String title,
        String question,
        int replications,
        long seed,
        Map<String, String> policies,
        String base,
        Map<String, Power> powers,
        Map<String, String> areas,
        YearMonth now,
        String version,
        String definition) {
    public Story {
        policies = frozen(policies);
        powers = frozen(powers);
        areas = frozen(areas);
        if (!policies.containsKey(base)) {
            throw new IllegalArgumentException("base (" + base + ") is none of the policies " + policies.keySet());
        }
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("areas are empty; the region comes first");
        }
    }

    /**
     * A power as charts show it.
     *
     * @param colour {@code #rrggbb}
     */
    public record Power(String name, String colour) {}

    /** Powers as a manifest names and colours them. */
    public static Map<String, Power> powers(Map<String, Manifest.PowerLabel> labels) {
        var powers = new LinkedHashMap<String, Power>();
        labels.forEach((id, label) -> powers.put(id, new Power(label.name(), label.colour())));
        return powers;
    }

    private static <V> Map<String, V> frozen(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The same with another policy in front. */
    public Story showing(String policy) {
        return new Story(
                experiment,
                title,
                question,
                replications,
                seed,
                policies,
                policy,
                powers,
                areas,
                now,
                version,
                definition);
    }

    /** The id of the whole region. */
    public String region() {
        return areas.keySet().iterator().next();
    }

    /** Ids of the countries. */
    public List<String> countries() {
        return areas.keySet().stream().skip(1).toList();
    }

    /** Areas that a table has rows of, in the order of charts. */
    List<String> areas(Table rows) {
        var present = rows.distinct("area");
        return areas.keySet().stream().filter(present::contains).toList();
    }

    /** A power's name; its id if it has none. */
    String power(String id) {
        return powers.containsKey(id) ? powers.get(id).name() : id;
    }

    String area(String id) {
        return areas.getOrDefault(id, id);
    }

    String policy(String name) {
        return policies.getOrDefault(name, name);
    }
}
