package steppe.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import steppe.analysis.PairedDifference;
import steppe.analysis.Proportion;
import steppe.results.Table;

/** Where the shares of the powers in front go in the region, from now to the end. */
record Moves(Results results) {
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
        var changes = changes(power, end);
        var shares = new Medians(
                before.number("q50"), after.number("q50"), results.story().now(), end);
        var whose = results.share(power, results.story().region());
        var range = (int) after.number("n") == 1
                ? "a single run"
                : "medians; 9 of 10 runs end between "
                        + Phrases.span(after.number("q05"), after.number("q95")).replace(" to ", " and ");
        if (changes.pairs() == 0) {
            return finding(power, whose + shares.told(), range + ", n = " + Phrases.count((long) after.number("n")));
        }
        var isRise = changes.higher() > changes.lower();
        var most =
                new Proportion((double) Math.max(changes.higher(), changes.lower()) / changes.pairs(), changes.pairs());
        int same = changes.pairs() - changes.higher() - changes.lower();
        var evidence = range + "; it " + (isRise ? "rises " : "falls ") + Phrases.frequency(most)
                + (same == 0 ? "" : ", stays the same " + Phrases.part(same, changes.pairs())) + ", "
                + results.basis(most);
        var sure = results.sure(most);
        if (sure == Sureness.OPEN) {
            return new Finding("fan-" + power, whose + " has no clear direction: " + shares.apart(), evidence, sure);
        } else if (most.low() <= 0.5 || !sure.isSaid() || !shares.move(isRise)) {
            return finding(power, whose + shares.told(), evidence);
        }
        return new Finding(
                "fan-" + power, whose + (isRise ? " rises from " : " falls from ") + shares.way(), evidence, sure);
    }

    /** Of what the medians are, with no word on which way single runs go. */
    private static Finding finding(String power, String claim, String evidence) {
        return new Finding("fan-" + power, claim, evidence, Sureness.UNSAID);
    }

    /** What each run changes from now to the end; none unless the runs hold both months. */
    private PairedDifference changes(String power, YearMonth end) {
        var first = Results.INFLUENCE + "." + power + "@" + results.story().now();
        var last = Results.INFLUENCE + "." + power + "@" + end;
        var runs = results.runs(results.story().base());
        return new PairedDifference(
                runs.has(first) && runs.has(last)
                        ? IntStream.range(0, runs.size())
                                .mapToObj(runs::row)
                                .mapToDouble(run -> run.number(last) - run.number(first))
                                .toArray()
                        : new double[0]);
    }
}
