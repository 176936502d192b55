package steppe.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A drawing in an area for data, with room around it for what stands beside the data. */
interface Pane {
    /** Room that it needs on the left. */
    double left();

    /** Room that it needs on the right. */
    double right();

    /** Room that it needs above the data. */
    double above();

    /** Room that it needs below the data. */
    double below();

    /** @param ticks whether the vertical axis, if it has one, shows its numbers here */
    void draw(Graphics2D g, Rectangle2D data, boolean ticks);
}
