package steppe.analysis.discovery;

import java.util.List;
import java.util.stream.IntStream;

/** A discovery in plain sentences. */
public final class BoxWords {
    private static final double HALF = 0.5;

    private final Discovery discovery;
    private final String outcome;
    private final Conditions conditions;

    /** @param outcome what the runs of interest have in common, as a clause such as {@code Russia loses the lead} */
    public BoxWords(Discovery discovery, String outcome) {
        this.discovery = discovery;
        this.outcome = outcome;
        this.conditions = new Conditions(discovery.cases().inputs().factors());
    }

    /** A sentence for each box; one that says so if there is none. */
    public List<String> sentences() {
        var factors = discovery.cases().factors();
        return discovery.boxes().isEmpty()
                ? List.of("None of the " + factors + " inputs tells the runs in which " + outcome + " ("
                        + percent(discovery.all().density()) + " of runs) from the others.")
                : IntStream.range(0, discovery.boxes().size())
                        .mapToObj(this::sentence)
                        .toList();
    }

    private String sentence(int i) {
        var found = discovery.boxes().get(i);
        var start = i == 0 ? outcome : "In the other runs, " + outcome;
        return capital(start) + " in " + percent(found.tally().density()) + " of runs when "
                + conditions.of(found.box())
                + " (" + percent(found.tally().coverage()) + " of all such runs are among these; over all runs it is "
                + percent(discovery.all().density()) + ")." + check(found);
    }

    private static String check(FoundBox found) {
        if (found.heldOut().runs() == 0) {
            return "";
        }
        if (!found.isChecked()) {
            return " No such box is found when part of the runs is held out: do not rely on it.";
        }
        var density = found.heldOutDensity();
        double again =
                found.recurrence().stream().mapToDouble(share -> share).min().orElse(0);
        return " Searches without part of the runs find such a box " + percent(again)
                + " of the time; in the runs held out it is then " + percent(density.share()) + " (95% interval "
                + Math.round(100 * density.low()) + " to " + percent(density.high()) + ")."
                + (again < HALF ? " Do not rely on it." : "");
    }

    static String percent(double share) {
        return share > 0 && share < 0.005 ? "<1%" : Math.round(100 * share) + "%";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
