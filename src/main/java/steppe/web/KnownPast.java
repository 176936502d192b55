package steppe.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.config.ConfigException;
import steppe.config.Scenario;

/** What is on record beside the model: figures of the documents, and events that everybody knows. */
final class KnownPast {
    private static final int MOST = 16;

    /** Scenarios take a while to read; the last few are kept, by the folder and when it was finished. */
    private final Map<String, Map<String, Object>> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Object>> eldest) {
            return size() > MOST;
        }
    };

    synchronized Map<String, Object> of(Shown run) {
        return kept.computeIfAbsent(run.path() + " " + run.when(), key -> read(run));
    }

    private static Map<String, Object> read(Shown run) {
        var config = run.file("", "config.yaml");
        try {
            return config.isEmpty() ? nothing() : of(Scenario.read(config.get()));
        } catch (ConfigException e) {
            return nothing(); // of another version, or whose sources are gone: the tables can be read without
        }
    }

    private static Map<String, Object> nothing() {
        return Map.of("figures", List.of(), "events", List.of());
    }

    /** Of a scenario. */
    static Map<String, Object> of(Scenario scenario) {
        var figures = new ArrayList<Map<String, Object>>();
        scenario.observations()
                .values()
                .forEach(seen -> figures.add(Map.of(
                        "metric", seen.metric(),
                        "area", seen.area(),
                        "power", seen.power(),
                        "month", seen.month().toString(),
                        "value", seen.value().central(),
                        "unit", seen.value().unit(),
                        "origin", seen.value().origin())));
        var events = new ArrayList<Map<String, Object>>();
        scenario.events().values().forEach(event -> {
            if (event.headline()) {
                events.add(Map.of("month", event.month().toString(), "title", event.title()));
            }
        });
        return Map.of("figures", figures, "events", events);
    }
}
