package steppe.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steppe.plugin.Plugin;
import steppe.plugin.Plugins;

/**
 * The JSON Schema of a kind of file, in draft 7, which editors know best: what keys there are, what they mean, their units and
 * ranges. Made from the records that the file is read into.
 */
public final class Schema {
    private static final String TYPE = "type";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]*";
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";
    private static final String SET = "set";

    private final SchemaKind kind;
    private final Map<String, Object> definitions = new TreeMap<>();
    private final SchemaNumbers numbers;

    private Schema(SchemaKind kind) {
        this.kind = kind;
        this.numbers = new SchemaNumbers(definitions, kind.isLaidOver());
    }

    /**
     * The schema of a kind of file, as JSON.
     *
     * @param shipped something of that kind that examples are taken from; null for no examples
     */
    public static String of(SchemaKind kind, Record shipped) {
        var schema = new Schema(kind);
        var root = SchemaNode.of("$schema", "http://json-schema.org/draft-07/schema#", "title", kind.title());
        return json(schema.whole(root, shipped).with("definitions", schema.definitions)) + "\n";
    }

    private SchemaNode whole(SchemaNode root, Record shipped) {
        var record = record(kind.type(), shipped);
        if (!kind.isLaidOver()) {
            return root.with(record.keywords().entrySet().stream()
                    .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                    .toArray());
        }
        var keys = new LinkedHashMap<String, Object>();
        keys.put("extends", bases().keywords());
        ((Map<?, ?>) record.keywords().get("properties")).forEach((key, node) -> keys.put((String) key, node));
        var dotted = new LinkedHashMap<String, Object>();
        Shape.of(kind.type()).keys().forEach(key -> dotted(new Slot(kind.type(), "", null).of(key), key, "", dotted));
        return root.with(
                "description",
                record.keywords().get("description"),
                TYPE,
                "object",
                "properties",
                keys,
                "patternProperties",
                dotted,
                "additionalProperties",
                false);
    }

    private static SchemaNode bases() {
        var file = SchemaNode.of(TYPE, "string", "minLength", 1);
        return SchemaNode.either(file, SchemaNode.of(TYPE, "array", "items", file))
                .described("A file or files that this one is laid over; this file then holds only what differs.");
    }

    /** Patterns of the dotted keys that lead to a key and to all that is below it. */
    private void dotted(Slot slot, RecordComponent key, String before, Map<String, Object> patterns) {
        var here = before + key.getName();
        if (!before.isEmpty()) {
            patterns.put(
                    "^" + here + "$",
                    SchemaNode.either(value(slot, null), SchemaNode.NULL).keywords());
        }
        below(slot, here, patterns);
    }

    private void below(Slot slot, String here, Map<String, Object> patterns) {
        if (slot.type() instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            var item = slot.of(generic.getActualTypeArguments()[1], "");
            var named = here + "\\." + name(generic.getActualTypeArguments()[0]);
            patterns.put(
                    "^" + named + "$",
                    SchemaNode.either(value(item, null), SchemaNode.NULL).keywords());
            below(item, named, patterns);
        } else if (slot.type() instanceof Class<?> type && Variants.isChoice(type) && type != Prior.class) {
            patterns.put("^" + here + "\\..+$", Map.of());
        } else if (slot.type() instanceof Class<?> type && isPlainRecord(type)) {
            Shape.of(type).keys().forEach(key -> dotted(slot.of(key), key, here + "\\.", patterns));
        }
    }

    private static boolean isPlainRecord(Class<?> type) {
        return type.isRecord() && type != Sourced.class && !Scalars.covers(type);
    }

    /**
     * What a value may look like.
     *
     * @param sample one to take examples from; null for none
     */
    private SchemaNode value(Slot slot, Object sample) {
        if (slot.type() instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? mapping(slot, arguments[0], arguments[1], sample)
                    : SchemaNode.of(TYPE, "array", "items", value(slot.of(arguments[0], ""), first(sample)));
        }
        var type = (Class<?>) slot.type();
        if (type == Object.class) {
            return SchemaNode.ANY;
        } else if (type == Sourced.class) {
            return numbers.sourced(slot.quantity());
        } else if (type == Prior.class) {
            return SchemaNumbers.prior(slot.quantity());
        } else if (Scalars.covers(type)) {
            return scalar(type);
        }
        return Variants.isChoice(type) ? choice(type, sample) : defined(slot, type, sample);
    }

    private static Object first(Object sample) {
        return sample instanceof Map<?, ?> map && !map.isEmpty()
                ? map.values().iterator().next()
                : sample instanceof Collection<?> list && !list.isEmpty()
                        ? list.iterator().next()
                        : null;
    }

    private SchemaNode mapping(Slot slot, Type keys, Type values, Object sample) {
        if (values == Object.class) {
            return slot.path().endsWith(SET)
                    ? SchemaNode.of("$ref", SchemaKind.SCENARIO.file())
                    : SchemaNode.of(TYPE, "object");
        }
        var patterns = SchemaNode.of("^" + name(keys) + "$", removable(value(slot.of(values, ""), first(sample))));
        return SchemaNode.of(
                TYPE,
                "object",
                "patternProperties",
                kind.isLaidOver() ? patterns.with("^" + name(keys) + "\\..+$", Map.of()) : patterns,
                "additionalProperties",
                false);
    }

    /** What keys of a mapping look like. */
    private static String name(Type keys) {
        return keys == YearMonth.class ? MONTH : NAME;
    }

    /** A record that stands under its name; one whose numbers take their unit from outside stands wherever it is used. */
    private SchemaNode defined(Slot slot, Class<?> type, Object sample) {
        if (slot.quantity() != null) {
            return record(slot, type, sample);
        }
        var name = Meanings.name(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // so that it may hold itself
            definitions.put(name, record(type, sample).keywords());
        }
        return SchemaNode.reference(name);
    }

    private SchemaNode record(Class<?> type, Object sample) {
        return record(new Slot(type, "", null), type, sample);
    }

    private SchemaNode record(Slot slot, Class<?> type, Object sample) {
        var shape = Shape.of(type);
        var properties = new LinkedHashMap<String, Object>();
        for (var key : shape.keys()) {
            properties.put(
                    key.getName(),
                    removable(property(slot.of(key), key, sample)).keywords());
        }
        var node = SchemaNode.of(TYPE, "object", "properties", properties)
                .described(Meanings.of(type).orElse(""));
        if (kind.isLaidOver()) {
            node = node.with("patternProperties", Map.of("^(" + String.join("|", shape.names()) + ")\\..+$", Map.of()));
        } else if (!shape.required().isEmpty()) {
            node = node.with("required", shape.required());
        }
        return node.with("additionalProperties", false);
    }

    private SchemaNode property(Slot slot, RecordComponent key, Object sample) {
        var held = sample == null ? null : Shape.value(sample, key);
        var words = Meanings.of(key)
                .map(meaning -> key.getName() + ": " + meaning + (meaning.endsWith(".") ? "" : "."))
                .orElse("");
        var node = value(slot, held).described((words + said(key)).strip());
        return held instanceof Sourced number
                ? node.with("examples", List.of(plain(new Unbinder(path -> null).tree(slot.path(), number))))
                : node;
    }

    /** The unit and range of a key, and what holds without it. */
    private static String said(RecordComponent key) {
        var quantity = key.getAnnotation(Quantity.class);
        var optional = key.getAnnotation(OptionalKey.class);
        return (quantity == null ? "" : " Unit: " + quantity.unit() + SchemaNumbers.range(quantity) + ".")
                + (optional == null || optional.absent().isEmpty() ? "" : " If absent: " + optional.absent() + ".");
    }

    /** In a file that is laid over others, null takes a key away. */
    private SchemaNode removable(SchemaNode node) {
        if (!kind.isLaidOver()) {
            return node;
        }
        var words = (String) node.keywords().getOrDefault("description", "");
        return SchemaNode.either(node.without("description"), SchemaNode.NULL).described(words);
    }

    private SchemaNode choice(Class<?> choice, Object sample) {
        var variants = new ArrayList<Object>();
        Variants.records(choice).forEach((name, type) -> {
            var definition = Meanings.name(type);
            if (!definitions.containsKey(definition)) {
                definitions.put(definition, Map.of());
                definitions.put(definition, variant(choice, name, type, sample).keywords());
            }
            variants.add(SchemaNode.reference(definition).keywords());
        });
        if (kind.isLaidOver()) { // the choice may have been made below
            variants.add(SchemaNode.of(TYPE, "object", "not", Map.of("required", List.of(Variants.key(choice))))
                    .keywords());
        }
        return SchemaNode.of("oneOf", variants);
    }

    private SchemaNode variant(Class<?> choice, String name, Class<?> type, Object sample) {
        var key = Variants.key(choice);
        var record = record(type, type.isInstance(sample) ? sample : null);
        var properties = new LinkedHashMap<String, Object>();
        properties.put(key, Map.of("const", name));
        ((Map<?, ?>) record.keywords().get("properties")).forEach((own, node) -> properties.put((String) own, node));
        var required = new ArrayList<Object>(List.of(key));
        required.addAll((List<?>) record.keywords().getOrDefault("required", List.of()));
        return record.with("properties", properties, "required", required);
    }

    private static SchemaNode scalar(Class<?> type) {
        if (type == boolean.class) {
            return SchemaNode.of("enum", List.of(true, false, "on", "off", "yes", "no"));
        } else if (type == int.class || type == Integer.class || type == long.class) {
            return SchemaNode.of(TYPE, "integer");
        } else if (type == double.class || type == Double.class) {
            return SchemaNode.of(TYPE, "number");
        } else if (type == YearMonth.class) {
            return SchemaNode.of(TYPE, "string", "pattern", "^" + MONTH + "$");
        } else if (type == WarEnd.class) {
            return SchemaNode.of(TYPE, "string", "pattern", "^(never|" + MONTH + ")$");
        } else if (type.isEnum()) {
            return SchemaNode.of("enum", List.copyOf(Variants.constants(type).keySet()));
        } else if (Plugin.class.isAssignableFrom(type)) {
            var known = Plugins.of(type.asSubclass(Plugin.class)).keySet();
            return SchemaNode.of("enum", known.stream().sorted().toList());
        }
        return SchemaNode.of(TYPE, List.of("string", "number"), "minLength", 1);
    }

    private static Object plain(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            return Scalars.isNumber(leaf.text()) && leaf.plain() ? (Object) Double.valueOf(leaf.text()) : leaf.text();
        } else if (tree instanceof Tree.Items list) {
            return list.items().stream().map(Schema::plain).toList();
        }
        var map = new LinkedHashMap<String, Object>();
        ((Tree.Fields) tree).fields().forEach((key, field) -> map.put(key, plain(field.tree())));
        return map;
    }

    private static String json(SchemaNode root) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root.keywords());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
