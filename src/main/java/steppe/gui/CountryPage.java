package steppe.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.config.Domain;
import steppe.config.Scenario;
import steppe.model.Chronicle;
import steppe.model.View;

/** A country in words and numbers. */
final class CountryPage {
    private static final int LATEST = 2;

    private final Scenario scenario;
    private final String id;

    CountryPage(Scenario scenario, String id) {
        this.scenario = scenario;
        this.id = id;
    }

    List<Sheet.Block> of(View view) {
        var country = view.countries().get(id);
        var blocks = new ArrayList<Sheet.Block>();
        blocks.add(new Sheet.Heading(name(), Look.INK));
        blocks.add(new Sheet.Sentence(lead(country)));
        blocks.add(new Sheet.Sentence(character(country)));
        latest(view).forEach(text -> blocks.add(new Sheet.Sentence(text)));
        blocks.add(grid(
                country,
                List.of("Power", "Influence", "Trade", "Security", "Politics", "Culture"),
                bond -> Stream.concat(
                        Stream.of(Look.percent(bond.influence())), tie(bond, tie -> Look.percent(tie.share())))));
        blocks.add(new Sheet.Sentence("Influence, and each power's part of the country's ties."));
        blocks.add(grid(
                country,
                List.of("Open to", "Trusts", "Trade", "Security", "Politics", "Culture"),
                bond -> Stream.concat(
                        Stream.of(Look.percent(bond.reliability())), tie(bond, tie -> times(tie.turn())))));
        blocks.add(new Sheet.Sentence("Belief that promises are kept; openness as a multiple of the first month's."));
        blocks.add(grid(
                country,
                List.of("Depends on", "Trade", "Debt", "Wages", "Transit", "Threat"),
                bond -> Stream.of(
                        percent(bond.tradeShare()),
                        percent(bond.debt()),
                        percent(bond.remittances()),
                        percent(bond.transit()),
                        bond.threat() < 0.005 ? "" : String.format(Locale.ROOT, "%.2f", bond.threat()))));
        blocks.add(
                new Sheet.Sentence(
                        "Percent of its goods trade, of its external public debt, of GDP that comes as wages sent home, of its main routes; and threat seen."));
        return blocks;
    }

    private String name() {
        return scenario.countries().get(id).name();
    }

    private String lead(View.Country country) {
        var ranked = Words.ranked(country);
        var first = ranked.get(0);
        var text = "%s leads with %s"
                .formatted(power(first.getKey()), Look.percent(first.getValue().influence()));
        if (ranked.size() > 1) {
            var second = ranked.get(1);
            text += ", before %s with %s"
                    .formatted(
                            power(second.getKey()),
                            Look.percent(second.getValue().influence()));
        }
        double squares = country.bonds().values().stream()
                .mapToDouble(bond -> bond.influence() * bond.influence())
                .sum();
        return text + String.format(Locale.ROOT, ". It has as many patrons as %.1f equal ones would be.", 1 / squares);
    }

    private static String character(View.Country country) {
        return String.format(
                Locale.ROOT,
                "Strategy %s: %s. The regime is %s (vigilance %.2f).",
                country.strategy(),
                country.manner(),
                Words.vigilance(country.vigilance()),
                country.vigilance());
    }

    private Sheet.Grid grid(View.Country country, List<String> columns, Function<View.Bond, Stream<String>> cells) {
        return new Sheet.Grid(
                columns,
                Words.ranked(country).stream()
                        .map(each -> row(each, cells, columns.get(1).equals("Influence")))
                        .toList());
    }

    private Sheet.Row row(
            Map.Entry<String, View.Bond> each, Function<View.Bond, Stream<String>> cells, boolean barred) {
        return new Sheet.Row(
                Look.colour(scenario, each.getKey()),
                barred ? each.getValue().influence() : 0,
                Stream.concat(Stream.of(power(each.getKey())), cells.apply(each.getValue()))
                        .collect(Collectors.toList()));
    }

    private static Stream<String> tie(View.Bond bond, Function<View.Tie, String> told) {
        return Stream.of(Domain.values()).map(domain -> told.apply(bond.ties().get(domain)));
    }

    private List<String> latest(View view) {
        var here = new Chronicle(scenario)
                .of(view.happenings()).stream()
                        .filter(entry -> entry.area().equals(id))
                        .map(entry -> entry.month() + ": " + withoutName(entry.text()))
                        .toList();
        return here.subList(Math.max(0, here.size() - LATEST), here.size());
    }

    private String withoutName(String text) {
        var prefix = name() + ": ";
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private String power(String power) {
        return scenario.powers().get(power).name();
    }

    private static String percent(double value) {
        return value < 0.05 ? "" : String.format(Locale.ROOT, "%.1f %%", value);
    }

    private static String times(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
