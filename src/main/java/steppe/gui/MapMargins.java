package steppe.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.format.TextStyle;
import java.util.Locale;
import steppe.model.View;

/** What stands above and below the map: when it is, what war there is, which run it is; and how to read colours and lines. */
final class MapMargins {
    private static final double EDGE = 16;

    private final LiveRun run;
    private final String note;
    private final double width;
    private final double height;

    MapMargins(LiveRun run, String note, double width, double height) {
        this.run = run;
        this.note = note;
        this.width = width;
        this.height = height;
    }

    void draw(Graphics2D pencil, View view) {
        write(pencil, month(view), Look.HUGE, Look.INK, EDGE, 34);
        write(pencil, Words.war(run.scenario(), view.war()), Look.TITLE, Look.INK, EDGE, 60);
        right(pencil, run.title(), Look.STRONG, Look.INK, 21);
        right(
                pencil,
                "Month %d of %d, replication %d, seed %d"
                        .formatted(view.month() + 1, run.scenario().time().months(), run.replication(), run.seed()),
                Look.LABEL,
                Look.QUIET,
                39);
        progress(pencil, view);
        legend(pencil);
        write(pencil, note, Look.TINY, Look.QUIET, EDGE, height - 8);
    }

    private static String month(View view) {
        return view.when().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + view.when().getYear();
    }

    private void progress(Graphics2D pencil, View view) {
        double done = (view.month() + 1.0) / run.scenario().time().months();
        pencil.setColor(Look.GRID);
        pencil.fill(new Rectangle2D.Double(0, 72, width, 3));
        pencil.setColor(Look.QUIET);
        pencil.fill(new Rectangle2D.Double(0, 72, width * done, 3));
    }

    private void legend(Graphics2D pencil) {
        double y = height - 27;
        double x = write(pencil, "Colour: the power that leads, ", Look.SMALL, Look.QUIET, EDGE, y);
        x = write(pencil, "20 % ", Look.SMALL, Look.QUIET, x, y);
        for (double share = 0.2; share < 0.61; share += 0.1) {
            pencil.setColor(Look.tint(Look.INK, MapPicture.depth(share)));
            pencil.fill(new Rectangle2D.Double(x, y - 11, 18, 13));
            x += 18;
        }
        x = write(pencil, " 60 % of influence", Look.SMALL, Look.QUIET, x, y) + 24;
        pencil.setColor(Look.QUIET);
        for (double line : new double[] {1.5, 5, 10}) {
            pencil.setStroke(Look.line(line));
            pencil.draw(new Line2D.Double(x, y - 5, x + 20, y - 5));
            x += 34;
        }
        x = write(pencil, "strength of ties", Look.SMALL, Look.QUIET, x - 6, y) + 24;
        pencil.setStroke(Look.line(7));
        pencil.setColor(Look.INK);
        pencil.draw(new Ellipse2D.Double(x, y - 11, 12, 12));
        pencil.setStroke(Look.line(4));
        pencil.setColor(Look.ALARM);
        pencil.draw(new Ellipse2D.Double(x, y - 11, 12, 12));
        write(pencil, "crisis", Look.SMALL, Look.QUIET, x + 20, y);
    }

    /** @return where the text ends */
    private static double write(Graphics2D pencil, String text, Font font, Color colour, double x, double y) {
        pencil.setFont(font);
        pencil.setColor(colour);
        pencil.drawString(text, (float) x, (float) y);
        return x + width(pencil, text, font);
    }

    private void right(Graphics2D pencil, String text, Font font, Color colour, double y) {
        write(pencil, text, font, colour, width - EDGE - width(pencil, text, font), y);
    }

    private static double width(Graphics2D pencil, String text, Font font) {
        return font.getStringBounds(text, pencil.getFontRenderContext()).getWidth();
    }
}
