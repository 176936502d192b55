package steppe.geo;

/**
 * A closed line around land, or around a hole in it; the last point repeats the first.
 *
 * @param longitudes degrees east, -180 to 180
 * @param latitudes degrees north, as many as longitudes
 */
record Ring(double[] longitudes, double[] latitudes) {
    int size() {
        return longitudes.length;
    }
}
