package steppe.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steppe.config.Scenario;
import steppe.config.Sourced;

/**
 * A number of a scenario that a visitor may set, anywhere in the range of its prior.
 *
 * @param key in addresses
 * @param label in plain words
 * @param meaning what it stands for, and what its ends mean
 * @param step of the slider
 * @param number as the scenario has it
 */
record Lever(String key, String label, String meaning, double step, Sourced number) {
    /** What is offered of it: where it stands, and how to speak of it. */
    private record Offer(String key, String path, String label, String meaning, double step) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer(
                    "militarisation",
                    "war.afterwards",
                    "Militarisation that stays",
                    "Share of the war\u2019s burden on Russia\u2019s means that stays for good when the war is over."
                            + " More leaves Russia less for the region.",
                    0.01),
            new Offer(
                    "hedging",
                    "hedging.dominanceAversion",
                    "Fear of a dominant power",
                    "How strongly the countries hedge: how much they shy away from a power that holds too much."
                            + " 0 is not at all.",
                    0.1),
            new Offer(
                    "deference",
                    "deference.chn-rus-security.strength",
                    "Chinese deference in security",
                    "Share of its effort in security that China withholds where Russia is trusted and has its hands free.",
                    0.01),
            new Offer(
                    "corridor",
                    "routes.middle.capacity.2035-12",
                    "Middle Corridor in 2035",
                    "What the route over the Caspian carries at the end of 2035, as a multiple of 2016.",
                    0.5));

    /** Those that a scenario has. */
    static List<Lever> of(Scenario scenario) {
        var numbers = new LinkedHashMap<String, Sourced>();
        scenario.quantities().forEach(number -> numbers.put(number.path(), number));
        return OFFERS.stream()
                .flatMap(offer -> Optional.ofNullable(numbers.get(offer.path))
                        .filter(number -> number.isUncertain()
                                && Double.isFinite(number.prior().low())
                                && Double.isFinite(number.prior().high()))
                        .map(number -> new Lever(offer.key, offer.label, offer.meaning, offer.step, number))
                        .stream())
                .toList();
    }

    double low() {
        return number.prior().low();
    }

    double high() {
        return number.prior().high();
    }

    /** A value as people say it. */
    String spoken(double value) {
        return switch (number.unit()) {
            case "share" -> Math.round(100 * value) + "%";
            case "ratio" -> WhatIf.written(value) + " times";
            default -> WhatIf.written(value);
        };
    }

    /** What the page says of it. */
    Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("key", key);
        shown.put("label", label);
        shown.put("meaning", meaning);
        shown.put("path", number.path());
        shown.put("unit", number.unit());
        shown.put("origin", number.origin());
        shown.put("note", number.note() == null ? "" : number.note());
        shown.put("low", low());
        shown.put("high", high());
        shown.put("central", number.central());
        shown.put("step", step);
        return shown;
    }
}
