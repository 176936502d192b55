package steppe.config;

import java.util.List;
import java.util.Optional;

/** Reads numbers that can answer for themselves. */
final class SourcedNumbers {
    private static final List<String> KEYS = List.of("value", "prior", "unit", "origin", "note");

    private final Problems problems;
    private final Scalars scalars;
    private final Records records;
    private final Priors priors;
    private final Ranges ranges;

    SourcedNumbers(Problems problems, Scalars scalars, Records records) {
        this.problems = problems;
        this.scalars = scalars;
        this.records = records;
        this.priors = new Priors(problems, scalars, records);
        this.ranges = new Ranges(problems);
    }

    /** The number that a tree describes; null, and problems, if it describes none. */
    Sourced read(Slot slot, Tree tree) {
        if (!(tree instanceof Tree.Fields mapping)) {
            refuseBare(slot, tree);
            return null;
        }
        int before = problems.reports();
        records.refuseUnknown(slot, mapping, KEYS);
        var value = (Double) inner(slot, mapping, "value", Double.class);
        var prior =
                mapping.get("prior") == null ? null : priors.read(slot.of(Prior.class, "prior"), mapping.get("prior"));
        var unit = (String) inner(slot, mapping, "unit", String.class);
        var origin = (String) inner(slot, mapping, "origin", String.class);
        var note = (String) inner(slot, mapping, "note", String.class);
        requireParts(slot, mapping, origin);
        if (unit != null && unit(slot).filter(wanted -> !wanted.equals(unit)).isPresent()) {
            var here = slot.of(String.class, "unit");
            problems.add(
                    mapping.get("unit").at(),
                    here.name(unit),
                    "must be " + unit(slot).get());
        }
        var number = new Sourced(slot.path(), value, prior, unit, origin, note);
        ranges.check(slot, mapping, number);
        return problems.reports() > before ? null : number;
    }

    private void refuseBare(Slot slot, Tree tree) {
        String text = tree instanceof Tree.Leaf leaf ? leaf.text() : "";
        String value = Scalars.isNumber(text) ? text : "0.5";
        String shape = "{value: %s, unit: %s, origin: assumption, note: why}";
        problems.add(
                tree.at(),
                tree instanceof Tree.Leaf ? slot.name(text) : slot.name(),
                "must be a number with its unit and origin",
                Optional.of(String.format(shape, value, unit(slot).orElse("index"))));
    }

    private Object inner(Slot slot, Tree.Fields mapping, String key, Class<?> type) {
        var tree = mapping.get(key);
        if (tree instanceof Tree.Leaf leaf) {
            return scalars.read(slot.of(type, key), leaf);
        } else if (tree != null) {
            problems.add(tree.at(), Tree.join(slot.path(), key), "must be a single value");
        }
        return null;
    }

    private void requireParts(Slot slot, Tree.Fields mapping, String origin) {
        if (mapping.get("value") == null && mapping.get("prior") == null) {
            problems.add(mapping.at(), slot.name(), "needs a value or a prior");
        }
        if (mapping.get("unit") == null) {
            problems.add(mapping.at(), slot.name(), "needs a unit", unit(slot).map("unit: "::concat));
        }
        if (mapping.get("origin") == null) {
            String kinds = "an evidence id, public:series/country/power/year, a reference, or assumption";
            problems.add(mapping.at(), slot.name(), "needs an origin: " + kinds);
        }
        if (Sourced.ASSUMPTION.equals(origin) && mapping.get("note") == null) {
            problems.add(mapping.at(), slot.name(), "is an assumption and needs a note that says why this number");
        }
    }

    private static Optional<String> unit(Slot slot) {
        return Optional.ofNullable(slot.quantity()).map(Quantity::unit);
    }
}
