package steppe.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import steppe.analysis.EventTimes;
import steppe.analysis.Proportion;
import steppe.results.Table;

/** When the war ends under the base, and how, if there is one. */
record WarEndings(Results results) {
    /** One, or none without a war. */
    List<Finding> findings() {
        var runs = results.runs(results.story().base());
        if (runs.isEmpty()
                || results.end().isEmpty()
                || !results.tables().fought(results.story().base())) {
            return List.of();
        }
        var end = results.end().get();
        var times = EventTimes.of(runs, "war_end");
        var share = new Proportion(times.by(end), times.runs());
        var half = times.runs() == 1
                ? ""
                : times.quantile(0.5)
                        .map(month -> ", in half of all runs by " + Phrases.month(month))
                        .orElse("");
        return List.of(new Finding(
                "war-end",
                "The war ends by " + Phrases.month(end) + " " + Phrases.frequency(share) + half,
                (results.arranged().warEnd()
                                ? "its end is set, n = " + Phrases.runs(share.runs())
                                : results.basis(share))
                        + kinds(runs)
                        + relapses(runs),
                results.arranged().warEnd() ? Sureness.UNSAID : results.sure(share)));
    }

    /** In how many of all runs a war that had ended breaks out again. */
    private static String relapses(Table runs) {
        var again = runs.has("relapsed")
                ? runs.where(row -> row.month("relapsed") != null).size()
                : 0;
        return again == 0
                ? ""
                : "; fighting resumes in " + Phrases.percent((double) again / runs.size()) + " of all runs";
    }

    private static String kinds(Table runs) {
        return runs.distinct("war_end_type").stream()
                .sorted(Comparator.comparing(
                        kind -> -runs.where("war_end_type", kind).size()))
                .map(kind -> kind + " "
                        + Phrases.percent(
                                (double) runs.where("war_end_type", kind).size() / runs.size()))
                .collect(Collectors.joining(", ", "; ", ""))
                .replaceFirst("^; $", "");
    }
}
