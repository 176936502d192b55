package steppe.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a JSON Schema: keywords in their order. Immutable. */
record SchemaNode(Map<String, Object> keywords) {
    static final SchemaNode ANY = new SchemaNode(Map.of());
    static final SchemaNode NULL = of("type", "null");

    /** @param pairs keywords and their values by turns */
    static SchemaNode of(Object... pairs) {
        return ANY.with(pairs);
    }

    /** What a definition says. */
    static SchemaNode reference(String definition) {
        return of("$ref", "#/definitions/" + definition);
    }

    /** One of several. */
    static SchemaNode either(SchemaNode... nodes) {
        return of("anyOf", List.of(nodes).stream().map(SchemaNode::keywords).toList());
    }

    /** The same with more keywords. */
    SchemaNode with(Object... pairs) {
        var all = new LinkedHashMap<>(keywords);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], plain(pairs[i + 1]));
        }
        return new SchemaNode(all);
    }

    /** The same without a keyword. */
    SchemaNode without(String keyword) {
        var rest = new LinkedHashMap<>(keywords);
        rest.remove(keyword);
        return new SchemaNode(rest);
    }

    private static Object plain(Object value) {
        return value instanceof SchemaNode node ? node.keywords : value;
    }

    /** The same with words before all else; draft 7 reads nothing beside a reference, so that stands in a part of its own. */
    SchemaNode described(String words) {
        if (words.isEmpty()) {
            return this;
        }
        var first = of("description", words);
        return keywords.containsKey("$ref")
                ? first.with("allOf", List.of(keywords))
                : new SchemaNode(merged(first.keywords, keywords));
    }

    private static Map<String, Object> merged(Map<String, Object> first, Map<String, Object> second) {
        var all = new LinkedHashMap<>(first);
        second.forEach(all::putIfAbsent);
        return all;
    }
}
