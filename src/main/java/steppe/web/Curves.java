package steppe.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.results.Table;

/** Rows of a table of shares in the shape that the pages draw: one list of numbers for each power and statistic, month by month. */
final class Curves {
    static final List<String> STATISTICS = List.of("mean", "q025", "q10", "q25", "q50", "q75", "q90", "q975");
    private static final double DIGITS = 1e5;

    private Curves() {}

    /** Of one metric in one area. */
    static Map<String, Object> of(Table rows) {
        var powers = new LinkedHashMap<String, Object>();
        for (var power : rows.distinct("power")) {
            var own = rows.where("power", power);
            var curves = new LinkedHashMap<String, Object>();
            STATISTICS.forEach(statistic -> curves.put(statistic, numbers(own, statistic)));
            powers.put(power, curves);
        }
        return described(rows, "powers", powers);
    }

    /** Means alone, of one metric in all areas. */
    static Map<String, Object> means(Table rows) {
        var areas = new LinkedHashMap<String, Object>();
        for (var area : rows.distinct("area")) {
            var there = rows.where("area", area);
            var powers = new LinkedHashMap<String, Object>();
            there.distinct("power").forEach(power -> powers.put(power, numbers(there.where("power", power), "mean")));
            areas.put(area, powers);
        }
        return described(rows, "areas", areas);
    }

    private static Map<String, Object> described(Table rows, String key, Object curves) {
        var described = new LinkedHashMap<String, Object>();
        described.put("n", rows.isEmpty() ? 0 : rows.row(0).number("n"));
        described.put("months", rows.distinct("month"));
        described.put(key, curves);
        return described;
    }

    private static double[] numbers(Table rows, String column) {
        return Arrays.stream(rows.numbers(column)).map(Curves::rounded).toArray();
    }

    /** To as many digits as a picture can show. */
    static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
