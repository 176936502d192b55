package steppe.chart;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import steppe.analysis.PairedDifference;
import steppe.analysis.Proportion;
import steppe.results.Table;

/** The small print of a figure: number of runs, seed, policy, meaning, definition, origin. */
final class Caption {
    private static final String BANDS =
            "Bands hold 50, 80 and 95% of runs; the line is the median. They show chance and uncertain"
                    + " parameters inside the model, not doubts about the model itself.";

    private Caption() {}

    /**
     * @param rows with a column {@code n}
     * @param sentences what is particular to the figure
     */
    static String of(Story story, Table rows, String... sentences) {
        var n = Arrays.stream(rows.numbers("n")).max().orElse(0);
        return of(story, (int) n, sentences);
    }

    static String of(Story story, int n, String... sentences) {
        var runs = n == 1 ? "A single simulated run" : "n = " + n + " simulated runs";
        return runs + " per policy, seed " + story.seed() + ". " + rest(story, sentences);
    }

    /** Of a figure that shows one run, not what a policy comes to. */
    static String of(Story story, TracedRun trace, String... sentences) {
        return "One run: replication " + trace.replication() + ", seed " + story.seed()
                + "; other runs take other ways. " + policy(story, trace.policy()) + " " + rest(story, sentences);
    }

    private static String rest(Story story, String... sentences) {
        return Arrays.stream(sentences).filter(s -> !s.isEmpty()).collect(Collectors.joining(" ")) + " Source: Steppe "
                + story.version() + ", experiment " + story.experiment() + ".";
    }

    /** What the bands of a fan hold, if there are enough runs for bands. */
    static String bands(Table rows) {
        return Arrays.stream(rows.numbers("n")).max().orElse(0) > 1 ? BANDS : "";
    }

    static String policy(Story story, String policy) {
        return "Policy: " + story.policy(policy) + ".";
    }

    /** How areas are added up, if the area is the region. */
    static String weights(Story story, String area) {
        return area.equals(story.region()) ? "Regional share: mean of the countries, each with equal weight." : "";
    }

    /** The largest Monte Carlo error that a share of runs can have; at the points of a design it has none that is known. */
    static String error(Table runs) {
        if (!PairedDifference.areDrawn(runs)) {
            return "The runs stand at the points of a design: a share of them is no probability.";
        }
        var half = new Proportion(0.5, runs.size());
        return runs.size() == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Monte Carlo error of a share of runs: at most \u00b1%.0f points (95%%).",
                        50 * (half.high() - half.low()));
    }

    /** What pairs of runs are, and what is known of the error of their mean. */
    static String pairs(boolean areDrawn, String error) {
        return "Each pair is the same replication, with the same random streams, under the policy and the base. "
                + (areDrawn ? error : "The runs stand at the points of a design: a mean over them has no interval.");
    }

    /** Numbered titles of events, as {@code Events: 1 Title (2022-02).}; empty without events. */
    static String events(Table events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> (i + 1) + "\u00a0" + events.row(i).text("title") + " ("
                        + events.row(i).month("month") + ")")
                .reduce((one, other) -> one + "; " + other)
                .map(all -> "Events: " + all + ".")
                .orElse("");
    }
}
