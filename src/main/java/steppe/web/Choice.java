package steppe.web;

import io.javalin.http.Context;
import java.util.Collection;

/** What a visitor chose from a list: the list's own text is used, never the visitor's. */
final class Choice {
    private static final int SHOWN = 40;

    private Choice() {}

    /**
     * The choice under a key of the query.
     *
     * @param offered what there is, the usual one first
     * @throws Refusal if it is none of these, or chosen twice
     */
    static String of(Context context, String key, Collection<String> offered) {
        var chosen = context.queryParams(key);
        if (chosen.isEmpty()) {
            return offered.iterator().next();
        }
        if (chosen.size() > 1) {
            throw new Refusal(Refusal.BAD_REQUEST, key + " is given " + chosen.size() + " times");
        }
        return of(key, chosen.get(0), offered);
    }

    static String of(String key, String chosen, Collection<String> offered) {
        return offered.stream()
                .filter(chosen::equals)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.BAD_REQUEST,
                        key + " (" + shown(chosen) + ") must be one of " + String.join(", ", offered)));
    }

    /** A text from outside as an error may repeat it. */
    static String shown(String text) {
        var safe = text.replaceAll("[^\\p{L}\\p{N} .,:;_@/()\\[\\]{}'\"+-]", "?");
        return safe.length() > SHOWN ? safe.substring(0, SHOWN) + "..." : safe;
    }
}
