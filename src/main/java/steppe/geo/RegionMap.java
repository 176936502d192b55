package steppe.geo;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Some countries and what lies around them, flat, within a frame from (0, 0) to ({@link #WIDTH}, {@link #height}), y
 * downward. Immutable.
 */
public final class RegionMap {
    /** Units from the left edge to the right. */
    public static final double WIDTH = 1000;

    /** Whose view of land and borders it is, for the small print of every map. */
    public static final String SOURCE =
            "Land and borders: Natural Earth 1:50m (public domain), which draws who holds land in fact; they say nothing"
                    + " of whose it is by right.";

    /** Paper around the countries, as a part of what they span. */
    private static final double MARGIN = 0.04;

    /** Land farther from the middle meridian than this many degrees is left out: a cone tears it. */
    private static final double FAR = 150;

    /** Degrees all round. */
    private static final double TURN = 360;

    /** Cells of the grid on which the middle of a land is sought. */
    private static final int STEPS = 14;

    private final List<Land> lands;
    private final double height;
    private final Map<String, Double> degreesEast;

    private RegionMap(List<Land> lands, double height, Map<String, Double> degreesEast) {
        this.lands = List.copyOf(lands);
        this.height = height;
        this.degreesEast = Map.copyOf(degreesEast);
    }

    /**
     * A map of countries.
     *
     * @param countries ISO 3166-1 alpha-3 codes, in the order wanted; those without land in the atlas are left out
     * @throws IllegalArgumentException if none of them has land
     */
    public static RegionMap of(Collection<String> countries) {
        var world = Atlas.countries();
        var chosen = world.stream()
                .filter(outline -> countries.contains(outline.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("None of " + countries + " is a country of the atlas");
        }
        var conic = conic(chosen);
        var span = new Rectangle2D.Double();
        span.setRect(whole(chosen.get(0), conic).getBounds2D());
        chosen.forEach(outline -> span.add(whole(outline, conic).getBounds2D()));
        var margin = MARGIN * Math.max(span.width, span.height);
        span.setRect(span.x - margin, span.y - margin, span.width + 2 * margin, span.height + 2 * margin);
        var scale = WIDTH / span.width;
        var frame = new Rectangle2D.Double(0, 0, WIDTH, span.height * scale);
        var lands = new ArrayList<Land>();
        for (var outline : world) {
            var path = path(outline, conic, span, scale);
            if (!path.getBounds2D().intersects(frame)) {
                continue;
            }
            var land = new Area(path);
            land.intersect(new Area(frame));
            if (!land.isEmpty()) {
                var middle = middle(land);
                lands.add(new Land(
                        outline.id(),
                        outline.name(),
                        chosen.contains(outline),
                        new Path2D.Double(land),
                        middle[0],
                        middle[1]));
            }
        }
        var degreesEast = new HashMap<String, Double>();
        world.forEach(outline -> degreesEast.put(outline.id(), conic.aside(longitude(outline))));
        return new RegionMap(lands, frame.height, degreesEast);
    }

    /** Whether a map can be made of any of the countries. */
    public static boolean knows(Collection<String> countries) {
        return Atlas.countries().stream().anyMatch(outline -> countries.contains(outline.id()));
    }

    /** Whether a map can be made of all the countries. */
    public static boolean knowsAll(Collection<String> countries) {
        return Atlas.countries().stream().map(Outline::id).toList().containsAll(countries);
    }

    /** How far a country lies east of the middle of the map, in degrees; negative to the west; empty without land. */
    public OptionalDouble degreesEast(String country) {
        return degreesEast.containsKey(country) ? OptionalDouble.of(degreesEast.get(country)) : OptionalDouble.empty();
    }

    /** All land within the frame, that of the region's surroundings too. */
    public List<Land> lands() {
        return lands;
    }

    /** Units from the upper edge to the lower. */
    public double height() {
        return height;
    }

    /** The mean longitude of a country's longest line. */
    private static double longitude(Outline outline) {
        return outline.rings().stream()
                .max(Comparator.comparingInt(Ring::size))
                .map(ring -> Arrays.stream(ring.longitudes()).average().orElse(0))
                .orElse(0.0);
    }

    /** Standard parallels a sixth of the way in from the southernmost and northernmost land (Deetz and Adams). */
    private static Conic conic(List<Outline> outlines) {
        var rings =
                outlines.stream().flatMap(outline -> outline.rings().stream()).toList();
        var y = rings.stream()
                .flatMapToDouble(ring -> DoubleStream.of(ring.latitudes()))
                .summaryStatistics();
        var sixth = (y.getMax() - y.getMin()) / 6;
        return new Conic(middle(rings), y.getMin() + sixth, y.getMax() - sixth);
    }

    /** The meridian opposite to the middle of the widest gap without land, so that the date line tears no country. */
    private static double middle(List<Ring> rings) {
        var x = rings.stream()
                .flatMapToDouble(ring -> DoubleStream.of(ring.longitudes()))
                .sorted()
                .toArray();
        var widest = x[0] + TURN - x[x.length - 1];
        var gap = x[x.length - 1] + widest / 2;
        for (int i = 1; i < x.length; i++) {
            if (x[i] - x[i - 1] > widest) {
                widest = x[i] - x[i - 1];
                gap = x[i - 1] + widest / 2;
            }
        }
        return Math.IEEEremainder(gap + TURN / 2, TURN);
    }

    private static Path2D whole(Outline outline, Conic conic) {
        return path(outline, conic, new Rectangle2D.Double(0, 0, 1, 1), 1);
    }

    private static Path2D path(Outline outline, Conic conic, Rectangle2D span, double scale) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (var ring : outline.rings()) {
            if (Arrays.stream(ring.longitudes()).anyMatch(x -> Math.abs(conic.aside(x)) > FAR)) {
                continue;
            }
            for (int i = 0; i < ring.size(); i++) {
                var point = conic.project(ring.longitudes()[i], ring.latitudes()[i]);
                var x = (point[0] - span.getX()) * scale;
                var y = (-point[1] - span.getY()) * scale;
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
        }
        return path;
    }

    /** The middle of the largest square on a grid that fits into the land, refined once around the best. */
    private static double[] middle(Area land) {
        var box = land.getBounds2D();
        var best = best(land, box, new double[] {box.getCenterX(), box.getCenterY(), 0});
        var step = Math.max(box.getWidth(), box.getHeight()) / STEPS;
        return best(land, new Rectangle2D.Double(best[0] - step, best[1] - step, 2 * step, 2 * step), best);
    }

    private static double[] best(Area land, Rectangle2D box, double[] found) {
        var best = found;
        for (int i = 0; i <= STEPS; i++) {
            for (int j = 0; j <= STEPS; j++) {
                var x = box.getX() + box.getWidth() * i / STEPS;
                var y = box.getY() + box.getHeight() * j / STEPS;
                var room = best[2];
                while (land.contains(x - room - 1, y - room - 1, 2 * room + 2, 2 * room + 2)) {
                    room++;
                }
                if (room > best[2]) {
                    best = new double[] {x, y, room};
                }
            }
        }
        return best;
    }
}
