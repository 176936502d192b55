package steppe.report;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import steppe.analysis.Proportion;
import steppe.results.Table;

/** Where the shares of the powers in front go in the region, from now to the end. */
record Moves(Results results) {
    /** Quantiles of the table of shares, with the share of runs that lies below each. */
    private static final double[] BELOW = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

    private static final List<String> QUANTILES =
            List.of("q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975");

    /** One for each power, as far as its share is known both now and later. */
    List<Finding> findings() {
        return results.focus().stream()
                .flatMap(power -> finding(power).stream())
                .toList();
    }

    private Optional<Finding> finding(String power) {
        var now = results.story().now();
        var region = results.story().region();
        var end = results.end().filter(now::isBefore);
        var before = results.at(Results.INFLUENCE, region, power, now);
        var after = end.flatMap(month -> results.at(Results.INFLUENCE, region, power, month));
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(power, end.get(), before.get(), after.get()));
    }

    private Finding finding(String power, YearMonth end, Table.Row before, Table.Row after) {
        var rise = rise(power, end, before, after);
        var isRise = rise.share() > 0.5;
        var most = isRise ? rise : new Proportion(1 - rise.share(), rise.runs());
        var sure = Sureness.of(most);
        var from = Phrases.percent(before.number("q50"));
        var to = Phrases.percent(after.number("q50"));
        var now = results.story().now();
        var whose = results.share(power, results.story().region());
        var range = most.runs() == 1
                ? "a single run"
                : "medians; 9 of 10 runs end between "
                        + Phrases.span(after.number("q05"), after.number("q95")).replace(" to ", " and ");
        var evidence = range + "; it " + (isRise ? "rises " : "falls ") + Phrases.frequency(most) + ", "
                + Phrases.interval(most);
        if (sure == Sureness.OPEN || from.equals(to)) {
            return new Finding(
                    "fan-" + power,
                    whose + " has no clear direction: " + from + " in " + Phrases.year(now) + ", " + to + " in "
                            + Phrases.year(end),
                    evidence,
                    Sureness.OPEN);
        }
        return new Finding(
                "fan-" + power,
                whose + (isRise ? " rises from " : " falls from ") + from + " in " + Phrases.year(now) + " to " + to
                        + " in " + Phrases.year(end),
                evidence,
                sure);
    }

    /** The share of runs in which the share rises: counted where the runs hold both months, else from the quantiles. */
    private Proportion rise(String power, YearMonth end, Table.Row before, Table.Row after) {
        var first = Results.INFLUENCE + "." + power + "@" + results.story().now();
        var last = Results.INFLUENCE + "." + power + "@" + end;
        var runs = results.runs(results.story().base());
        if (!runs.has(first) || !runs.has(last) || runs.isEmpty()) {
            return new Proportion(1 - below(after, before.number("q50")), (int) after.number("n"));
        }
        var changes = IntStream.range(0, runs.size())
                .mapToDouble(i -> runs.row(i).number(last) - runs.row(i).number(first))
                .toArray();
        int rising = (int) Arrays.stream(changes).filter(change -> change > 0).count();
        int still = (int) Arrays.stream(changes).filter(change -> change == 0).count();
        return new Proportion((rising + still / 2.0) / changes.length, changes.length);
    }

    /** The share of runs that end below a value, read off the quantiles, straight between them. */
    private static double below(Table.Row row, double value) {
        var quantiles = QUANTILES.stream().mapToDouble(row::number).toArray();
        if (value <= quantiles[0]) {
            return value < quantiles[0] ? 0 : quantiles[0] == quantiles[quantiles.length - 1] ? 0.5 : BELOW[0];
        }
        for (int i = 1; i < quantiles.length; i++) {
            if (value <= quantiles[i]) {
                var part = (value - quantiles[i - 1]) / (quantiles[i] - quantiles[i - 1]);
                return BELOW[i - 1] + part * (BELOW[i] - BELOW[i - 1]);
            }
        }
        return 1;
    }
}
