package steppe.gui;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/** The map as MASON shows it: draws the month that was last lived, and says which country or power a click hits. */
final class RegionPortrayal extends FieldPortrayal2D {
    /** How near a click must come to a power's dot. */
    private static final double NEAR = 26;

    private final LiveRun run;
    private final Plan plan;

    RegionPortrayal(LiveRun run, Plan plan) {
        this.run = run;
        this.plan = plan;
        setField(plan);
    }

    @Override
    public void draw(Object field, Graphics2D graphics, DrawInfo2D info) {
        var pencil = (Graphics2D) graphics.create();
        pencil.translate(info.draw.x, info.draw.y);
        new MapPicture(run, plan, info.draw.width / Look.SCALE, info.draw.height / Look.SCALE)
                .draw(Look.fine(pencil), run.view());
        pencil.dispose();
    }

    @Override
    public void hitObjects(DrawInfo2D info, Bag into) {
        var at = new Point2D.Double(
                (info.clip.getCenterX() - info.draw.x) / Look.SCALE,
                (info.clip.getCenterY() - info.draw.y) / Look.SCALE);
        var place = placeAt(at, MapPicture.fit(plan, info.draw.width / Look.SCALE, info.draw.height / Look.SCALE));
        if (place != null) {
            into.add(new LocationWrapper(place, place.id(), this));
        }
    }

    private Place placeAt(Point2D at, AffineTransform fit) {
        for (var power : plan.powers().entrySet()) {
            if (fit.transform(power.getValue(), null).distance(at) < NEAR) {
                return new Place(power.getKey(), true);
            }
        }
        for (var country : plan.land().entrySet()) {
            if (fit.createTransformedShape(country.getValue()).contains(at)) {
                return new Place(country.getKey(), false);
            }
        }
        return null;
    }

    @Override
    public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return new PlaceInspector(run, (Place) wrapper.getObject());
    }

    @Override
    public String getName(LocationWrapper wrapper) {
        return PlaceInspector.name(run.scenario(), (Place) wrapper.getObject());
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }
}
