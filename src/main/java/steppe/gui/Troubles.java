package steppe.gui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import steppe.config.Scenario;
import steppe.model.View;

/** The crises of the last few months, by country. */
final class Troubles {
    /** Months for which a crisis is shown after its own. */
    private static final int SHOWN = 3;

    private static final Set<String> KINDS = Set.of("crisis", "crisis-met", "crisis-dated");

    /** @param age months since it came, 0 for this month */
    record Trouble(int age, String words) {}

    private Troubles() {}

    /** The latest crisis of every country that had one of late. */
    static Map<String, Trouble> of(Scenario scenario, View view) {
        var troubles = new LinkedHashMap<String, Trouble>();
        for (var happening : view.happenings()) {
            int age = view.month() - scenario.time().index(happening.month());
            if (age <= SHOWN && KINDS.contains(happening.kind())) {
                troubles.put(
                        happening.area(),
                        new Trouble(
                                age, scenario.crises().get(happening.detail()).title()));
            }
        }
        return troubles;
    }
}
