package steppe.web;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import steppe.geo.Land;
import steppe.geo.RegionMap;

/** Maps of regions as paths of SVG. A map takes a while to lay out, so it is kept. */
final class Outlines {
    private static final int MOST = 32;

    private final Map<TreeSet<String>, Map<String, Object>> kept = new ConcurrentHashMap<>();

    /** The map of some countries; without land where the atlas knows none of them. */
    Map<String, Object> of(Collection<String> countries) {
        if (kept.size() > MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(new TreeSet<>(countries), Outlines::drawn);
    }

    private static Map<String, Object> drawn(Collection<String> countries) {
        if (!RegionMap.knows(countries)) {
            return Map.of("width", RegionMap.WIDTH, "height", 0, "source", "", "lands", List.of());
        }
        var map = RegionMap.of(countries);
        return Map.of(
                "width",
                RegionMap.WIDTH,
                "height",
                map.height(),
                "source",
                RegionMap.SOURCE,
                "lands",
                map.lands().stream().map(Outlines::drawn).toList());
    }

    private static Map<String, Object> drawn(Land land) {
        var drawn = new LinkedHashMap<String, Object>();
        drawn.put("id", land.id());
        drawn.put("name", land.name());
        drawn.put("inside", land.inside());
        drawn.put("path", path(land.shape()));
        drawn.put("x", land.x());
        drawn.put("y", land.y());
        drawn.put("width", land.shape().getBounds2D().getWidth());
        return drawn;
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var at = new double[6];
        for (var lines = shape.getPathIterator(null, 1); !lines.isDone(); lines.next()) {
            switch (lines.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> path.append('M').append(point(at));
                case PathIterator.SEG_LINETO -> path.append('L').append(point(at));
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static String point(double[] at) {
        return tenth(at[0]) + " " + tenth(at[1]);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
