package steppe.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of sourced numbers: one for each unit and range, under a name of its own. */
final class SchemaNumbers {
    private static final String TYPE = "type";
    private static final String ORIGIN = "origin";
    private static final String REQUIRED = "required";
    private static final List<Class<?>> WITH_ENDS = List.of(Prior.Uniform.class, Prior.Triangular.class);

    private final Map<String, Object> definitions;
    private final boolean laidOver;

    /**
     * @param definitions to add to
     * @param laidOver whether a unit may come from below, and a bare number is an assumption
     */
    SchemaNumbers(Map<String, Object> definitions, boolean laidOver) {
        this.definitions = definitions;
        this.laidOver = laidOver;
    }

    /** A number with its origin. */
    SchemaNode sourced(Quantity quantity) {
        var name = "number" + (quantity == null ? "" : " in " + quantity.unit() + range(quantity));
        var key = name.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("-$", "");
        if (!definitions.containsKey(key)) {
            var whole = whole(quantity);
            definitions.put(key, (laidOver ? SchemaNode.either(whole, bounded(quantity)) : whole).keywords());
        }
        return SchemaNode.reference(key);
    }

    private SchemaNode whole(Quantity quantity) {
        var unit = quantity == null ? SchemaNode.of(TYPE, "string") : SchemaNode.of("const", quantity.unit());
        var origin = SchemaNode.of(TYPE, "string", "minLength", 1)
                .described(
                        "An id of the evidence ledger, public:series/country/power/year, a key of sources.references,"
                                + " or assumption.");
        var note = SchemaNode.of(TYPE, "string")
                .described("How the number follows from its origin; an assumption must say why this number.");
        var properties = SchemaNode.of(
                "value", bounded(quantity), "prior", prior(quantity), "unit", unit, ORIGIN, origin, "note", note);
        var assumed = SchemaNode.of(ORIGIN, SchemaNode.of("const", Sourced.ASSUMPTION));
        var number = SchemaNode.of(TYPE, "object", "properties", properties);
        number = laidOver
                ? number.with("dependencies", SchemaNode.of("value", List.of(ORIGIN), "prior", List.of(ORIGIN)))
                : number.with(
                        REQUIRED,
                        List.of("unit", ORIGIN),
                        "anyOf",
                        List.of(Map.of(REQUIRED, List.of("value")), Map.of(REQUIRED, List.of("prior"))));
        return number.with(
                "if",
                SchemaNode.of("properties", assumed, REQUIRED, List.of(ORIGIN)),
                "then",
                Map.of(REQUIRED, List.of("note")),
                "additionalProperties",
                false);
    }

    private static SchemaNode bounded(Quantity quantity) {
        var number = SchemaNode.of(TYPE, "number");
        if (quantity == null) {
            return number;
        }
        var low = Double.isInfinite(quantity.min()) ? number : number.with("minimum", quantity.min());
        return Double.isInfinite(quantity.max()) ? low : low.with("maximum", quantity.max());
    }

    /** One family and its numbers. */
    static SchemaNode prior(Quantity quantity) {
        var families = new LinkedHashMap<String, Object>();
        Variants.records(Prior.class).forEach((name, type) -> {
            var numbers = Shape.of(type).names();
            var item = WITH_ENDS.contains(type) ? bounded(quantity) : SchemaNode.of(TYPE, "number");
            families.put(
                    name,
                    SchemaNode.of(TYPE, "array", "items", item, "minItems", numbers.size(), "maxItems", numbers.size())
                            .described(Meanings.of(type).orElse("") + " " + numbers)
                            .keywords());
        });
        return SchemaNode.of(
                        TYPE,
                        "object",
                        "properties",
                        families,
                        "minProperties",
                        1,
                        "maxProperties",
                        1,
                        "additionalProperties",
                        false)
                .described("What is believed of the number, drawn anew in each run.");
    }

    /** How far a number may go: {@code , 0 to 1}. */
    static String range(Quantity quantity) {
        var low = Double.isInfinite(quantity.min()) ? null : Scalars.written(quantity.min());
        var high = Double.isInfinite(quantity.max()) ? null : Scalars.written(quantity.max());
        if (low != null && high != null) {
            return ", " + low + " to " + high;
        }
        return low != null ? ", at least " + low : high != null ? ", at most " + high : "";
    }
}
