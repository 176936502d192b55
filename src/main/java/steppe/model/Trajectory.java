package steppe.model;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * What one run yields.
 *
 * @param values month by series, flat: value of series s in month m at {@code m * series + s}
 * @param warEnded last month of the first war; empty if it outlasts the run or there is none
 * @param warEndType {@code frozen settlement collapse}; empty as for {@code warEnded}
 * @param warRelapsed first month of a second war; empty if there is none within the run
 */
public record Trajectory(
        Layout layout,
        double[] values,
        List<Happening> happenings,
        YearMonth warEnded,
        String warEndType,
        YearMonth warRelapsed)
        implements Serializable {
    public Trajectory {
        happenings = List.copyOf(happenings);
    }

    /** The value of a series, by its column in the layout. */
    public double value(int month, int column) {
        return values[month * layout.series().size() + column];
    }
}
