package steppe.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shares that sum to one as points in a triangle: each corner stands for one of three holders, and the nearer a point
 * lies to it, the larger its share. Only the part of the triangle that holds all points is drawn.
 */
final class TernaryPane implements Pane {
    private static final double ROOM = 24;
    private static final double STEP = 0.1;
    private static final double DOT = 9;
    private static final double[] WHOLE = {0, 0, 0};

    /**
     * A holder of shares and its corner.
     *
     * @param name at the corner
     * @param colour of the name and of the holder's ticks
     */
    record Corner(String name, Color colour) {}

    /**
     * A way through the triangle.
     *
     * @param name at its end
     * @param points shares of the first two corners, in order of time
     * @param now place of the point that is marked on the way; -1 for none
     * @param heavy whether it stands out
     */
    record Way(String name, List<double[]> points, int now, Color colour, boolean heavy) {}

    private final List<Corner> corners;
    private final List<Way> ways;
    private final List<double[]> cloud;
    private final double[] least;

    /**
     * @param corners left, right and top
     * @param cloud single points behind the ways; may be empty
     */
    TernaryPane(List<Corner> corners, List<Way> ways, List<double[]> cloud) {
        this.corners = corners;
        this.ways = ways;
        this.cloud = cloud;
        this.least = least();
    }

    /** The lowest share of each corner that the drawing reaches, in steps. */
    private double[] least() {
        var all = Stream.concat(ways.stream().flatMap(way -> way.points().stream()), cloud.stream())
                .toList();
        if (all.isEmpty()) {
            return WHOLE;
        }
        var least = new double[3];
        Arrays.fill(least, 1);
        for (var point : all) {
            least[0] = Math.min(least[0], point[0]);
            least[1] = Math.min(least[1], point[1]);
            least[2] = Math.min(least[2], 1 - point[0] - point[1]);
        }
        return Arrays.stream(least)
                .map(share -> Math.max(0, STEP * Math.floor(share / STEP)))
                .toArray();
    }

    @Override
    public double left() {
        return 0;
    }

    @Override
    public double right() {
        return 0;
    }

    @Override
    public double above() {
        return ROOM;
    }

    @Override
    public double below() {
        return ROOM;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D data, boolean ticks) {
        var height = Math.min(data.getHeight(), data.getWidth() * Math.sqrt(3) / 2);
        var triangle = new Triangle(
                new Point2D.Double(data.getCenterX() - height / Math.sqrt(3), data.getMaxY()), height, least);
        grid(g, triangle);
        for (var point : cloud) {
            dot(g, triangle.at(point), 4, Theme.clear(Theme.INK, 0.16), null);
        }
        ways.forEach(way -> way(g, triangle, way));
        name(g, triangle);
    }

    private void grid(Graphics2D g, Triangle triangle) {
        g.setStroke(Theme.butt(0.8));
        for (int corner = 0; corner < 3; corner++) {
            for (double share = least[corner]; share < least[corner] + triangle.span() - STEP / 2; share += STEP) {
                var from = triangle.edge(corner, share, (corner + 1) % 3);
                var to = triangle.edge(corner, share, (corner + 2) % 3);
                g.setPaint(
                        share == least[corner]
                                ? Theme.FAINT
                                : Theme.pale(corners.get(corner).colour(), 0.3));
                g.draw(new Line2D.Double(from, to));
                tick(g, corner, to, share);
            }
        }
        var names = corners.stream()
                .map(corner -> new Text(corner.name(), Theme.HEADING, Theme.letters(corner.colour())))
                .toList();
        var left = triangle.at(new double[] {1 - least[1] - least[2], least[1]});
        var right = triangle.at(new double[] {least[0], 1 - least[0] - least[2]});
        var top = triangle.at(new double[] {least[0], least[1]});
        names.get(0).drawLine(g, left.getX() - 8, left.getY() + 12, 0);
        names.get(1).drawLine(g, right.getX() + 8, right.getY() + 12, 1);
        names.get(2).drawLine(g, top.getX(), top.getY() - 12, 0.5);
    }

    /** Ticks of the left corner stand below, of the right one on the right edge, of the top one on the left. */
    private void tick(Graphics2D g, int corner, Point2D at, double share) {
        var words = new Text(
                Words.percent(share),
                Theme.SMALL,
                Theme.letters(corners.get(corner).colour()));
        switch (corner) {
            case 0 -> words.drawLine(g, at.getX(), at.getY() + 9, 0.5);
            case 1 -> words.drawLine(g, at.getX() + 6, at.getY(), 1);
            default -> words.drawLine(g, at.getX() - 6, at.getY(), 0);
        }
    }

    private static void way(Graphics2D g, Triangle triangle, Way way) {
        var path = new Path2D.Double();
        for (var point : way.points()) {
            var at = triangle.at(point);
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        g.setPaint(way.colour());
        g.setStroke(Theme.line(way.heavy() ? 3 : 2));
        g.draw(path);
        dot(g, triangle.at(way.points().get(0)), DOT, Theme.PAPER, way.colour());
        if (way.now() >= 0) {
            dot(g, triangle.at(way.points().get(way.now())), DOT - 3, way.colour(), Theme.PAPER);
        }
        dot(g, triangle.at(way.points().get(way.points().size() - 1)), DOT, way.colour(), Theme.PAPER);
    }

    /** Names stand to the right of the ends of ways, apart from each other. */
    private void name(Graphics2D g, Triangle triangle) {
        var ends = ways.stream()
                .map(way -> triangle.at(way.points().get(way.points().size() - 1)))
                .toList();
        var wanted = ends.stream().mapToDouble(Point2D::getY).toArray();
        var sizes = new double[wanted.length];
        Arrays.fill(sizes, 14);
        var placed = Spread.apart(wanted, sizes, triangle.top(), triangle.bottom());
        for (int i = 0; i < placed.length; i++) {
            var x = ends.get(i).getX() + DOT;
            g.setPaint(Theme.FAINT);
            g.setStroke(Theme.line(0.8));
            if (Math.abs(placed[i] - wanted[i]) > 3) {
                g.draw(new Line2D.Double(ends.get(i).getX() + DOT / 2, wanted[i], x + 3, placed[i]));
            }
            new Text(ways.get(i).name(), Theme.STRONG, Theme.letters(ways.get(i).colour()))
                    .drawLine(g, x + 4, placed[i], 1);
        }
    }

    private static void dot(Graphics2D g, Point2D at, double size, Color fill, Color edge) {
        var dot = new Ellipse2D.Double(at.getX() - size / 2, at.getY() - size / 2, size, size);
        g.setPaint(fill);
        g.fill(dot);
        if (edge != null) {
            g.setPaint(edge);
            g.setStroke(Theme.line(1.5));
            g.draw(dot);
        }
    }

    /** Where shares lie on the page. */
    private record Triangle(Point2D corner, double height, double[] least) {
        /** What a corner's share can exceed its lowest by. */
        double span() {
            return 1 - least[0] - least[1] - least[2];
        }

        double top() {
            return corner.getY() - height;
        }

        double bottom() {
            return corner.getY();
        }

        Point2D at(double[] shares) {
            var right = (shares[1] - least[1]) / span();
            var up = (1 - shares[0] - shares[1] - least[2]) / span();
            var side = 2 * height / Math.sqrt(3);
            return new Point2D.Double(corner.getX() + side * (right + up / 2), corner.getY() - height * up);
        }

        /** Where a corner has a share and another has its lowest. */
        Point2D edge(int corner, double share, int lowest) {
            var shares = new double[3];
            shares[corner] = share;
            shares[lowest] = least[lowest];
            shares[3 - corner - lowest] = 1 - share - least[lowest];
            return at(shares);
        }
    }
}
