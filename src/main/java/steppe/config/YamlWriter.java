package steppe.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a tree as YAML: a line for every value, a number or an item of a list with all its parts on one line. */
final class YamlWriter {
    private static final Pattern SAFE = Pattern.compile("(?:1/)?[A-Za-z][A-Za-z0-9 ._/()%+-]*(?<! )");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final List<String> WORDS = List.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private final boolean withPlaces;
    private final StringBuilder out = new StringBuilder();

    private YamlWriter(boolean withPlaces) {
        this.withPlaces = withPlaces;
    }

    /**
     * The YAML of a tree.
     *
     * @param withPlaces whether a comment says where each value was written
     */
    static String write(Tree.Fields tree, boolean withPlaces) {
        var writer = new YamlWriter(withPlaces);
        writer.block("", tree);
        return writer.out.toString();
    }

    private void block(String indent, Tree.Fields mapping) {
        mapping.fields().forEach((key, field) -> {
            out.append(indent).append(text(key)).append(':');
            if (field.tree() instanceof Tree.Fields inner
                    && !inner.isNumber()
                    && !inner.fields().isEmpty()) {
                out.append('\n');
                block(indent + "  ", inner);
            } else if (field.tree() instanceof Tree.Items list
                    && list.items().stream().anyMatch(Tree.Fields.class::isInstance)) {
                out.append('\n');
                list.items()
                        .forEach(item -> out.append(indent)
                                .append("  - ")
                                .append(inline(item))
                                .append('\n'));
            } else {
                out.append(' ').append(inline(field.tree()));
                if (withPlaces) {
                    out.append("  # ").append(field.tree().at().inShort());
                }
                out.append('\n');
            }
        });
    }

    /** A tree in one line. */
    static String inline(Tree tree) {
        if (tree instanceof Tree.Leaf leaf) {
            return leaf.plain() ? leaf.text() : text(leaf.text());
        } else if (tree instanceof Tree.Items list) {
            return list.items().stream().map(YamlWriter::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Tree.Fields) tree)
                .fields().entrySet().stream()
                        .map(entry -> text(entry.getKey()) + ": "
                                + inline(entry.getValue().tree()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text without quotes where every reader of YAML would take it for that text. */
    private static String text(String text) {
        boolean plain = SAFE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain || MONTH.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isPrintable(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
