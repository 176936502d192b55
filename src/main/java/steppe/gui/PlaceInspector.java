package steppe.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JFrame;
import sim.engine.Stoppable;
import sim.portrayal.Inspector;
import steppe.config.Scenario;

/** What there is to know of a country or a power, kept up to date. */
final class PlaceInspector extends Inspector {
    private static final long serialVersionUID = 1;

    /** Of a window of its own. */
    private static final Dimension SIZE = new Dimension(Look.scaled(440), Look.scaled(640));

    private final transient LiveRun run;
    private final transient Place place;
    private final Sheet sheet = new Sheet();

    PlaceInspector(LiveRun run, Place place) {
        this.run = run;
        this.place = place;
        setVolatile(true);
        setTitle(name(run.scenario(), place));
        setLayout(new BorderLayout());
        add(sheet);
        updateInspector();
    }

    static String name(Scenario scenario, Place place) {
        return place.isPower()
                ? scenario.powers().get(place.id()).name()
                : scenario.countries().get(place.id()).name();
    }

    @Override
    public JFrame createFrame(Stoppable stopper) {
        var frame = super.createFrame(stopper);
        frame.setSize(SIZE);
        return frame;
    }

    @Override
    public void updateInspector() {
        var view = run.view();
        if (view != null) {
            sheet.show(
                    place.isPower()
                            ? new PowerPage(run.scenario(), place.id()).of(view)
                            : new CountryPage(run.scenario(), place.id()).of(view));
        }
    }
}
