package steppe.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Panels in rows and columns whose data areas are of one size and aligned.
 *
 * @param panels filled row by row; not empty
 * @param columns how many in a row
 * @param shared whether all have the same vertical axis, which then shows its numbers once a row
 */
record Grid(List<Panel> panels, int columns, boolean shared) {
    private static final double GAP = 16;

    static Grid of(Panel panel) {
        return new Grid(List.of(panel), 1, true);
    }

    void draw(Graphics2D g, Rectangle2D area) {
        var rows = (panels.size() + columns - 1) / columns;
        var left = most(Panel::left);
        var inner = shared ? 0 : left;
        var right = most(Panel::right);
        var above = most(Panel::above);
        var below = most(Panel::below);
        var width = (area.getWidth() - left - right - (columns - 1) * (inner + right + GAP)) / columns;
        var height = (area.getHeight() - rows * (above + below) - (rows - 1) * GAP / 2) / rows;
        for (int i = 0; i < panels.size(); i++) {
            var column = i % columns;
            var row = i / columns;
            var x = area.getX() + left + column * (width + right + GAP + inner);
            var y = area.getY() + above + row * (height + above + below + GAP / 2);
            panels.get(i).draw(g, new Rectangle2D.Double(x, y, width, height), column == 0 || !shared);
        }
    }

    private double most(ToDoubleFunction<Panel> room) {
        return panels.stream().mapToDouble(room).max().orElse(0);
    }
}
