package steppe.geo;

/**
 * Albers' equal-area conic projection of the sphere around a middle meridian: areas keep their proportions.
 *
 * <p>Source: Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), equations 14-1 to 14-6.
 */
final class Conic {
    /** Least convergence of the meridians, at which the cone is a cylinder in all but name. */
    private static final double LEAST = 0.01;

    private final double meridian;
    private final double n;
    private final double c;

    /**
     * @param meridian degrees east, in the middle of the map
     * @param south degrees north, of the southern standard parallel
     * @param north degrees north, of the northern standard parallel
     */
    Conic(double meridian, double south, double north) {
        this.meridian = meridian;
        var sines = (sine(south) + sine(north)) / 2;
        this.n = Math.abs(sines) < LEAST ? Math.copySign(LEAST, sines) : sines;
        this.c = 1 - sine(south) * sine(south) + 2 * n * sine(south);
    }

    /** Degrees from the middle meridian, -180 to 180. */
    double aside(double longitude) {
        return Math.IEEEremainder(longitude - meridian, 360);
    }

    /** A point on paper, in radii of the globe: east of the middle meridian, and north of the cone's tip (negative where it is south). */
    double[] project(double longitude, double latitude) {
        var radius = Math.sqrt(Math.max(0, c - 2 * n * sine(latitude))) / n;
        var angle = n * Math.toRadians(aside(longitude));
        return new double[] {radius * StrictMath.sin(angle), -radius * StrictMath.cos(angle)};
    }

    private static double sine(double degrees) {
        return StrictMath.sin(Math.toRadians(degrees));
    }
}
