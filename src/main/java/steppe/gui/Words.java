package steppe.gui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import steppe.config.Scenario;
import steppe.model.View;

/** What a view says, in sentences. */
final class Words {
    private Words() {}

    static String war(Scenario scenario, View.War war) {
        if (war.power().isEmpty()) {
            return "No war in this scenario";
        }
        var power = scenario.powers().get(war.power()).name();
        var load = String.format(Locale.ROOT, "takes %.0f %% of its means", 100 * war.load());
        if (war.active()) {
            return "War of %s, month %d: %s".formatted(power, war.months(), load);
        }
        return war.months() == 0
                ? "%s is at peace".formatted(power)
                : "%s at peace for %s: the war still %s".formatted(power, months(war.months()), load);
    }

    static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }

    /** Powers and their shares, the largest first. */
    static List<Map.Entry<String, View.Bond>> ranked(View.Country country) {
        return country.bonds().entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, View.Bond> each) -> -each.getValue().influence()))
                .toList();
    }

    static String vigilance(double vigilance) {
        return vigilance < 0.05 ? "calm" : vigilance < 0.3 ? "uneasy" : "shaken";
    }
}
