package steppe.chart;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import steppe.analysis.PairedDifference;
import steppe.results.Table;

/** What each policy changes in the shares of powers in the last month, as a table to draw; changes in percentage points. */
record Effects(Story story, Tables tables) {
    private static final String[] COLUMNS = {
        "policy", "base", "power", "outcome", "pairs", "mean", "mean_low", "mean_high"
    };

    /** Those of the powers whose share the runs hold in the last month for which they hold any. */
    List<String> powers(List<String> wanted) {
        var last =
                wanted.stream().flatMap(power -> last(power).stream()).max(Comparator.comparing(ShareOutcomes::month));
        return wanted.stream()
                .filter(power -> last(power).map(ShareOutcomes::month).equals(last.map(ShareOutcomes::month)))
                .filter(power -> last(power).isPresent())
                .toList();
    }

    /** @param power one of {@link #powers} */
    YearMonth month(String power) {
        return ShareOutcomes.month(last(power).orElseThrow());
    }

    private Optional<String> last(String power) {
        return new ShareOutcomes(story, tables).of(power).stream().reduce((earlier, later) -> later);
    }

    /**
     * A row per policy and power: first the policy with the largest mean change, up or down, of any of the powers.
     *
     * @param powers as {@link #powers} gives them
     */
    Table table(List<String> powers) {
        return story.policies().keySet().stream()
                .filter(policy -> !policy.equals(story.base()))
                .map(policy -> rows(policy, powers))
                .sorted(Comparator.comparingDouble(rows -> -size(rows)))
                .reduce(Table.empty(COLUMNS), Table::plus);
    }

    private Table rows(String policy, List<String> powers) {
        var rows = powers.stream().map(power -> row(policy, power)).toList();
        return new Table(List.of(COLUMNS), rows).where(row -> row.number("pairs") > 0);
    }

    private Object[] row(String policy, String power) {
        var outcome = last(power).orElseThrow();
        var paired = PairedDifference.of(tables.finished(), policy, story.base(), outcome);
        var mean = paired.mean();
        var half = paired.halfWidth();
        return new Object[] {
            policy, story.base(), power, outcome, paired.pairs(), 100 * mean, 100 * (mean - half), 100 * (mean + half)
        };
    }

    private static double size(Table rows) {
        return Arrays.stream(rows.numbers("mean")).map(Math::abs).max().orElse(0);
    }

    /** Whether the interval of a row leaves open that nothing changes, as it does where there is none. */
    static boolean open(Table.Row row) {
        return !(row.number("mean_low") > 0 || row.number("mean_high") < 0);
    }
}
