package steppe.analysis.discovery;

/**
 * One side of a box: a bound of one factor, which itself lies inside.
 *
 * @param factor its place among the factors
 * @param value may be infinite: over positive infinity is only what never happens
 */
public record Limit(int factor, Side side, double value) {
    /** Which values lie inside. */
    public enum Side {
        OVER,
        UNDER
    }

    boolean admits(double x) {
        return side == Side.OVER ? x >= value : x <= value;
    }

    boolean sameSide(Limit other) {
        return factor == other.factor && side == other.side;
    }

    /** The bound on a side between two neighbouring values: their middle, or the one inside where there is none. */
    static double cut(double inside, double outside) {
        var middle = inside / 2 + outside / 2;
        var apart = Double.isFinite(middle) && middle != outside;
        return apart ? middle : inside;
    }
}
