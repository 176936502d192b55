package steppe.gui;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.geo.Land;
import steppe.geo.RegionMap;

/**
 * Where everybody stands on the picture, from (0, 0) to (width, height): countries and neighbours in their land, powers that are
 * neighbours in theirs, all other powers on the margins, on the side where they lie. Countries that no atlas knows stand in a
 * circle.
 *
 * @param frame of the map; empty if there is none
 * @param land of countries, by id
 * @param around land of others
 * @param middles of countries, by id, where names stand
 * @param powers by id
 * @param note whose view of the borders it is; empty if there are none
 */
record Plan(
        double width,
        double height,
        Rectangle2D frame,
        Map<String, Shape> land,
        List<Shape> around,
        Map<String, Point2D> middles,
        Map<String, Point2D> powers,
        String note) {
    private static final double MARGIN = 150;
    private static final double CIRCLE_HEIGHT = 640;
    private static final double RADIUS = 220;
    private static final double DISC = 78;
    /** Land of a power that is smaller than this part of the picture is not room enough to stand in. */
    private static final double ROOM = 0.01;

    /** Of countries and powers, by id; those of ISO 3166-1 alpha-3 are found on the map. */
    static Plan of(Collection<String> countries, Collection<String> powers) {
        return RegionMap.knowsAll(countries)
                ? map(RegionMap.of(countries), powers)
                : circle(List.copyOf(countries), List.copyOf(powers));
    }

    private static Plan map(RegionMap map, Collection<String> all) {
        var land = new LinkedHashMap<String, Shape>();
        var around = new ArrayList<Shape>();
        var middles = new LinkedHashMap<String, Point2D>();
        var powers = new LinkedHashMap<String, Point2D>();
        for (var each : map.lands()) {
            var shape = AffineTransform.getTranslateInstance(MARGIN, 0).createTransformedShape(each.shape());
            if (each.inside()) {
                land.put(each.id(), shape);
                middles.put(each.id(), new Point2D.Double(each.x() + MARGIN, each.y()));
            } else {
                around.add(shape);
                if (all.contains(each.id()) && isRoom(each, map)) {
                    powers.put(each.id(), new Point2D.Double(each.x() + MARGIN, each.y()));
                }
            }
        }
        var west = new ArrayList<String>();
        var east = new ArrayList<String>();
        for (var power : all) {
            if (!powers.containsKey(power)) {
                (map.degreesEast(power).orElse(-1) > 0 ? east : west).add(power);
            }
        }
        stand(west, MARGIN / 2, map.height(), powers);
        stand(east, RegionMap.WIDTH + 1.5 * MARGIN, map.height(), powers);
        return new Plan(
                RegionMap.WIDTH + 2 * MARGIN,
                map.height(),
                new Rectangle2D.Double(MARGIN, 0, RegionMap.WIDTH, map.height()),
                land,
                around,
                middles,
                powers,
                RegionMap.SOURCE);
    }

    private static boolean isRoom(Land land, RegionMap map) {
        var box = land.shape().getBounds2D();
        return box.getWidth() * box.getHeight() > ROOM * RegionMap.WIDTH * map.height();
    }

    /** One above the other. */
    private static void stand(List<String> ids, double x, double height, Map<String, Point2D> powers) {
        for (int i = 0; i < ids.size(); i++) {
            powers.put(ids.get(i), new Point2D.Double(x, height * (i + 0.5) / ids.size()));
        }
    }

    private static Plan circle(List<String> countries, List<String> all) {
        var land = new LinkedHashMap<String, Shape>();
        var middles = new LinkedHashMap<String, Point2D>();
        var powers = new LinkedHashMap<String, Point2D>();
        double width = RegionMap.WIDTH + 2 * MARGIN;
        for (int c = 0; c < countries.size(); c++) {
            double angle = 2 * Math.PI * c / countries.size() - Math.PI / 2;
            double x = width / 2 + RADIUS * 1.4 * Math.cos(angle);
            double y = CIRCLE_HEIGHT / 2 + RADIUS * Math.sin(angle);
            land.put(countries.get(c), new Ellipse2D.Double(x - DISC, y - DISC, 2 * DISC, 2 * DISC));
            middles.put(countries.get(c), new Point2D.Double(x, y));
        }
        int half = (all.size() + 1) / 2;
        stand(all.subList(0, half), MARGIN / 2, CIRCLE_HEIGHT, powers);
        stand(all.subList(half, all.size()), width - MARGIN / 2, CIRCLE_HEIGHT, powers);
        return new Plan(width, CIRCLE_HEIGHT, new Rectangle2D.Double(), land, List.of(), middles, powers, "");
    }
}
