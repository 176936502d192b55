package steppe.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks what one part of a scenario says of another: that whoever is named is there, that every pair has its ties, that
 * what comes first is not after what comes last.
 */
final class References {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final String A_POWER = "a power";
    private static final String A_COUNTRY = "a country";

    private final Tree.Fields scenario;
    private final Names names;
    private final Problems problems;

    private References(Tree.Fields scenario, Problems problems) {
        this.scenario = scenario;
        this.names = new Names(scenario, problems);
        this.problems = problems;
    }

    /** Notes all problems of a scenario; of parts that are not there it says nothing. */
    static void check(Tree.Fields scenario, Problems problems) {
        var references = new References(scenario, problems);
        references.powers();
        references.countries();
        references.pairs();
        references.colours();
        List.of("commitments.*", "packages.*", "institutions.*")
                .forEach(part -> references.inOrder(part, "from", "until"));
        List.of("asOf", "ends").forEach(last -> references.inOrder("war", "began", last));
    }

    private void powers() {
        var powers = names.in("powers");
        for (var part : List.of(
                "war", "sanctions", "commitments.*", "packages.*", "events.*", "observations.*", "deference.*")) {
            names.values(part + ".power", A_POWER, powers);
        }
        names.values("deference.*.to", A_POWER, powers);
        for (var key : List.of("institutions.*.powers", "routes.*.through", "routes.*.helps")) {
            names.values(key, A_POWER, powers);
        }
        for (var key : List.of("exposure", "remittances", "debt")) {
            names.keys("countries.*." + key, A_POWER, powers);
        }
        names.keys("ties.*", A_POWER, powers);
    }

    private void countries() {
        var countries = names.in("countries");
        for (var key : List.of("members", "candidates")) {
            names.values("institutions.*." + key, A_COUNTRY, countries);
        }
        for (var key : List.of("crises.*.rates", "dangers.*.exposure", "routes.*.share")) {
            names.keys(key, A_COUNTRY, countries);
        }
        names.require("crises.*.danger", "a danger", "dangers");
        names.require("events.*.crisis", "a crisis", "crises");
        names.values("institutions.*.covers", "a domain", List.of());
        names.keys("ties", A_COUNTRY, countries);
        var areas = new LinkedHashSet<>(countries);
        scenario.find("region.id").forEach(id -> areas.add(text(id.tree())));
        names.values("observations.*.area", "a country or the region", areas);
        var receivers = new LinkedHashSet<>(countries);
        receivers.addAll(names.in("institutions"));
        for (var part : List.of("commitments", "packages", "events")) {
            names.values(part + ".*.to", "a country or an institution", receivers);
        }
        distinct("institutions", countries.stream().toList(), "is a country too");
        distinct(
                "countries",
                scenario.find("region.id").stream().map(id -> text(id.tree())).toList(),
                "is the region too");
    }

    private void distinct(String part, List<String> others, String rule) {
        if (scenario.get(part) instanceof Tree.Fields mapping) {
            mapping.fields().forEach((id, field) -> {
                if (others.contains(id)) {
                    problems.add(field.at(), Tree.join(part, id), rule);
                }
            });
        }
    }

    private void pairs() {
        for (var ties : scenario.find("ties")) {
            require(ties, named("countries"));
        }
        for (var ties : scenario.find("ties.*")) {
            require(ties, named("powers"));
        }
    }

    /** Those that are described at all: one without a name is more likely a slip of the pen in a key. */
    private List<String> named(String part) {
        return scenario.find(part + ".*").stream()
                .filter(found -> found.tree() instanceof Tree.Fields mapping && mapping.get("name") != null)
                .map(found -> found.path().substring(part.length() + 1))
                .toList();
    }

    private void require(Tree.Found part, List<String> keys) {
        if (part.tree() instanceof Tree.Fields mapping) {
            var missing = keys.stream()
                    .filter(key -> !mapping.fields().containsKey(key))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(mapping.at(), part.path(), "needs " + String.join(", ", missing));
            }
        }
    }

    private void colours() {
        for (var found : scenario.find("powers.*.colour")) {
            if (found.tree() instanceof Tree.Leaf leaf
                    && !COLOUR.matcher(leaf.text()).matches()) {
                problems.add(
                        leaf.at(), Problems.named(found.path(), leaf.text()), "must be a colour such as \"#1b9e77\"");
            }
        }
    }

    private void inOrder(String pattern, String first, String last) {
        for (var found : scenario.find(pattern)) {
            if (found.tree() instanceof Tree.Fields mapping) {
                String from = text(mapping.get(first));
                String until = text(mapping.get(last));
                if (MONTH.matcher(from).matches() && MONTH.matcher(until).matches() && until.compareTo(from) < 0) {
                    String what = Problems.named(Tree.join(found.path(), last), until);
                    problems.add(mapping.get(last).at(), what, "must not be before " + first + " (" + from + ")");
                }
            }
        }
    }

    private static String text(Tree tree) {
        return tree instanceof Tree.Leaf leaf ? leaf.text() : "";
    }
}
