package steppe.gui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import steppe.model.View;

/** One month as a picture: who leads where, who is tied to whom, what has just gone wrong, and when it is. */
final class MapPicture {
    private static final double HEAD = 84;
    private static final double FOOT = 52;
    /** Shares of a leader between which its colour goes from pale to full. */
    private static final double PALE = 0.1;

    private static final double FULL = 0.65;
    /** Ties weaker than this share of all are left out. */
    private static final double FAINTEST = 0.06;

    private static final double WIDEST = 22;
    /** Across the ring that marks a country's middle. */
    private static final double RING = 11;

    private static final double DOT = 10;
    /** From a country's middle down to its name, and from line to line. */
    private static final double NAME = 30;

    private static final double LINE = 17;
    private static final int BLINK = 450;

    private final LiveRun run;
    private final Plan plan;
    private final double width;
    private final double height;
    private final AffineTransform fit;

    MapPicture(LiveRun run, Plan plan, double width, double height) {
        this.run = run;
        this.plan = plan;
        this.width = width;
        this.height = height;
        this.fit = fit(plan, width, height);
    }

    /** From the plan to the picture: as large as fits between head and foot. */
    static AffineTransform fit(Plan plan, double width, double height) {
        double scale = Math.min(width / plan.width(), (height - HEAD - FOOT) / plan.height());
        var fit = AffineTransform.getTranslateInstance(
                (width - scale * plan.width()) / 2, HEAD + (height - HEAD - FOOT - scale * plan.height()) / 2);
        fit.scale(scale, scale);
        return fit;
    }

    /** @param view null before the first start */
    void draw(Graphics2D pencil, View view) {
        pencil.setColor(Look.PAPER);
        pencil.fill(new Rectangle2D.Double(0, 0, width, height));
        pencil.setColor(Look.WATER);
        pencil.fill(fit.createTransformedShape(plan.frame()));
        plan.around().forEach(land -> fill(pencil, land, Look.LAND));
        plan.land().forEach((id, land) -> fill(pencil, land, view == null ? Look.GRID : colour(view, id)));
        if (view == null) {
            return;
        }
        view.countries().forEach((id, country) -> ties(pencil, id, country));
        var troubles = Troubles.of(run.scenario(), view);
        troubles.forEach((id, trouble) -> alarm(pencil, id, trouble));
        var letters = new Lettering(pencil, width);
        plan.powers().keySet().forEach(id -> power(pencil, letters, id));
        view.countries().forEach((id, country) -> name(letters, id, country));
        var told = new HashSet<String>();
        troubles.forEach((id, trouble) -> {
            if (told.add(trouble.words())) { // what befalls neighbours together is said once
                tell(letters, id, trouble);
            }
        });
        new MapMargins(run, plan.note(), width, height).draw(pencil, view);
    }

    private void fill(Graphics2D pencil, Shape land, Color colour) {
        var shape = fit.createTransformedShape(land);
        pencil.setColor(colour);
        pencil.fill(shape);
        pencil.setColor(Color.WHITE);
        pencil.setStroke(Look.line(1.4));
        pencil.draw(shape);
    }

    private Color colour(View view, String country) {
        var leader = leader(view.countries().get(country));
        return Look.tint(
                Look.colour(run.scenario(), leader.getKey()),
                depth(leader.getValue().influence()));
    }

    static double depth(double share) {
        return 0.18 + 0.72 * Math.max(0, Math.min(1, (share - PALE) / (FULL - PALE)));
    }

    static Map.Entry<String, View.Bond> leader(View.Country country) {
        return country.bonds().entrySet().stream()
                .max(Comparator.comparingDouble(each -> each.getValue().influence()))
                .orElseThrow();
    }

    private void ties(Graphics2D pencil, String country, View.Country seen) {
        var to = fit.transform(plan.middles().get(country), null);
        seen.bonds().forEach((power, bond) -> {
            double strength = strength(bond);
            if (strength >= FAINTEST) {
                var from = fit.transform(plan.powers().get(power), null);
                pencil.setColor(Look.clear(Look.colour(run.scenario(), power), 0.72));
                pencil.setStroke(Look.line(Math.max(1, WIDEST * strength)));
                pencil.draw(curve(from, to));
            }
        });
        pencil.setColor(Look.PAPER);
        pencil.fill(disc(to, RING / 2));
        pencil.setColor(Look.INK);
        pencil.setStroke(Look.line(1.4));
        pencil.draw(disc(to, RING / 2));
    }

    /** The mean of a power's shares of a country's ties in all domains. */
    static double strength(View.Bond bond) {
        return bond.ties().values().stream()
                .mapToDouble(View.Tie::share)
                .average()
                .orElse(0);
    }

    /** Bent a little to the side, so that ties from different powers part. */
    private static Shape curve(Point2D from, Point2D to) {
        double x = (from.getX() + to.getX()) / 2 - (to.getY() - from.getY()) * 0.12;
        double y = (from.getY() + to.getY()) / 2 + (to.getX() - from.getX()) * 0.12;
        return new QuadCurve2D.Double(from.getX(), from.getY(), x, y, to.getX(), to.getY());
    }

    private static Ellipse2D disc(Point2D at, double radius) {
        return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    /** A border and a ring that blink in the month of the trouble and fade in those after it. */
    private void alarm(Graphics2D pencil, String country, Troubles.Trouble trouble) {
        boolean lit = System.currentTimeMillis() / BLINK % 2 == 0;
        double opacity = trouble.age() > 0 ? 0.75 - 0.15 * trouble.age() : lit ? 1 : 0.55;
        var ring = disc(fit.transform(plan.middles().get(country), null), trouble.age() == 0 && lit ? 15 : 13);
        outline(pencil, fit.createTransformedShape(plan.land().get(country)), Look.ALARM, opacity, 3);
        outline(pencil, ring, Look.INK, opacity, 8);
        outline(pencil, ring, Look.ALARM, opacity, 5);
    }

    private static void outline(Graphics2D pencil, Shape shape, Color colour, double opacity, double width) {
        pencil.setColor(Look.clear(colour, opacity));
        pencil.setStroke(Look.line(width));
        pencil.draw(shape);
    }

    private void name(Lettering letters, String id, View.Country country) {
        var at = fit.transform(plan.middles().get(id), null);
        var leader = leader(country);
        var below = run.scenario().powers().get(leader.getKey()).name() + " "
                + Look.percent(leader.getValue().influence());
        letters.write(run.scenario().countries().get(id).name(), Look.STRONG, at.getX(), at.getY() + NAME);
        letters.write(below, Look.LABEL, at.getX(), at.getY() + NAME + LINE);
    }

    /** Above the ring, below the name, or farther up. */
    private void tell(Lettering letters, String country, Troubles.Trouble trouble) {
        var at = fit.transform(plan.middles().get(country), null);
        double above = at.getY() - 2 * RING;
        letters.writeWhereFree(
                trouble.words(),
                Look.STRONG,
                at.getX(),
                List.of(above, at.getY() + NAME + 2 * LINE, above - LINE, above - 2 * LINE, above - 3 * LINE));
    }

    private void power(Graphics2D pencil, Lettering letters, String id) {
        var at = fit.transform(plan.powers().get(id), null);
        pencil.setColor(Look.colour(run.scenario(), id));
        pencil.fill(disc(at, DOT));
        pencil.setColor(Look.PAPER);
        pencil.setStroke(Look.line(2));
        pencil.draw(disc(at, DOT));
        var words = run.scenario().powers().get(id).name().split(" ");
        for (int i = 0; i < words.length; i++) {
            letters.write(words[i], Look.STRONG, at.getX(), at.getY() + DOT + 15 + 16 * i);
        }
    }
}
