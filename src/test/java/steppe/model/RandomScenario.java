package steppe.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.config.MechanismsSpec;
import steppe.config.Quantities;
import steppe.config.Quantity;
import steppe.config.Scenario;
import steppe.config.Sourced;
import steppe.plugin.Plugins;
import steppe.plugin.Strategy;

/** Draws a scenario at random within what its numbers may be, the very ends of their ranges among them. */
final class RandomScenario {
    /** What a scenario may go without, each with the switch of a mechanism that then has nothing to do. */
    private static final List<String> OPTIONAL =
            List.of("war", "sanctions", "coercion", "lending", "migration", "war.reserve");

    private final Scenario original;
    private final SplittableRandom random;
    private final Map<String, Object> changes = new LinkedHashMap<>();

    private RandomScenario(Scenario original, long seed) {
        this.original = original;
        this.random = new SplittableRandom(seed);
    }

    /** The changes to a scenario that a seed draws: some change little, some everything. */
    static Map<String, Object> changes(Scenario original, long seed) {
        var drawn = new RandomScenario(original, seed);
        drawn.time();
        drawn.uncertainty();
        drawn.absences();
        drawn.switches();
        drawn.strategies();
        drawn.warEnd();
        drawn.numbers();
        return drawn.changes;
    }

    /** Changes as YAML that can be laid over the scenario's file. */
    static String yaml(Map<String, Object> changes) {
        return changes.entrySet().stream()
                .map(change -> change.getKey() + ": " + flow(change.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    /** Mostly a few years, for speed. */
    private void time() {
        var time = original.time();
        int months = chance(0.1) ? time.months() : random.nextInt(13, 73);
        changes.put("time.now", time.month(random.nextInt(months)).toString());
        changes.put("time.end", time.month(months - 1).toString());
    }

    private void uncertainty() {
        Stream.of("parameters", "war", "process").forEach(source -> changes.put("uncertainty." + source, chance(0.7)));
    }

    private void absences() {
        for (var part : OPTIONAL) {
            if (chance(0.05) && !isGone(part)) {
                changes.put(part, null);
            }
        }
    }

    private void switches() {
        double off = chance(0.5) ? 0.1 : 0.5;
        for (var mechanism : MechanismsSpec.class.getRecordComponents()) {
            if (chance(off)) {
                changes.put("mechanisms." + mechanism.getName(), false);
            }
        }
    }

    private void strategies() {
        var keys = Plugins.of(Strategy.class).keySet().stream().toList();
        for (var country : original.countries().keySet()) {
            changes.put("countries." + country + ".strategy", keys.get(random.nextInt(keys.size())));
        }
    }

    private void warEnd() {
        if (original.war() == null || isGone("war") || chance(0.4)) {
            return;
        }
        var time = original.time();
        int began = time.index(original.war().began());
        var month = time.month(random.nextInt(began, Math.max(began + 1, time.months())));
        changes.put("war.ends", chance(0.3) ? "never" : month.toString());
    }

    private void numbers() {
        double changed = new double[] {0.02, 0.1, 0.3, 1}[random.nextInt(4)];
        double extreme = new double[] {0.05, 0.5, 1}[random.nextInt(3)];
        var quantities = Quantities.of(original);
        for (var number : original.quantities()) {
            if (chance(changed) && !isGone(number.path())) {
                changes.put(number.path(), number(number, quantities.get(number.path()), extreme));
            }
        }
    }

    private boolean isGone(String path) {
        return changes.keySet().stream()
                .anyMatch(gone -> changes.get(gone) == null && (path + ".").startsWith(gone + "."));
    }

    private Object number(Sourced number, Quantity allowed, double extreme) {
        double one = value(number, allowed, extreme);
        double other = value(number, allowed, extreme);
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        if (low == high || chance(0.5)) {
            return one;
        }
        Map<String, Object> prior = chance(0.5)
                ? Map.of("uniform", List.of(low, high))
                : Map.of("triangular", List.of(low, low + random.nextDouble() * (high - low), high));
        return Map.of("prior", prior, "origin", "assumption", "note", "drawn at random");
    }

    /** Within the range; where it has no end, up to a hundredfold either way. */
    private double value(Sourced number, Quantity allowed, double extreme) {
        double size = Math.max(1, Math.abs(number.central()));
        double min = Math.max(allowed.min(), -100 * size);
        double max = Math.min(allowed.max(), 100 * size) / sharers(number.path());
        if (chance(extreme)) {
            return chance(0.5) ? min : max;
        }
        double share = random.nextDouble();
        return min + share * share * (max - min);
    }

    /** How many numbers share out a hundred percent among them, this one included; 1 if it stands alone. */
    private int sharers(String path) {
        if (path.matches("routes\\..*\\.share\\..*")) {
            return original.routes().size();
        }
        return path.matches("countries\\..*\\.debt\\..*") ? original.powers().size() : 1;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
