package steppe.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Paths of numbers and names of targets as people read them.
 *
 * @param known what stands for a country, a power or a kind of series, by the word in paths; also whole names of targets
 */
record Names(Map<String, String> known) {
    private static final List<String> OWNERS = List.of("countries", "powers");
    private static final String TIES = "ties";
    private static final String SCENARIO = ": ";
    private static final Pattern FIGURE = Pattern.compile("([^.@\\s]+)\\.([^@\\s]+)@(\\S+)");

    /**
     * A parameter, such as {@code China: growth, economic} for {@code powers.CHN.growth.economic}.
     *
     * @param path with the scenario before it where it does not stand in all, as in {@code training: war.load}
     */
    String parameter(String path) {
        var at = path.indexOf(SCENARIO);
        return at < 0
                ? number(List.of(path.split("\\.")))
                : parameter(path.substring(at + SCENARIO.length())) + " (" + path.substring(0, at) + ")";
    }

    /** A target, such as {@code Trade share 2008: Kazakhstan, Russia}; one that is no figure of a year stays as it is. */
    String target(String target) {
        var figure = FIGURE.matcher(target);
        if (known.containsKey(target) || !figure.matches()) {
            return known.getOrDefault(target, target);
        }
        var whose = List.of(figure.group(2).split("\\."));
        return Words.capital(word(figure.group(1))) + " " + figure.group(3) + ": " + listed(whose);
    }

    private String number(List<String> parts) {
        var head = parts.get(0);
        if (head.equals(TIES) && parts.size() > 3) {
            return word(parts.get(1)) + "\u2013" + word(parts.get(2)) + ": tie, " + listed(from(parts, 3));
        }
        var owned = OWNERS.contains(head) && parts.size() > 2 ? 1 : 0;
        var rest = from(parts, owned + 1);
        return Words.capital(word(parts.get(owned))) + (rest.isEmpty() ? "" : ": " + listed(rest));
    }

    private static List<String> from(List<String> parts, int place) {
        return parts.subList(place, parts.size());
    }

    private String listed(List<String> parts) {
        return parts.stream().map(this::word).collect(Collectors.joining(", "));
    }

    /** The known name, else the words that capitals part; what is all in capitals stays. */
    private String word(String part) {
        return known.containsKey(part)
                ? known.get(part)
                : Arrays.stream(part.split("(?<=[a-z])(?=[A-Z])"))
                        .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }
}
