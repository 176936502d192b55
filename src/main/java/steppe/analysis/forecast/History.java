package steppe.analysis.forecast;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of an indicator: values by year, from 0 to its ceiling, at least one.
 *
 * @param values years may be missing between them
 */
public record History(Indicator indicator, SortedMap<Integer, Double> values) {
    public History {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (values.isEmpty()) {
            throw new IllegalArgumentException(indicator.key() + " has no values");
        }
        values.forEach((year, value) -> {
            if (!(value >= 0 && value <= indicator.ceiling())) {
                throw new IllegalArgumentException(
                        indicator.key() + " " + year + " (" + value + ") must lie between 0 and " + indicator.ceiling()
                                + ". Maybe its unit (" + indicator.unit() + ") is another");
            }
        });
    }

    public int last() {
        return values.lastKey();
    }
}
