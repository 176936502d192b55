package steppe.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the numbers of a scenario are called in a sentence. */
public final class NumberNames {
    private static final Map<Pattern, String> PHRASES = phrases();
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)('s)?}");
    private static final List<String> COMMON = List.of("union", "states", "kingdom", "emirates", "republic");

    private final Map<String, String> names = new LinkedHashMap<>();

    public NumberNames(Scenario scenario) {
        scenario.powers().forEach((id, power) -> names.put(id, definite(power.name())));
        scenario.countries().forEach((id, country) -> names.put(id, definite(country.name())));
        scenario.institutions().keySet().forEach(id -> names.put(id, id));
        scenario.commitments().forEach((id, commitment) -> names.put("commitments." + id, commitment.title()));
        scenario.packages().forEach((id, money) -> names.put("packages." + id, money.title()));
        scenario.crises().forEach((id, crisis) -> names.put("crises." + id, crisis.title()));
        scenario.events().forEach((id, event) -> names.put("events." + id, event.title()));
        scenario.deference()
                .forEach((id, deference) -> names.put(
                        "deference." + id,
                        "%s deference to %s in %s ties"
                                .formatted(
                                        possessive(names.get(deference.power())),
                                        names.get(deference.to()),
                                        deference.domain().key())));
    }

    private static Map<Pattern, String> phrases() {
        var phrases = new LinkedHashMap<Pattern, String>();
        try (var in = NumberNames.class.getResourceAsStream("number-names.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" += ", 2))
                    .forEach(line -> phrases.put(
                            Pattern.compile(line[0].replace(".", "\\.").replace("*", "([^.]+)")), line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    /**
     * A number in words: {@code Kazakhstan's security tie with Russia at first} for {@code ties.KAZ.RUS.security}; its keys
     * from the last to the first if nothing better is known.
     */
    public String of(String path) {
        return phrase(path).orElseGet(() -> {
            var steps = path.split("\\.");
            return IntStream.range(0, steps.length)
                    .mapToObj(i -> name("", steps[steps.length - 1 - i]))
                    .collect(Collectors.joining(", "));
        });
    }

    /** The same as the subject of a sentence, with its article: {@code the load of the war}. */
    public String subject(String path) {
        var words = of(path);
        return Character.isUpperCase(words.charAt(0)) || words.startsWith("the ") ? words : "the " + words;
    }

    /** The same for the row of a chart. */
    public String title(String path) {
        var words = of(path);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Words that are kept for a number; empty if there are none. */
    Optional<String> phrase(String path) {
        for (var phrase : PHRASES.entrySet()) {
            var keys = phrase.getKey().matcher(path);
            if (keys.matches()) {
                return Optional.of(SLOT.matcher(phrase.getValue()).replaceAll(slot -> {
                    var name = name(path, keys.group(Integer.parseInt(slot.group(1))));
                    return Matcher.quoteReplacement(slot.group(2) == null ? name : possessive(name));
                }));
            }
        }
        return Optional.empty();
    }

    private String name(String path, String key) {
        var part = path.contains(".") ? path.substring(0, path.indexOf('.') + 1) : "";
        return names.getOrDefault(part + key, names.getOrDefault(key, words(key)));
    }

    /** A name within a sentence: {@code the United States}. */
    public static String definite(String name) {
        return COMMON.contains(last(name)) && name.contains(" ") ? "the " + name : name;
    }

    /** Whose: {@code Russia's}, {@code the United States'}. */
    public static String possessive(String name) {
        return name.endsWith("s") ? name + "'" : name + "'s";
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String words(String key) {
        boolean isId = key.equals(key.toUpperCase(Locale.ROOT));
        return isId
                ? key
                : key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                        .replaceAll("-(?=[a-z])", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
