package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import steppe.geo.Land;
import steppe.geo.RegionMap;

/**
 * A map of the region with countries filled in colours, as large as the data area allows. On a large one each country
 * bears its name and its words, on a small one its code, and the words stand beside the map.
 */
final class MapPane implements Pane {
    /** Land narrower than this part of the map is not named, unless it is the region's. */
    private static final double NAMED = 0.12;

    private static final double GAP = 12;
    private static final double SIGN = 10;
    private static final double LINE = 19;

    /**
     * How a country is filled, and what is said of it.
     *
     * @param colour of the whole country
     * @param stripes over it; null for none
     * @param name of the country
     * @param words who leads it
     */
    record Fill(Color colour, Color stripes, String name, String words) {
        void paint(Graphics2D g, Shape shape) {
            g.setPaint(colour);
            g.fill(shape);
            if (stripes != null) {
                Stripes.fill(g, shape, stripes);
            }
        }
    }

    private final RegionMap map;
    private final Map<String, Fill> fills;
    private final Text heading;
    private final boolean large;

    /**
     * @param fills by country; land without one is drawn like the surroundings
     * @param large whether the map has the page to itself
     */
    MapPane(RegionMap map, Map<String, Fill> fills, String heading, boolean large) {
        this.map = map;
        this.fills = fills;
        this.heading = new Text(heading, large ? Theme.TITLE : Theme.HEADING, Theme.INK);
        this.large = large;
    }

    @Override
    public double left() {
        return 0;
    }

    /** The words beside all maps of a page are wrapped to their half of it, so that the maps are of one size. */
    @Override
    public double right() {
        return 0;
    }

    @Override
    public double above() {
        return large ? 0 : Panel.HEADING;
    }

    @Override
    public double below() {
        return 0;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, boolean ticks) {
        var room = large ? 0 : listed();
        var scale = Math.min((data.getWidth() - room) / RegionMap.WIDTH, data.getHeight() / map.height());
        var width = scale * RegionMap.WIDTH;
        var frame = new Rectangle2D.Double(
                large ? data.getCenterX() - width / 2 : data.getX(), data.getY(), width, scale * map.height());
        var placed = new AffineTransform(scale, 0, 0, scale, frame.x, frame.y);
        g.setPaint(Theme.SEA);
        g.fill(frame);
        for (var land : map.lands()) {
            land(g, land, placed.createTransformedShape(land.shape()));
        }
        for (var land : map.lands()) {
            words(g, land, placed.transform(new Point2D.Double(land.x(), land.y()), null));
        }
        if (large) {
            heading.drawLine(g, data.getX(), frame.y + GAP, 1);
        } else {
            heading.drawLine(g, frame.x, frame.y - Panel.HEADING / 2 - 1, 1);
            list(g, frame.getMaxX() + GAP, frame.y + LINE / 2);
        }
    }

    private void land(Graphics2D g, Land land, Shape shape) {
        var fill = fills.get(land.id());
        if (fill == null) {
            g.setPaint(Theme.GRID);
            g.fill(shape);
        } else {
            fill.paint(g, shape);
        }
        g.setPaint(Theme.PAPER);
        g.setStroke(Theme.line(fill == null ? 0.6 : 1.2));
        g.draw(shape);
    }

    private void words(Graphics2D g, Land land, Point2D at) {
        var fill = fills.get(land.id());
        if (fill == null && large && land.shape().getBounds2D().getWidth() > NAMED * RegionMap.WIDTH) {
            new Text(land.name(), Theme.SMALL, Theme.QUIET).drawLine(g, at.getX(), at.getY(), 0.5);
        }
        if (fill == null) {
            return;
        }
        var ink = Theme.on(fill.colour());
        var lines = large
                ? List.of(new Text(fill.name(), Theme.HEADING, ink), new Text(fill.words(), Theme.AXIS, ink))
                : List.of(new Text(land.id(), Theme.SMALL, ink));
        var y = at.getY() - lines.stream().mapToDouble(Text::lineHeight).sum() / 2;
        for (var line : lines) {
            y += line.lineHeight() / 2;
            if (fill.stripes() != null) {
                Halo.behind(g, line, at.getX(), y, fill.colour());
            }
            line.drawLine(g, at.getX(), y, 0.5);
            y += line.lineHeight() / 2;
        }
    }

    /** Width of the words beside a small map. */
    private double listed() {
        return fills.values().stream()
                        .mapToDouble(fill -> Math.max(
                                Theme.width(fill.name(), Theme.STRONG), Theme.width(fill.words(), Theme.SMALL)))
                        .max()
                        .orElse(0)
                + GAP
                + SIGN
                + 6;
    }

    /** What the fills say, from north to south. */
    private void list(Graphics2D g, double x, double top) {
        var listed = map.lands().stream()
                .filter(land -> fills.containsKey(land.id()))
                .sorted(Comparator.comparingDouble(Land::y))
                .map(land -> fills.get(land.id()))
                .toList();
        var y = top;
        for (var fill : listed) {
            fill.paint(g, new Rectangle2D.Double(x, y - SIGN / 2, SIGN, SIGN));
            new Text(fill.name(), Theme.STRONG, Theme.INK).drawLine(g, x + SIGN + 6, y, 1);
            new Text(fill.words(), Theme.SMALL, Theme.INK).drawLine(g, x + SIGN + 6, y + 12, 1);
            y += LINE + 10;
        }
    }
}
