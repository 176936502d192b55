package steppe.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import steppe.results.Hash;

/**
 * What a visitor set otherwise than the baseline has it.
 *
 * @param ends when the war ends: a month, {@code never}, or null for as the baseline has it
 * @param levers values by lever, in the order of the levers
 */
record WhatIf(String ends, Map<Lever, Double> levers) {
    static final String ENDS = "war.ends";
    static final String BASELINE = "baseline";
    private static final int DIGITS = 16;

    WhatIf {
        levers = Collections.unmodifiableMap(new LinkedHashMap<>(levers));
    }

    /** The baseline itself. */
    static WhatIf nothing() {
        return new WhatIf(null, Map.of());
    }

    boolean isNothing() {
        return ends == null && levers.isEmpty();
    }

    /** What is set, by path: a text or a number. */
    Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        if (ends != null) {
            settings.put(ENDS, ends);
        }
        levers.forEach((lever, value) -> settings.put(lever.number().path(), value));
        return settings;
    }

    /** The same for the same settings, and safe in addresses and file names. */
    String id() {
        return isNothing()
                ? BASELINE
                : Hash.of(new TreeMap<>(settings()).toString()).substring(0, DIGITS);
    }

    /** In words, as {@code War ends in December 2026; Middle Corridor in 2035 at 12 times}. */
    String title() {
        var words = new ArrayList<String>();
        if (ends != null) {
            words.add(
                    ends.equals("never")
                            ? "War outlasts the horizon"
                            : "War ends in " + inWords(YearMonth.parse(ends)));
        }
        levers.forEach((lever, value) -> words.add(lever.label() + " at " + lever.spoken(value)));
        return isNothing() ? "Baseline" : String.join("; ", words);
    }

    private static String inWords(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    /** A number as YAML and people write it. */
    static String written(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
