package steppe.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.plugin.Plugin;
import steppe.plugin.Plugins;

/** All keys of a kind of file in Markdown: a table for each mapping, from the records that it is read into. */
final class ConfigurationReference {
    private static final int LONG = 48;

    /** A table: what it is of, where it stands, and what examples are taken from (null for none). */
    private record Part(String heading, Class<?> type, Object sample, String chosenBy) {}

    private final String prefix;
    private final Map<Class<?>, Part> parts = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private ConfigurationReference(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The section of a kind of file.
     *
     * @param prefix of the headings below it, which keeps their anchors apart from those of other kinds
     * @param title heading of the section
     * @param about what stands under it
     * @param sample a record that examples are taken from; null for none
     */
    static List<String> of(String prefix, String title, String about, Class<?> type, Record sample) {
        var page = new ConfigurationReference(prefix);
        page.lines.addAll(List.of("## " + title, "", about, ""));
        page.meet(title, type, sample, "");
        var written = 0;
        while (written < page.parts.size()) { // writing a part meets those below it
            var part = List.copyOf(page.parts.values()).get(written);
            page.write(part, written++ == 0);
        }
        page.lines.add(
                page.parts.size() < 3 ? 3 : 4,
                page.parts.values().stream()
                                .skip(1)
                                .map(part -> "[" + part.heading + "](#" + anchor(part.heading) + ")")
                                .collect(Collectors.joining(" · "))
                        + "\n");
        return page.lines;
    }

    /** The anchor that GitHub gives a heading. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    private void write(Part part, boolean first) {
        if (!first) {
            lines.addAll(List.of("### " + part.heading, ""));
            Meanings.of(part.type).ifPresent(meaning -> lines.addAll(List.of(escaped(meaning), "")));
        }
        lines.addAll(List.of("| key | value | meaning | example |", "|---|---|---|---|"));
        if (!part.chosenBy.isEmpty()) {
            lines.add("| " + part.chosenBy + " | | |");
        }
        for (var key : Shape.of(part.type).keys()) {
            var held = part.sample == null || !part.type.isInstance(part.sample) ? null : Shape.value(part.sample, key);
            var slot = new Slot(part.type, "", null).of(key);
            lines.add("| `" + key.getName() + "` | " + value(slot, below(part, key), held)
                    + (Shape.isOptional(key) ? "; *optional*" : "") + " | " + meaning(key) + " | "
                    + example(held) + " |");
        }
        lines.add("");
    }

    private String below(Part part, RecordComponent key) {
        var root = parts.values().iterator().next() == part;
        return root ? prefix + key.getName() : part.heading + "." + key.getName();
    }

    private static String meaning(RecordComponent key) {
        var optional = key.getAnnotation(OptionalKey.class);
        var absent = optional == null || optional.absent().isEmpty() ? "" : "if absent: " + optional.absent();
        var type = within(key.getGenericType());
        var own = Meanings.of(key)
                .or(() -> isMapping(type) ? Meanings.of(type) : Optional.empty())
                .orElse("");
        return escaped(Stream.of(own, absent).filter(words -> !words.isEmpty()).collect(Collectors.joining("; ")));
    }

    private static boolean isMapping(Class<?> type) {
        return type.isRecord() && !Scalars.covers(type) && type != Sourced.class && type != PerDomain.class;
    }

    /** The type of what is in the end inside maps and lists. */
    private static Class<?> within(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return within(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    /** What may stand under a key, with the unit and range of its numbers. */
    private String value(Slot slot, String path, Object held) {
        var quantity = slot.quantity();
        return what(slot.type(), path, held)
                + (quantity == null ? "" : " in " + escaped(quantity.unit() + SchemaNumbers.range(quantity)));
    }

    private String what(Type type, String path, Object held) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                var id = arguments[0] == YearMonth.class ? "MONTH" : "ID";
                return arguments[1] == Object.class
                        ? "any keys of a [scenario](#scenario)"
                        : id + ": " + what(arguments[1], path + "." + id, first(held));
            }
            return "list of " + what(arguments[0], path, first(held));
        }
        var plain = (Class<?>) type;
        if (plain == Object.class) {
            return "anything";
        } else if (plain == Sourced.class) {
            return "[number](#a-number)";
        } else if (plain == PerDomain.class) {
            return "[number](#a-number) for each domain";
        } else if (plain == Prior.class) {
            return "[prior](#a-number)";
        } else if (Scalars.covers(plain)) {
            return scalar(plain);
        } else if (Variants.isChoice(plain)) {
            return Variants.records(plain).entrySet().stream()
                    .map(variant -> link(
                            variant.getKey(),
                            meet(
                                    path + " (" + variant.getKey() + ")",
                                    variant.getValue(),
                                    held,
                                    "`" + Variants.key(plain) + "` | `" + variant.getKey() + "`")))
                    .collect(Collectors.joining(" or "));
        }
        return link("mapping", meet(path, plain, held, ""));
    }

    private static String link(String words, Part part) {
        return "[" + words + "](#" + anchor(part.heading) + ")";
    }

    /** The part of a type, which has one wherever it is used. */
    private Part meet(String path, Class<?> type, Object sample, String chosenBy) {
        return parts.computeIfAbsent(type, each -> new Part(path, each, sample, chosenBy));
    }

    private static Object first(Object held) {
        return held instanceof Map<?, ?> map && !map.isEmpty()
                ? map.values().iterator().next()
                : held instanceof Collection<?> list && !list.isEmpty()
                        ? list.iterator().next()
                        : null;
    }

    private static String scalar(Class<?> type) {
        if (type == boolean.class) {
            return "`on` or `off`";
        } else if (type == int.class || type == Integer.class || type == long.class) {
            return "whole number";
        } else if (type == double.class || type == Double.class) {
            return "plain number";
        } else if (type == YearMonth.class) {
            return "month";
        } else if (type == WarEnd.class) {
            return "month or `never`";
        } else if (type.isEnum()) {
            return quoted(Variants.constants(type).keySet().stream());
        } else if (Plugin.class.isAssignableFrom(type)) {
            return quoted(Plugins.of(type.asSubclass(Plugin.class)).values().stream()
                    .filter(each -> !each.getClass().getPackageName().equals("steppe.sample"))
                    .map(Plugin::key)
                    .sorted());
        }
        return "text";
    }

    private static String quoted(Stream<String> names) {
        return names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String example(Object held) {
        if (held == null || held instanceof Record && !(held instanceof Sourced) && !Scalars.covers(held.getClass())) {
            return "";
        } else if (held instanceof Sourced number) {
            return "`" + written(new Unbinder(path -> null).tree("", number)) + "`";
        } else if (held instanceof Map<?, ?> map) {
            return map.keySet().stream()
                    .limit(3)
                    .map(key -> "`" + Unbinder.text(key) + "`")
                    .collect(Collectors.joining(", "));
        } else if (held instanceof Collection<?> list) {
            return list.stream().allMatch(each -> Scalars.covers(each.getClass()))
                    ? list.stream()
                            .limit(3)
                            .map(ConfigurationReference::example)
                            .collect(Collectors.joining(", "))
                    : "";
        }
        var text = held instanceof Boolean set ? set ? "on" : "off" : Unbinder.text(held);
        return "`" + (text.length() > LONG ? text.substring(0, text.lastIndexOf(' ', LONG)) + " ..." : text) + "`";
    }

    /** A number's value and prior, as YAML. */
    private static String written(Tree number) {
        return ((Tree.Fields) number)
                .fields().entrySet().stream()
                        .filter(field -> List.of("value", "prior").contains(field.getKey()))
                        .map(field ->
                                field.getKey() + ": " + flow(field.getValue().tree()))
                        .collect(Collectors.joining(", "));
    }

    private static String flow(Tree tree) {
        if (tree instanceof Tree.Fields mapping) {
            return mapping.fields().entrySet().stream()
                    .map(field -> field.getKey() + ": " + flow(field.getValue().tree()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (tree instanceof Tree.Items list) {
            return list.items().stream().map(ConfigurationReference::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Tree.Leaf) tree).text();
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }
}
