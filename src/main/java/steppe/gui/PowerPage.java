package steppe.gui;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import steppe.config.Domain;
import steppe.config.Scenario;
import steppe.model.View;

/** A power in words and numbers. */
final class PowerPage {
    private final Scenario scenario;
    private final String id;
    private final Color colour;

    PowerPage(Scenario scenario, String id) {
        this.scenario = scenario;
        this.id = id;
        this.colour = Look.colour(scenario, id);
    }

    List<Sheet.Block> of(View view) {
        var power = view.powers().get(id);
        var blocks = new ArrayList<Sheet.Block>();
        blocks.add(new Sheet.Heading(scenario.powers().get(id).name(), Look.INK));
        blocks.add(new Sheet.Sentence("Holds %s of influence in %s."
                .formatted(
                        Look.percent(view.region().get(id)), scenario.region().name())));
        if (view.war().power().equals(id)) {
            blocks.add(new Sheet.Sentence(Words.war(scenario, view.war()) + "."));
            blocks.add(new Sheet.Sentence(String.format(
                    Locale.ROOT,
                    "Its reserve holds as much as %.1f months of its security means of %s.",
                    power.reserve(),
                    scenario.time().start())));
        }
        blocks.add(new Sheet.Grid(
                List.of("For the region", "Capacity", "Free", "Effort", "Promised"),
                Stream.of(Domain.values())
                        .map(domain -> means(domain, power.means().get(domain)))
                        .toList()));
        blocks.add(new Sheet.Sentence("Capacity before the war takes its part, and effort that reaches the region, as"
                + " multiples of the first month's; what was promised for this month as a share of capacity."));
        blocks.add(new Sheet.Grid(
                List.of("In", "Influence", "Trade", "Security", "Politics", "Culture"),
                view.countries().entrySet().stream().map(this::country).toList()));
        blocks.add(new Sheet.Sentence("Influence; ties as they stand: goods trade in USD bn a year at the demand of"
                + " the first month, the others as indices."));
        return blocks;
    }

    private Sheet.Row means(Domain domain, View.Means means) {
        return new Sheet.Row(
                colour,
                0,
                List.of(
                        word(domain),
                        number(means.capacity()),
                        Look.percent(means.free()),
                        number(means.effort()),
                        means.due() < 0.0005 ? "" : Look.percent(means.due())));
    }

    private Sheet.Row country(Map.Entry<String, View.Country> each) {
        var bond = each.getValue().bonds().get(id);
        var cells = new ArrayList<String>();
        cells.add(scenario.countries().get(each.getKey()).name());
        cells.add(Look.percent(bond.influence()));
        bond.ties().values().forEach(tie -> cells.add(number(tie.level())));
        return new Sheet.Row(colour, bond.influence(), cells);
    }

    private static String word(Domain domain) {
        return switch (domain) {
            case ECONOMIC -> "Trade";
            case SECURITY -> "Security";
            case POLITICAL -> "Politics";
            case CULTURAL -> "Culture";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
