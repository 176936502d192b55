package steppe.config;

import java.util.ArrayList;
import java.util.List;

/** Reads priors: a family and its numbers, such as {@code uniform: [0.2, 0.4]}. */
final class Priors {
    private final Problems problems;
    private final Scalars scalars;
    private final Records records;

    Priors(Problems problems, Scalars scalars, Records records) {
        this.problems = problems;
        this.scalars = scalars;
        this.records = records;
    }

    /** The prior that a tree describes; null, and problems, if it describes none. */
    Prior read(Slot slot, Tree tree) {
        if (!(tree instanceof Tree.Fields mapping) || mapping.fields().size() != 1) {
            problems.add(tree.at(), slot.name(), "must be one family and its numbers, such as {uniform: [0.2, 0.4]}");
            return null;
        }
        var families = Variants.records(Prior.class);
        String family = mapping.fields().keySet().iterator().next();
        var field = mapping.fields().get(family);
        if (!families.containsKey(family)) {
            problems.unknown(field.at(), slot.path(), family, Variants.noun(Prior.class), families.keySet());
            return null;
        }
        int before = problems.reports();
        var numbers = numbers(slot.of(double.class, family), families.get(family), field.tree());
        return problems.reports() > before ? null : (Prior) records.built(slot, families.get(family), mapping, numbers);
    }

    private List<Object> numbers(Slot slot, Class<?> family, Tree tree) {
        var names = Shape.of(family).names();
        var numbers = new ArrayList<Object>();
        if (!(tree instanceof Tree.Items list) || list.items().size() != names.size()) {
            problems.add(tree.at(), slot.name(), "needs " + names.size() + " numbers: " + names);
            return numbers;
        }
        for (var item : list.items()) {
            if (item instanceof Tree.Leaf leaf) {
                numbers.add(scalars.read(slot, leaf));
            } else {
                problems.add(item.at(), slot.name(), "must hold numbers");
            }
        }
        return numbers;
    }
}
