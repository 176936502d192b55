package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.config.ConfigException;
import steppe.config.ExperimentSpec;
import steppe.config.Position;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.model.Layout;
import steppe.model.Metric;
import steppe.model.Series;
import steppe.model.Trajectory;

class OutcomeTest {
    private final Scenario region = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));
    private final Layout layout = Layout.of(region);

    @ParameterizedTest
    @CsvSource({
        "influence.EAST@2020-01, AB, EAST, INFLUENCE",
        "influence.AAA.WEST@2020-01, AAA, WEST, INFLUENCE",
        "influence.AB-gdp.WEST@2020-01, AB-gdp, WEST, INFLUENCE",
        "trade.EAST@2020-01, AB, EAST, TRADE",
        "hhi@2020-01, AB, '', HHI",
        "patrons.BBB@2020-01, BBB, '', PATRONS",
        "warLoad@2020-01, '', '', WAR_LOAD"
    })
    void of_metricInAMonth_readsItsSeries(String name, String area, String power, Metric metric) {
        var values = new double[layout.months() * layout.series().size()];
        values[layout.columns().get(new Series(metric, area, power))] = 0.25;
        assertThat(outcome(name).of(trajectory(values))).isEqualTo(0.25);
    }

    @Test
    void of_passing_firstMonthOfAYearAhead() {
        assertThat(outcome("passing.AAA.WEST.EAST").of(ahead(5, 8, 20, 40))).isEqualTo(YearMonth.of(2021, 9));
    }

    @Test
    void of_passing_neverAYearAhead_isNull() {
        assertThat(outcome("passing.AAA.WEST.EAST").of(ahead(5, 16, 20, 31))).isNull();
    }

    @Test
    void of_yearAlone_isTheMeanOfItsMonths() {
        var run = new MadeUpRun()
                .with(Metric.TRADE, "AAA", "EAST", month -> month)
                .with(Metric.WAR_LOAD, "", "", month -> month < 24 ? 0 : 0.5);

        assertThat(outcome("trade.AAA.EAST@2021").of(run.trajectory())).isEqualTo(17.5);
        assertThat(outcome("warLoad@2021").of(run.trajectory())).isEqualTo(0.0);
        assertThat(outcome("warLoad@2022").of(run.trajectory())).isEqualTo(0.5);
    }

    @Test
    void of_statement_isOneOrNothingUnderItsOwnText() {
        var west = new MadeUpRun().with(Metric.INFLUENCE, "AAA", "WEST", month -> 0.6);
        var outcome = outcome("leader of AAA is WEST by 2025");

        assertThat(outcome.name()).isEqualTo("leader of AAA is WEST by 2025");
        assertThat(outcome.isMonth()).isFalse();
        assertThat(outcome.of(west.trajectory())).isEqualTo(1.0);
        assertThat(outcome.of(new MadeUpRun().trajectory())).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "influence.NORTH@2025-12, 'names NORTH, which is neither an area nor a power'",
        "influence.EAST.AAA@2025-12, the area stands before the power",
        "influence.EATS@2025-12, Maybe EAST",
        "influnce.EAST@2025-12, Maybe influence",
        "influence.EAST@2099-12, lies outside the run",
        "influence.EAST@2030, lies outside the run",
        "leader of CCC is EAST by 2025, 'names CCC, which is neither an area nor a power'",
        "influence.EAST@2025-12 <, ends too early",
        "EAST, must look like",
        "reliability.EAST@2025-12, is not written down by any run"
    })
    void all_whatCannotBeRead_isRefused(String name, String why) {
        assertThatThrownBy(() -> all("influence.EAST@2025-12", name))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("experiment.yaml:11:5: outcomes (" + name + ")")
                .hasMessageContaining(why);
    }

    private Outcome outcome(String name) {
        return all(name).get(0);
    }

    private List<Outcome> all(String... names) {
        var spec = new ExperimentSpec(
                1,
                "test",
                "Test",
                "Why?",
                "two-powers.yaml",
                7,
                1,
                null,
                0,
                null,
                List.of(new ExperimentSpec.Policy("only", "Only", null, null)),
                List.of(names),
                Map.of(),
                null,
                new ExperimentSpec.Report("only", List.of("EAST")));
        var places = IntStream.range(0, names.length)
                .mapToObj(i -> new Position("experiment.yaml", 10 + i, 5))
                .toList();
        return Outcome.all(new ResolvedExperiment(spec, Map.of("only", region), places, Map.of(), null));
    }

    /** A run in which WEST is ahead from the first to before the second month, and from the third to before the fourth. */
    private Trajectory ahead(int from, int until, int again, int end) {
        var values = new double[layout.months() * layout.series().size()];
        int column = layout.columns().get(new Series(Metric.INFLUENCE, "AAA", "WEST"));
        for (int month = 0; month < layout.months(); month++) {
            boolean leads = month >= from && month < until || month >= again && month < end;
            values[month * layout.series().size() + column] = leads ? 0.6 : 0;
        }
        return trajectory(values);
    }

    private Trajectory trajectory(double[] values) {
        return new Trajectory(layout, values, List.of(), null, null, null);
    }
}
