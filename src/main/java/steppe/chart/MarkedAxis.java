package steppe.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose ticks stand where they are told to, each with words of its own. */
final class MarkedAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

    private final transient List<Mark> marks;

    /** A tick and its words. */
    record Mark(double at, String words) {}

    /** @param marks not empty */
    MarkedAxis(double from, double to, List<Mark> marks) {
        this.marks = List.copyOf(marks);
        Axes.plain(this, from, to, widest((to - from) / 2, marks));
    }

    /** A unit that only tells those who make room how wide ticks get. */
    private static NumberTickUnit widest(double size, List<Mark> marks) {
        var words = marks.stream()
                .map(Mark::words)
                .max(Comparator.comparingDouble(mark -> Theme.width(mark, Theme.AXIS)))
                .orElseThrow();
        return new NumberTickUnit(size) {
            private static final long serialVersionUID = 1;

            @Override
            public String valueToString(double value) {
                return words;
            }
        };
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        var anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return marks.stream()
                .filter(mark -> getRange().contains(mark.at))
                .map(mark -> new NumberTick(mark.at, mark.words, anchor, anchor, 0))
                .toList();
    }
}
