package steppe.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steppe.config.Evidence;
import steppe.config.OriginKind;
import steppe.config.Sourced;

/**
 * What numbers rest on or name in their notes: facts by the document that states them, and publications.
 *
 * @param facts by id, in the order of the ledger
 * @param restingOn paths of numbers by the origin that they have
 */
record FactList(NumberList numbers, Map<String, Evidence> facts, Map<String, List<String>> restingOn) {
    /** What may be the id of a fact. */
    static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]+");

    static FactList of(NumberList numbers) {
        var ledger = numbers.scenario().ledger();
        var restingOn = new LinkedHashMap<String, List<String>>();
        var named = new LinkedHashMap<String, Boolean>();
        numbers.numbers().forEach(number -> {
            restingOn
                    .computeIfAbsent(number.origin(), origin -> new ArrayList<>())
                    .add(number.path());
            words(number).forEach(word -> named.put(word, true));
        });
        var facts = new LinkedHashMap<String, Evidence>();
        ledger.ids().stream()
                .filter(named::containsKey)
                .forEach(id -> ledger.find(id).ifPresent(fact -> facts.put(id, fact)));
        return new FactList(numbers, facts, restingOn);
    }

    private static Stream<String> words(Sourced number) {
        return Stream.concat(
                Stream.of(number.origin()),
                WORD.matcher(number.note() == null ? "" : number.note())
                        .results()
                        .map(MatchResult::group));
    }

    boolean has(String id) {
        return facts.containsKey(id);
    }

    /** Where a fact stands on the page. */
    static String anchor(String id) {
        return "fact-" + id;
    }

    void write(Html page) {
        var byDocument = new LinkedHashMap<String, List<Evidence>>();
        facts.values()
                .forEach(fact -> byDocument
                        .computeIfAbsent(fact.document(), document -> new ArrayList<>())
                        .add(fact));
        if (!byDocument.isEmpty()) {
            page.open("section", "id", "facts").element("h2", "Facts");
            page.element(
                    "p",
                    "What the documents say, in other words, where a number rests on it or its note names it.",
                    "class",
                    "aside");
            byDocument.forEach((document, stated) -> {
                page.element("h3", document).open("ul", "class", "stated");
                stated.forEach(fact -> write(page, fact));
                page.close();
            });
            page.close();
        }
        publications(page);
    }

    private void write(Html page, Evidence fact) {
        page.open("li", "id", anchor(fact.id()), "tabindex", "-1")
                .element("p", fact.claim(), "class", "claim")
                .element("p", told(fact), "class", "aside");
        resting(page, fact.id());
        page.close();
    }

    private static String told(Evidence fact) {
        return Stream.of(
                        fact.quantity(),
                        fact.period(),
                        fact.confidence().isEmpty() ? "" : fact.confidence() + " confidence",
                        fact.id())
                .filter(words -> !words.isBlank())
                .reduce((a, b) -> a + " \u00b7 " + b)
                .orElse("");
    }

    private void resting(Html page, String origin) {
        var paths = restingOn.getOrDefault(origin, List.of());
        if (!paths.isEmpty()) {
            page.open("p", "class", "aside").text("Rests on it: ");
            for (int i = 0; i < paths.size(); i++) {
                page.text(i == 0 ? "" : ", ").element("a", paths.get(i), "href", "#" + paths.get(i));
            }
            page.close();
        }
    }

    private void publications(Html page) {
        var cited = numbers.scenario().sources().references().entrySet().stream()
                .filter(reference -> numbers.numbers()
                        .anyMatch(number -> number.origin().equals(reference.getKey())
                                && numbers.kind(number) == OriginKind.REFERENCE))
                .toList();
        if (!cited.isEmpty()) {
            page.open("section", "id", "publications")
                    .element("h2", "Publications")
                    .open("ul", "class", "stated");
            cited.forEach(reference -> {
                page.open("li", "id", anchor(reference.getKey()), "tabindex", "-1")
                        .element("p", reference.getValue(), "class", "claim")
                        .element("p", reference.getKey(), "class", "aside");
                resting(page, reference.getKey());
                page.close();
            });
            page.close().close();
        }
    }
}
