package steppe.config;

import java.io.Serializable;
import java.util.Map;

/**
 * Values that a design or a calibration gives to numbers of a scenario, whatever would have been drawn for them.
 *
 * @param values by the path of the number
 * @param warLength how long the war goes on, as a quantile of its length given that it is still going on, in (0, 1); null to
 *     draw it
 */
public record Point(Map<String, Double> values, Double warLength) implements Serializable {
    /** Where nothing is given: all is drawn. */
    public static final Point NONE = new Point(Map.of(), null);

    public Point {
        values = Maps.frozen(values);
        Check.require(
                warLength == null || warLength > 0 && warLength < 1,
                "warLength",
                "(%s) must lie between 0 and 1",
                warLength);
    }

    /** Values alone. */
    public static Point of(Map<String, Double> values) {
        return new Point(values, null);
    }

    public boolean isNone() {
        return values.isEmpty() && warLength == null;
    }
}
