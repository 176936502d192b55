package steppe.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import steppe.config.Scenario;
import steppe.config.WarSpec;

/** What may be asked of a scenario: which levers it has, and how far each goes. */
final class Question {
    private static final String NEVER = "never";
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern TAB = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int DECIMALS = 4;

    private final List<Lever> levers;
    private final YearMonth first;
    private final YearMonth last;
    private final Map<String, Object> war;

    Question(Scenario scenario) {
        this.levers = Lever.of(scenario);
        this.first = scenario.war() == null ? null : scenario.war().asOf().plusMonths(1);
        this.last = scenario.time().end();
        this.war = scenario.war() == null ? Map.of() : told(scenario.war());
    }

    List<Lever> levers() {
        return levers;
    }

    private Map<String, Object> told(WarSpec spec) {
        return Map.of(
                "power", spec.power(),
                "first", first.toString(),
                "last", last.toString(),
                "ends", spec.ends() == null ? "drawn" : spec.ends().toString());
    }

    /** Whose war it is, the months in which it may end, and when the scenario has it end; empty if there is none. */
    Map<String, Object> war() {
        return war;
    }

    /**
     * Who asks, which only tells apart the pages of one visitor.
     *
     * @throws Refusal if it is no such name
     */
    static String tab(JsonNode body) {
        var tab = body.path("tab").asText();
        if (!body.path("tab").isTextual() || !TAB.matcher(tab).matches()) {
            throw new Refusal(Refusal.BAD_REQUEST, "tab must be a name of up to 64 letters, digits and hyphens");
        }
        return tab;
    }

    /**
     * What is asked.
     *
     * @throws Refusal that names the setting, its value and the rule
     */
    WhatIf asked(JsonNode body) {
        var settings = body.path("settings");
        if (!body.isObject() || !settings.isObject()) {
            throw new Refusal(
                    Refusal.BAD_REQUEST, "settings must be an object. Maybe {\"settings\": {\"ends\": \"2026-12\"}}");
        }
        var known = levers.stream().map(Lever::key).collect(Collectors.toCollection(TreeSet::new));
        known.add("ends");
        settings.fieldNames().forEachRemaining(key -> Choice.of("setting", key, known));
        var chosen = new LinkedHashMap<Lever, Double>();
        for (var lever : levers) {
            if (settings.has(lever.key())) {
                chosen.put(lever, value(lever, settings.get(lever.key())));
            }
        }
        return new WhatIf(settings.has("ends") ? end(settings.get("ends")) : null, chosen);
    }

    private String end(JsonNode value) {
        var text = value.asText();
        boolean isMonth = value.isTextual() && MONTH.matcher(text).matches();
        if (first == null
                || !(value.isTextual() && text.equals(NEVER))
                        && !(isMonth
                                && !YearMonth.parse(text).isBefore(first)
                                && !YearMonth.parse(text).isAfter(last))) {
            throw new Refusal(
                    Refusal.BAD_REQUEST,
                    "ends (" + Choice.shown(value.toString()) + ") must be never, or a month from " + first + " to "
                            + last);
        }
        return text;
    }

    private static double value(Lever lever, JsonNode value) {
        double number = value.asDouble();
        if (!value.isNumber() || !(number >= lever.low() && number <= lever.high())) {
            throw new Refusal(
                    Refusal.BAD_REQUEST,
                    lever.key() + " (" + Choice.shown(value.toString()) + ") must be a number from "
                            + WhatIf.written(lever.low()) + " to " + WhatIf.written(lever.high())
                            + ", the range of its prior");
        }
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
