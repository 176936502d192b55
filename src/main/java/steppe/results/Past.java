package steppe.results;

import java.util.ArrayList;
import java.util.List;
import steppe.config.Scenario;

/** What a scenario has on record beside the model, as tables that charts set beside it. */
public final class Past {
    private Past() {}

    /** Figures of the sources. */
    public static Table observations(Scenario scenario) {
        var rows = new ArrayList<Object[]>();
        scenario.observations()
                .values()
                .forEach(seen -> rows.add(new Object[] {
                    seen.metric(),
                    seen.area(),
                    seen.power(),
                    seen.month().toString(),
                    seen.value().central(),
                    seen.value().unit(),
                    seen.value().origin()
                }));
        return new Table(List.of("metric", "area", "power", "month", "value", "unit", "origin"), rows);
    }

    /** What happened and when. */
    public static Table events(Scenario scenario) {
        var rows = new ArrayList<Object[]>();
        scenario.events()
                .values()
                .forEach(event -> rows.add(
                        new Object[] {event.month().toString(), event.title(), event.headline(), event.origin()}));
        return new Table(List.of("month", "title", "headline", "origin"), rows);
    }
}
