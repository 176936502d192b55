package steppe.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steppe.plugin.Plugin;
import steppe.plugin.Plugins;

/**
 * Reads a text as the one value that a record wants there. {@code NO} is a country where text is wanted and false where a
 * boolean is; {@code 1:30} and {@code 010} are never numbers.
 */
final class Scalars {
    private static final List<Class<?>> SIMPLE = List.of(
            String.class,
            YearMonth.class,
            boolean.class,
            int.class,
            Integer.class,
            long.class,
            double.class,
            Double.class);
    private static final List<String> YES = List.of("true", "yes", "on");
    private static final List<String> NO = List.of("false", "no", "off");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(0|[1-9]\\d*+(?:_\\d++)*+|(?=\\.\\d))(\\.\\d*+(?:_\\d++)*+)?([eE][-+]?\\d+)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern NEARLY_MONTH = Pattern.compile("(\\d{4})[-./](\\d{1,2})([-./]\\d{1,2})?");
    private static final ClassValue<Optional<Method>> CREATORS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                    .findFirst();
        }
    };

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    /** Whether values of a type are written as one text. */
    static boolean covers(Class<?> type) {
        return SIMPLE.contains(type)
                || type.isEnum()
                || Plugin.class.isAssignableFrom(type)
                || creator(type).isPresent();
    }

    /** The value of a text; null, and a problem, if it has none of that type. */
    Object read(Slot slot, Tree.Leaf leaf) {
        var type = (Class<?>) slot.type();
        if (leaf.isNull() || leaf.isEmpty()) {
            return refuse(slot, leaf, "must not be " + (leaf.isNull() ? "null" : "empty"));
        } else if (type == String.class) {
            return leaf.text();
        } else if (type == YearMonth.class) {
            return month(slot, leaf);
        } else if (type == boolean.class) {
            return truth(slot, leaf);
        } else if (type == int.class || type == Integer.class || type == long.class) {
            return whole(slot, leaf, type);
        } else if (type == double.class || type == Double.class) {
            return number(slot, leaf);
        }
        if (Plugin.class.isAssignableFrom(type)) {
            return named(slot, leaf, Plugins.of(type.asSubclass(Plugin.class)), type);
        }
        return type.isEnum()
                ? constant(slot, leaf, type)
                : created(slot, leaf, creator(type).orElseThrow());
    }

    private Object refuse(Slot slot, Tree.Leaf leaf, String rule) {
        return refuse(slot, leaf, rule, Optional.empty());
    }

    private Object refuse(Slot slot, Tree.Leaf leaf, String rule, Optional<String> maybe) {
        problems.add(leaf.at(), leaf.isEmpty() ? slot.name() : slot.name(leaf.text()), rule, maybe);
        return null;
    }

    private Object month(Slot slot, Tree.Leaf leaf) {
        if (MONTH.matcher(leaf.text()).matches()) {
            return YearMonth.parse(leaf.text());
        }
        var nearly = NEARLY_MONTH.matcher(leaf.text());
        Optional<String> maybe = nearly.matches()
                ? Optional.of(nearly.group(1) + "-" + (nearly.group(2).length() == 1 ? "0" : "") + nearly.group(2))
                : Optional.empty();
        return refuse(
                slot,
                leaf,
                "must be a month such as 2026-12",
                maybe.filter(m -> MONTH.matcher(m).matches()));
    }

    private Object truth(Slot slot, Tree.Leaf leaf) {
        String lower = leaf.text().toLowerCase(Locale.ROOT);
        boolean known = YES.contains(lower) || NO.contains(lower);
        return known && leaf.plain()
                ? (Object) YES.contains(lower)
                : refuse(slot, leaf, "must be on or off", unquoted(leaf, known));
    }

    private Object whole(Slot slot, Tree.Leaf leaf, Class<?> type) {
        if (!leaf.plain() || !isNumber(leaf.text())) {
            return refuse(slot, leaf, "must be a whole number", unquoted(leaf, isNumber(leaf.text())));
        }
        try {
            var exact = new BigDecimal(leaf.text().replace("_", ""));
            return type != long.class ? (Object) exact.intValueExact() : (Object) exact.longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return refuse(slot, leaf, "must be a whole number that fits " + (type == long.class ? 64 : 32) + " bits");
        }
    }

    private Object number(Slot slot, Tree.Leaf leaf) {
        if (!leaf.plain() || !isNumber(leaf.text())) {
            var maybe = unquoted(leaf, isNumber(leaf.text()));
            return refuse(slot, leaf, "must be a number", maybe.isPresent() ? maybe : spelled(leaf.text()));
        }
        double number = Double.parseDouble(leaf.text().replace("_", ""));
        return Double.isFinite(number) ? number : refuse(slot, leaf, "is too large for a number");
    }

    /** The number that a percentage or a decimal comma was perhaps meant as. */
    private static Optional<String> spelled(String text) {
        if (text.endsWith("%") && isNumber(text.substring(0, text.length() - 1))) {
            var percent = new BigDecimal(text.substring(0, text.length() - 1).replace("_", ""));
            return Optional.of(percent.movePointLeft(2).stripTrailingZeros().toPlainString());
        }
        var pointed = text.replaceFirst(",", ".");
        return isNumber(pointed) ? Optional.of(pointed) : Optional.empty();
    }

    private static Optional<String> unquoted(Tree.Leaf leaf, boolean meant) {
        return leaf.plain() || !meant ? Optional.empty() : Optional.of(leaf.text() + " without quotes");
    }

    private Object constant(Slot slot, Tree.Leaf leaf, Class<?> type) {
        return named(slot, leaf, Variants.constants(type), type);
    }

    private Object named(Slot slot, Tree.Leaf leaf, Map<String, ?> choices, Class<?> type) {
        if (!choices.containsKey(leaf.text())) {
            problems.unknown(leaf.at(), slot.name(), leaf.text(), Variants.noun(type), choices.keySet());
        }
        return choices.get(leaf.text());
    }

    private Object created(Slot slot, Tree.Leaf leaf, Method creator) {
        try {
            return creator.invoke(null, leaf.text());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                return refuse(slot, leaf, refusal.getMessage());
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Method> creator(Class<?> type) {
        return CREATORS.get(type);
    }

    /** Whether a plain text reads as a number. */
    static boolean isNumber(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** A number as people write it, which reads back as the same. */
    static String written(double number) {
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
