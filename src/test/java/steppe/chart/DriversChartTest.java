package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

final class DriversChartTest {
    private static final Story STORY = SyntheticRuns.story(400, 2, 3, 2);

    @Test
    void steps_fromTheFirstShare_addUpToTheLast() {
        var trace = SyntheticTrace.of(STORY, 240);
        for (var area : STORY.areas().keySet()) {
            var steps = new DriversChart(STORY, trace).figure("RUS", area).table();
            var shares = trace.shares().where("area", area).numbers("share");
            var changes = steps.where(row -> row.get("change") != null);
            assertThat(steps.row(0).number("to")).isEqualTo(shares[0]);
            assertThat(shares[0] + Arrays.stream(changes.numbers("change")).sum())
                    .isCloseTo(shares[1], within(1e-12));
            assertThat(steps.row(steps.size() - 1).number("to")).isEqualTo(shares[1]);
        }
    }

    @Test
    void steps_eachOne_beginsWhereTheOneBeforeEnds() {
        var steps = new DriversChart(STORY, SyntheticTrace.of(STORY, 240))
                .figure("RUS", "KAZ")
                .table();
        for (int i = 1; i + 1 < steps.size(); i++) {
            assertThat(steps.row(i).number("from"))
                    .as("step %d", i)
                    .isEqualTo(steps.row(i - 1).number("to"));
        }
    }

    @Test
    void steps_ofUpsAndDowns_areInTheOrderOfTheirSizeWithOwnAndRivalsApart() {
        var steps = steps(
                0.5,
                0.4375,
                row("2016-02", "trend", "RUS", 0.0625),
                row("2016-03", "trend", "CHN", -0.125),
                row("2016-03", "trend", "EUU", -0.0625),
                row("2017-01", "crises", null, 0.03125),
                row("2017-02", "crises", null, 0.03125));
        assertThat(steps.toCsv())
                .isEqualTo("policy,replication,area,power,step,drivers,from,to,change\n"
                        + "sampled,17,KAZ,RUS,January 2016,,,0.5,\n"
                        + "sampled,17,KAZ,RUS,Rivals: trend,1,0.5,0.3125,-0.1875\n"
                        + "sampled,17,KAZ,RUS,Russia: trend,1,0.3125,0.375,0.0625\n"
                        + "sampled,17,KAZ,RUS,Crises,1,0.375,0.4375,0.0625\n"
                        + "sampled,17,KAZ,RUS,December 2017,,,0.4375,\n");
    }

    @Test
    void steps_oneCause_isTheOnlyOne() {
        assertThat(names(steps(0.5, 0.25, row("2016-05", "war", "RUS", -0.25))))
                .containsExactly("January 2016", "Russia: war", "December 2017");
    }

    @Test
    void steps_noContributions_goStraightToTheEnd() {
        assertThat(names(steps(0.5, 0.5))).containsExactly("January 2016", "December 2017");
        var years = new DriversChart(STORY, trace(0.5, 0.5)).years("RUS", List.of("KAZ"));
        assertThat(years.table().isEmpty()).isTrue();
        assertThat(years.svg()).contains(Drivers.NET);
    }

    @Test
    void steps_shortOnes_goTogether() {
        var steps = steps(
                0.5,
                0.5,
                row("2016-02", "war", "RUS", -0.25),
                row("2016-02", "routes", null, 0.25),
                row("2016-02", "styles", "RUS", 0.001),
                row("2016-02", "debt", "CHN", -0.001));
        assertThat(names(steps))
                .containsExactly("January 2016", "Russia: war", "Routes", "All other (2)", "December 2017");
        assertThat(steps.row(3).number("drivers")).isEqualTo(2);
    }

    @Test
    void steps_aSingleShortOne_isNotHidden() {
        var steps = steps(0.5, 0.251, row("2016-02", "war", "RUS", -0.25), row("2016-02", "styles", "RUS", 0.001));
        assertThat(names(steps)).contains("Russia: styles");
    }

    @Test
    void steps_moreThanFit_keepTheLongest() {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < 20; i++) {
            rows.add(row("2016-02", "cause" + i, null, (20 - i) / 1024.0));
        }
        var steps = steps(0.25, 0.25 + 210 / 1024.0, rows.toArray(Object[][]::new));
        assertThat(names(steps))
                .hasSize(15)
                .contains("Cause11", "All other (8)")
                .doesNotContain("Cause12");
        assertThat(steps.row(13).number("change")).isEqualTo(36 / 1024.0);
    }

    @Test
    void steps_whatNoCauseAccountsFor_isSaid() {
        var steps = steps(0.5, 0.625, row("2016-02", "war", "RUS", -0.125));
        assertThat(names(steps))
                .containsExactly("January 2016", "Russia: war", "Without a known cause", "December 2017");
        assertThat(steps.row(2).number("change")).isEqualTo(0.25);
    }

    @Test
    void steps_monthsOutsideTheShares_doNotCount() {
        var steps = steps(0.5, 0.5, row("2016-01", "war", "RUS", -0.125), row("2018-01", "war", "RUS", -0.125));
        assertThat(names(steps)).containsExactly("January 2016", "December 2017");
    }

    @Test
    void figure_ofOneRun_saysWhichAndLabelsEveryStep() {
        var figure = figure(0.5, 0.44, row("2016-02", "war", "RUS", -0.09), row("2016-02", "events", null, 0.03));
        assertThat(figure.stem()).isEqualTo("drivers-RUS-KAZ");
        assertThat(figure.caption())
                .startsWith("One run: replication 17, seed 20260101")
                .contains("Length of war");
        assertThat(figure.subtitle()).startsWith("\u22126.0 percentage points from January 2016 to December 2017");
        assertThat(figure.svg()).contains("50.0%", "\u22129.0", "+3.0", "44.0%", "Russia:\u00a0war", "Events");
    }

    @Test
    void figure_onTheWayBelowNothingAndAboveAll_showsAllSteps() {
        var below = figure(
                0.0625, 0.03125, row("2016-02", "trend", "CHN", -0.125), row("2016-02", "trend", "RUS", 0.09375));
        assertThat(below.svg()).contains("\u221212.5", ">\u22126%<", "+9.4");
        var above = figure(0.75, 0.875, row("2016-02", "trend", "RUS", 0.5), row("2016-02", "trend", "CHN", -0.375));
        assertThat(new Waterfall(above.table()).axis().getUpperBound()).isGreaterThan(1.25);
    }

    @Test
    void title_ofAnotherShare_namesIt() {
        var run = trace(0.5, 0.5);
        var security = new TracedRun("sampled", 17, "security", run.contributions(), run.shares());
        var figure = new DriversChart(STORY, security).figure("RUS", "KAZ");
        assertThat(figure.title()).isEqualTo("Russia: what moved its share of security ties in Kazakhstan");
    }

    @Test
    void figure_ofAShareThatTheTraceLacks_isRefused() {
        var chart = new DriversChart(STORY, trace(0.5, 0.5));
        assertThatThrownBy(() -> chart.figure("RUS", "UZB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the trace has no share of RUS in UZB");
        assertThat(chart.areas("RUS")).containsExactly("KAZ");
        assertThat(chart.areas("CHN")).isEmpty();
    }

    @Test
    void years_ofCauses_sumEachAndAll() {
        var chart = new DriversChart(
                STORY,
                trace(
                        0.5,
                        0.5,
                        row("2017-02", "trend", "RUS", 0.25),
                        row("2016-03", "crises", null, -0.25),
                        row("2017-12", "trend", "RUS", -0.0625),
                        row("2017-12", "crises", null, -0.0625)));
        assertThat(chart.years("RUS", List.of("KAZ")).table().toCsv())
                .isEqualTo("policy,replication,area,power,year,driver,change\n"
                        + "sampled,17,KAZ,RUS,2016,Crises,-0.25\n"
                        + "sampled,17,KAZ,RUS,2016,Net change,-0.25\n"
                        + "sampled,17,KAZ,RUS,2017,Crises,-0.0625\n"
                        + "sampled,17,KAZ,RUS,2017,Russia: trend,0.1875\n"
                        + "sampled,17,KAZ,RUS,2017,Net change,0.125\n");
    }

    @Test
    void years_ofAllAreas_compareOnTheSameDrivers() {
        var chart = new DriversChart(STORY, SyntheticTrace.of(STORY, 240));
        var figure = chart.years("RUS", chart.areas("RUS"));
        var drivers = figure.table().distinct("driver");
        assertThat(figure.stem()).isEqualTo("drivers-RUS-years");
        assertThat(drivers).hasSize(8).contains("All other (13)", Drivers.NET);
        assertThat(figure.table().size()).isEqualTo(3 * 20 * 8);
        assertThat(figure.svg()).contains("Central Asia", "Kazakhstan", "Uzbekistan", "All other (13)");
    }

    @Test
    void years_whatComesAndGoes_isToldApart() {
        var rows = new ArrayList<Object[]>();
        for (int i = 1; i < 8; i++) {
            rows.add(row("2016-02", "cause" + i, null, i / 1024.0));
        }
        rows.add(row("2016-03", "threat", "RUS", -0.25));
        rows.add(row("2017-02", "threat", "RUS", 0.25));
        var chart = new DriversChart(STORY, trace(0.5, 0.5, rows.toArray(Object[][]::new)));
        assertThat(chart.years("RUS", List.of("KAZ")).table().distinct("driver"))
                .startsWith("Russia: threat", "Cause7");
    }

    @Test
    void years_noise_isNotToldApart() {
        var rows = new ArrayList<Object[]>();
        for (int i = 1; i < 8; i++) {
            rows.add(row("2016-02", "cause" + i, null, i / 1024.0));
        }
        rows.add(0, row("2016-02", "noise", null, 0.25));
        rows.add(row("2017-02", "noise", null, -0.25));
        var chart = new DriversChart(STORY, trace(0.5, 0.5, rows.toArray(Object[][]::new)));
        assertThat(chart.years("RUS", List.of("KAZ")).table().distinct("driver"))
                .containsExactly(
                        "Cause7", "Cause6", "Cause5", "Cause4", "Cause3", "Cause2", "All other (2)", Drivers.NET);
    }

    @Test
    void years_netChange_isTheChangeOfTheShare() {
        var trace = SyntheticTrace.of(STORY, 240);
        var years = new DriversChart(STORY, trace).years("RUS", List.of("CA5")).table();
        var shares = trace.shares().where("area", "CA5").numbers("share");
        assertThat(Arrays.stream(years.where("driver", Drivers.NET).numbers("change"))
                        .sum())
                .isCloseTo(shares[1] - shares[0], within(1e-12));
        var parts = years.where(row -> !row.text("driver").equals(Drivers.NET)).numbers("change");
        assertThat(Arrays.stream(parts).sum()).isCloseTo(shares[1] - shares[0], within(1e-12));
    }

    @Test
    void stacks_ofGainsAndLosses_areAsLongAsTheirSumsApart() {
        var drivers = new Drivers(
                STORY,
                trace(
                        0.5,
                        0.5,
                        row("2016-02", "war", "RUS", -0.25),
                        row("2016-02", "debt", "CHN", -0.125),
                        row("2016-02", "routes", null, 0.0625),
                        row("2017-02", "routes", null, 0.125)),
                "RUS",
                "KAZ");
        var stacks = new YearStacks(drivers.years(List.of(), "All"), Map.of());
        assertThat(stacks.lowest()).isEqualTo(-31.25);
        var apart = new YearStacks(drivers.years(List.of("Russia: war", "Rivals: debt", "Routes"), ""), Map.of());
        assertThat(apart.lowest()).isEqualTo(-37.5);
        assertThat(apart.highest()).isEqualTo(12.5);
    }

    private static Object[] row(String month, String cause, String actor, double change) {
        return new Object[] {month, "KAZ", "RUS", cause, actor, change};
    }

    /** Of Russia in Kazakhstan, from January 2016 to December 2017. */
    private static TracedRun trace(double start, double end, Object[]... contributions) {
        var shares =
                List.of(new Object[] {"2016-01", "KAZ", "RUS", start}, new Object[] {"2017-12", "KAZ", "RUS", end});
        return new TracedRun(
                "sampled",
                17,
                "influence",
                new Table(SyntheticTrace.CONTRIBUTIONS, List.of(contributions)),
                new Table(SyntheticTrace.SHARES, shares));
    }

    private static Figure figure(double start, double end, Object[]... contributions) {
        return new DriversChart(STORY, trace(start, end, contributions)).figure("RUS", "KAZ");
    }

    private static Table steps(double start, double end, Object[]... contributions) {
        var figure = figure(start, end, contributions);
        assertThat(figure.svg()).contains("<svg");
        return figure.table();
    }

    private static List<String> names(Table steps) {
        return steps.distinct("step");
    }
}
