package steppe.analysis.forecast;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** A history on its free scale. */
record Line(SortedMap<Integer, Double> points) {
    private static final int WINDOW = 5;
    private static final int LEAST = 3;

    static Line of(History history, Link link) {
        var points = new TreeMap<Integer, Double>();
        history.values().forEach((year, value) -> points.put(year, link.to(value)));
        return new Line(points);
    }

    double last() {
        return points.get(points.lastKey());
    }

    /** The last five years. */
    Line recent() {
        return new Line(points.tailMap(points.lastKey() - WINDOW + 1));
    }

    /** Whether there are enough points for a trend with an error. */
    boolean hasTrend() {
        return points.size() >= LEAST;
    }

    double mean() {
        return points.values().stream().mapToDouble(value -> value).average().orElseThrow();
    }

    /** Change a year, by least squares. */
    double slope() {
        var centre = centre();
        var mean = mean();
        return sum(point -> (point.getKey() - centre) * (point.getValue() - mean)) / leverage();
    }

    /** The trend in a year. */
    double at(int year) {
        return mean() + slope() * (year - centre());
    }

    /** Standard error of a new point about the trend in a year, in residual standard deviations. */
    double stretch(int year) {
        var away = year - centre();
        return Math.sqrt(1 + 1.0 / points.size() + away * away / leverage());
    }

    /** Yearly changes, those over a gap of some years shared among them as in a random walk. */
    Scatter changes() {
        var scatter = Scatter.NONE;
        Map.Entry<Integer, Double> before = null;
        for (var point : points.entrySet()) {
            if (before != null) {
                var change = point.getValue() - before.getValue();
                scatter = scatter.plus(new Scatter(change * change / (point.getKey() - before.getKey()), 1));
            }
            before = point;
        }
        return scatter;
    }

    /** Deviations from the trend. */
    Scatter residuals() {
        return hasTrend()
                ? new Scatter(sum(point -> square(point.getValue() - at(point.getKey()))), points.size() - 2)
                : Scatter.NONE;
    }

    /** Deviations from the mean. */
    Scatter deviations() {
        var mean = mean();
        return new Scatter(sum(point -> square(point.getValue() - mean)), points.size() - 1);
    }

    private double centre() {
        return sum(Map.Entry::getKey) / points.size();
    }

    private double leverage() {
        var centre = centre();
        return sum(point -> square(point.getKey() - centre));
    }

    private double sum(ToDoubleFunction<Map.Entry<Integer, Double>> term) {
        return points.entrySet().stream().mapToDouble(term).sum();
    }

    private static double square(double value) {
        return value * value;
    }
}
