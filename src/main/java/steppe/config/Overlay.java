package steppe.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of laying one layer over others: mappings are merged, lists and texts replaced, {@code null} takes a key away.
 *
 * <p>A sourced number is replaced whole, so that no number keeps the origin of another; only its unit stays if no other is
 * given. A bare number laid over one is an assumption whose note says where it was set. A mapping of another
 * {@code family} is replaced whole too.
 */
final class Overlay {
    private static final String FAMILY = Variants.key(DurationSpec.class);

    private final Problems problems;

    Overlay(Problems problems) {
        this.problems = problems;
    }

    /** Lays a layer over what is below; what is below may be empty. */
    Tree.Fields over(Tree.Fields below, Tree.Fields above) {
        return merged(below, above, "");
    }

    private Tree.Fields merged(Tree.Fields below, Tree.Fields above, String path) {
        var fields = new LinkedHashMap<>(below.fields());
        above.fields().forEach((key, field) -> {
            String here = Tree.join(path, key);
            if (!(field.tree() instanceof Tree.Leaf leaf)) {
                fields.put(key, new Tree.Field(field.at(), combined(below.get(key), field.tree(), here)));
            } else if (leaf.isNull()) {
                remove(fields, below, key, here, field.at());
            } else if (leaf.isEmpty()) {
                problems.add(
                        field.at(),
                        here,
                        "is empty; to take it away, write null; text that starts with # needs quotes");
            } else {
                fields.put(key, new Tree.Field(field.at(), combined(below.get(key), leaf, here)));
            }
        });
        return new Tree.Fields(below.at(), fields);
    }

    private void remove(Map<String, Tree.Field> fields, Tree.Fields below, String key, String path, Position at) {
        if (below.fields().containsKey(key)) {
            fields.remove(key);
        } else {
            Optional<String> maybe = Nearest.to(key, below.fields().keySet());
            problems.add(at, path, "is null, but there is nothing to take away", maybe);
        }
    }

    private Tree combined(Tree below, Tree above, String path) {
        if (below instanceof Tree.Fields number && number.isNumber()) {
            if (above instanceof Tree.Leaf bare) {
                return assumed(bare, number);
            }
            if (above instanceof Tree.Fields other && other.isNumber()) {
                return inheritingUnit(fresh(other, path), number);
            }
        }
        if (!(above instanceof Tree.Fields mapping)) {
            return above;
        }
        return below instanceof Tree.Fields base && !changesFamily(base, mapping)
                ? merged(base, mapping, path)
                : fresh(mapping, path);
    }

    private Tree.Fields fresh(Tree.Fields mapping, String path) {
        return merged(Tree.Fields.empty(mapping.at()), mapping, path);
    }

    private static boolean changesFamily(Tree.Fields below, Tree.Fields above) {
        var family = above.leaf(FAMILY);
        return family != null
                && below.leaf(FAMILY) != null
                && !family.text().equals(below.leaf(FAMILY).text());
    }

    private static Tree.Fields assumed(Tree.Leaf bare, Tree.Fields number) {
        var fields = new LinkedHashMap<String, Tree.Field>();
        fields.put("value", new Tree.Field(bare.at(), bare));
        fields.put("origin", field(bare.at(), Sourced.ASSUMPTION));
        fields.put("note", field(bare.at(), bare.at().asNote()));
        return inheritingUnit(new Tree.Fields(bare.at(), fields), number);
    }

    private static Tree.Field field(Position at, String text) {
        return new Tree.Field(at, new Tree.Leaf(at, text, false));
    }

    private static Tree.Fields inheritingUnit(Tree.Fields number, Tree.Fields below) {
        var unit = below.fields().get("unit");
        return unit == null || number.fields().containsKey("unit") ? number : number.and("unit", unit);
    }
}
