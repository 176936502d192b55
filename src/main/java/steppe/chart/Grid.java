package steppe.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Panels in rows and columns whose data areas are of one size and aligned.
 *
 * @param panels filled row by row; not empty
 * @param columns how many in a row
 * @param shared whether all have the same vertical axis, which then shows its numbers once a row
 */
record Grid(List<? extends Pane> panels, int columns, boolean shared) {
    private static final double GAP = 16;

    static Grid of(Pane panel) {
        return new Grid(List.of(panel), 1, true);
    }

    void draw(Graphics2D g, Rectangle2D area) {
        var rows = (panels.size() + columns - 1) / columns;
        var left = most(panels, Pane::left);
        var inner = shared ? 0 : left;
        var right = most(panels, Pane::right);
        var width = (area.getWidth() - left - right - (columns - 1) * (inner + right + GAP)) / columns;
        var beside = IntStream.range(0, rows)
                .mapToDouble(row -> most(row(row), Pane::above) + most(row(row), Pane::below))
                .sum();
        var height = (area.getHeight() - beside - (rows - 1) * GAP / 2) / rows;
        var y = area.getY();
        for (int row = 0; row < rows; row++) {
            y += most(row(row), Pane::above);
            for (int column = 0; column < row(row).size(); column++) {
                var x = area.getX() + left + column * (width + right + GAP + inner);
                row(row).get(column).draw(g, new Rectangle2D.Double(x, y, width, height), column == 0 || !shared);
            }
            y += height + most(row(row), Pane::below) + GAP / 2;
        }
    }

    private List<? extends Pane> row(int row) {
        return panels.subList(row * columns, Math.min(panels.size(), (row + 1) * columns));
    }

    private static double most(List<? extends Pane> panes, ToDoubleFunction<Pane> room) {
        return panes.stream().mapToDouble(room).max().orElse(0);
    }
}
