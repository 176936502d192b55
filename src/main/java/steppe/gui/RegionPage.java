package steppe.gui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import steppe.config.Scenario;
import steppe.model.View;

/** The region in numbers: which power holds how much of it, gained how much, and leads where. */
final class RegionPage {
    private final Scenario scenario;

    RegionPage(Scenario scenario) {
        this.scenario = scenario;
    }

    /** @param first month, from which gains are counted */
    List<Sheet.Block> of(View view, View first) {
        var leads = leads(view);
        var rows = view.region().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(each -> new Sheet.Row(
                        Look.colour(scenario, each.getKey()),
                        each.getValue(),
                        List.of(
                                scenario.powers().get(each.getKey()).name(),
                                Look.percent(each.getValue()),
                                points(each.getValue() - first.region().get(each.getKey())),
                                leads.getOrDefault(each.getKey(), 0) == 0 ? "" : leads.get(each.getKey()) + "")))
                .toList();
        return List.of(
                new Sheet.Heading(scenario.region().name(), Look.INK),
                new Sheet.Grid(List.of("Power", "Influence", "Change", "Leads in"), rows),
                new Sheet.Sentence("Share of influence, all countries alike; change in percentage points since "
                        + first.when() + "; in how many countries it leads."));
    }

    private static Map<String, Integer> leads(View view) {
        var leads = new TreeMap<String, Integer>();
        view.countries()
                .values()
                .forEach(country -> leads.merge(Words.ranked(country).get(0).getKey(), 1, Integer::sum));
        return leads;
    }

    private static String points(double change) {
        return String.format(Locale.ROOT, "%+.1f", 100 * change);
    }
}
