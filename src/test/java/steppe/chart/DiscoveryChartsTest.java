package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import steppe.analysis.Convergence;
import steppe.analysis.Headline;
import steppe.analysis.Statistic;
import steppe.analysis.discovery.Cases;
import steppe.analysis.discovery.Discovery;
import steppe.analysis.discovery.FactorWords;
import steppe.analysis.discovery.Inputs;
import steppe.analysis.discovery.Prim;

final class DiscoveryChartsTest {
    private static final String OUTCOME = "Russia loses the lead";
    private static final SyntheticWorlds WORLDS = new SyntheticWorlds(1);
    private static final Discovery FOUND = WORLDS.discovery();

    private static List<Figure> figures() {
        var story = WORLDS.story;
        return List.of(
                new BoxChart(story, FOUND, OUTCOME).figure(1),
                new BoxRangesChart(story, FOUND, OUTCOME).figure(1),
                new TradeoffChart(story, FOUND, OUTCOME).figure(),
                new RegionChart(story, WORLDS.regions(), WORLDS.outcomes()).figure(),
                new RegionRulesChart(story, WORLDS.regions(), "points", 100).figure(),
                new RegretChart(story, WORLDS.robustness(), "Russia's share", "points", 100).figure(),
                new ConvergenceChart(story, WORLDS.convergence()).figure());
    }

    @Test
    void svg_everyFigure_isWellFormedAndTheSameTwice() throws Exception {
        var once = figures();
        var again = figures();
        for (int i = 0; i < once.size(); i++) {
            var svg = once.get(i).svg();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(again.get(i).svg()).as(once.get(i).stem()).isEqualTo(svg);
            assertThat(once.get(i).table().isEmpty()).as(once.get(i).stem()).isFalse();
        }
        assertThat(once).extracting(Figure::stem).doesNotHaveDuplicates();
    }

    @Test
    void box_table_holdsTheRunsInItsPlane() {
        var table = new BoxChart(WORLDS.story, FOUND, OUTCOME).figure(1).table();
        assertThat(table.columns()).startsWith("run", "of_interest", "in_box").contains("war.end", "deference");
        assertThat(table.size()).isEqualTo(900);
        assertThat(table.where("in_box", true).size())
                .isEqualTo(FOUND.boxes().get(0).tally().inside());
    }

    @Test
    void box_svg_namesTheLaneOfWhatNeverHappens() {
        assertThat(new BoxChart(WORLDS.story, FOUND, OUTCOME).figure(1).svg())
                .contains(">never<", "Jan 2030")
                .doesNotContain("-0.00", "\u22120.00");
    }

    @Test
    void ranges_table_hasARowForEachInputOfTheBox() {
        var table = new BoxRangesChart(WORLDS.story, FOUND, OUTCOME).figure(1).table();
        assertThat(table.distinct("factor")).containsExactlyInAnyOrder("war.end", "deference");
        var war = table.where("factor", "war.end").row(0);
        assertThat(war.number("low")).isBetween(12 * 2029.5, 12 * 2030.5);
        assertThat(war.get("high")).isNull();
        assertThat(war.number("recurrence")).isEqualTo(1);
    }

    @Test
    void boxes_ofOneSwitch_areDrawn() {
        var on = new FactorWords.Switch("on", "On", "it is on", "it is off");
        var x = new double[200][1];
        var hits = new boolean[200];
        for (int run = 0; run < 200; run++) {
            x[run][0] = run % 2;
            hits[run] = run % 2 == 1 && run % 10 != 1;
        }
        var found = Prim.USUAL.find(new Cases(new Inputs(List.of(on), x), hits));
        assertThat(new BoxChart(WORLDS.story, found, OUTCOME).figure(1).svg()).contains(">yes<", ">no<");
        assertThat(new BoxRangesChart(WORLDS.story, found, OUTCOME).figure(1).png())
                .isNotEmpty();
        assertThat(new TradeoffChart(WORLDS.story, found, OUTCOME).figure().svg())
                .contains("1 input");
    }

    @Test
    void regret_table_hasTheLeastRegrettedFirst() {
        var figure = new RegretChart(WORLDS.story, WORLDS.robustness(), "Russia's share", "points", 100).figure();
        assertThat(figure.table().numbers("regret_mean")).isSorted();
        assertThat(figure.table().distinct("policy").get(0)).isEqualTo("ends-2026");
        assertThat(figure.subtitle()).contains("larger is better");
    }

    @Test
    void rules_pointsOfADesign_haveLeadsWithoutIntervals() {
        var regions = WORLDS.designedRegions();
        var figure = new RegionRulesChart(WORLDS.story, regions, "points", 100).figure();
        assertThat(figure.table().size()).isGreaterThan(1);
        assertThat(figure.table().row(0).get("lead_low")).isNull();
        assertThat(figure.svg()).contains("at the points of a design").doesNotContain("95%", "\u00b1", "Student");
        assertThat(regions.rules("points", 100, title -> title))
                .allSatisfy(rule -> assertThat(rule).contains("better than").doesNotContain("\u00b1", "surely"));
    }

    @Test
    void regions_table_holdsTheBestPolicyOfEachWorldAndItsRegion() {
        var table = new RegionChart(WORLDS.story, WORLDS.regions(), WORLDS.outcomes())
                .figure()
                .table();
        var late = table.where(row -> !(row.number("war.end") < 12 * 2030));
        assertThat(late.distinct("region_policy")).containsExactly("ends-2026");
        assertThat(table.where(row -> row.text("region_policy").isEmpty())).isEmpty();
        assertThat(table.where(row -> row.text("best").equals(row.text("region_policy")))
                        .size())
                .isGreaterThan(700);
    }

    @Test
    void convergence_title_saysForHowManyTheRunsSuffice() {
        assertThat(new ConvergenceChart(WORLDS.story, WORLDS.convergence())
                        .figure()
                        .title())
                .isEqualTo("900 replications are enough for 4 of 5 headline numbers");
        var few = DoubleStream.generate(new Random(1)::nextGaussian).limit(12).toArray();
        var unknown = Convergence.of(new Headline("q", "", new Statistic.Quantile(0.99), few, 0.1), 1);
        var same = Convergence.of(new Headline("same", "", new Statistic.Mean(), ones(), 0.1), 1);
        var figure = new ConvergenceChart(WORLDS.story, Arrays.asList(unknown, same)).figure();
        assertThat(figure.svg()).contains("q: not known yet", "same: enough");
    }

    private static double[] ones() {
        var ones = new double[12];
        Arrays.fill(ones, 1);
        return ones;
    }
}
