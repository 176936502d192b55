package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.analysis.Proportion;
import steppe.analysis.Statistic;
import steppe.results.CsvFile;
import steppe.results.RunFolder;
import steppe.results.Table;

/** The CSV files beside the tables, held against the tables. */
class SummariesTest {
    private static final String SHARE = "influence.WEST@2028-12";
    private static final String STATEMENT = "influence.WEST@2028-12 < 0.6";
    private static final String PASSING = "passing.AAA.WEST.EAST";

    @TempDir
    private static Path folder;

    private static Path made;

    @BeforeAll
    static void run() throws IOException {
        var commands = new Commands(folder);
        var file = folder.resolve("two-powers-experiment.yaml");
        Files.writeString(
                file, Files.readString(file).replace("  - " + SHARE, "  - " + SHARE + "\n  - \"" + STATEMENT + "\""));
        assertThat(commands.execute("run", "./two-powers-experiment.yaml", "--out", "./made", "--quiet"))
                .as(commands.said())
                .isZero();
        made = folder.resolve("made");
    }

    @Test
    void outcomes_ofANumber_areItsMeanIntervalAndQuantiles() {
        var row = summary(SHARE);
        var estimate = new Statistic.Mean().of(runs().numbers(SHARE));
        assertThat(row.number("n")).isEqualTo(estimate.n());
        assertThat(row.number("never")).isZero();
        assertThat(row.number("mean")).isCloseTo(estimate.value(), within(1e-12));
        assertThat(row.number("low")).isCloseTo(estimate.low(), within(1e-12));
        assertThat(row.number("high")).isCloseTo(estimate.high(), within(1e-12));
        assertThat(row.number("q025")).isLessThan(row.number("q50"));
        assertThat(row.number("q50")).isLessThan(row.number("q975"));
    }

    @Test
    void outcomes_ofAStatement_areItsShareOfRunsInsideAnIntervalOfWilson() {
        var row = summary(STATEMENT);
        var share = new Proportion(row.number("mean"), (int) row.number("n"));
        assertThat(row.number("low")).isEqualTo(share.low()).isBetween(0.0, row.number("mean"));
        assertThat(row.number("high")).isEqualTo(share.high()).isBetween(row.number("mean"), 1.0);
    }

    @Test
    void outcomes_ofAMonth_countRunsInWhichItNeverComesAndNameMonthsThatRunsHave() {
        var row = summary(PASSING);
        var months = StreamSupport.stream(runs().spliterator(), false)
                .map(run -> run.month(PASSING))
                .filter(Objects::nonNull)
                .map(month -> month.getYear() + (month.getMonthValue() - 1) / 12.0)
                .toList();
        assertThat(row.number("never")).isEqualTo(row.number("n") - months.size());
        assertThat(row.get("mean")).isNull();
        for (var level : new String[] {"q05", "q25", "q50", "q75", "q95"}) {
            if (row.get(level) != null) {
                assertThat(months).contains(row.number(level));
            }
        }
    }

    @Test
    void outcomes_rows_areOneOfEachOutcomeAndPolicyInTheirOrder() {
        var manifest = RunFolder.manifest(made).orElseThrow();
        var summary = CsvFile.read(made.resolve("outcomes.csv"));
        assertThat(summary.distinct("outcome")).isEqualTo(manifest.outcomes());
        assertThat(summary.distinct("policy"))
                .containsExactlyElementsOf(manifest.policies().keySet());
        assertThat(summary.size())
                .isEqualTo(manifest.outcomes().size() * manifest.policies().size());
    }

    @Test
    void shares_rows_areThoseOfTheTableAtTheEndOfYears() {
        var csv = CsvFile.read(made.resolve("shares.csv"));
        var table = RunFolder.query(
                made,
                "SELECT * FROM shares WHERE month(month) = 12 OR month = (SELECT min(month) FROM shares) ORDER BY rowid");
        assertThat(csv.columns()).isEqualTo(table.columns());
        assertThat(csv.size()).isEqualTo(table.size()).isPositive();
        for (int i = 0; i < csv.size(); i++) {
            for (var key : new String[] {"policy", "month", "area", "power", "metric"}) {
                assertThat(csv.row(i).text(key)).isEqualTo(table.row(i).text(key));
            }
            for (var number : new String[] {"n", "mean", "q025", "q50", "q975"}) {
                assertThat(csv.row(i).number(number)).isCloseTo(table.row(i).number(number), within(5.1e-7));
            }
        }
    }

    private static Table runs() {
        return RunFolder.query(made, "SELECT * FROM runs WHERE policy = 'outlasts'");
    }

    private static Table.Row summary(String outcome) {
        return CsvFile.read(made.resolve("outcomes.csv"))
                .where("outcome", outcome)
                .where("policy", "outlasts")
                .row(0);
    }
}
