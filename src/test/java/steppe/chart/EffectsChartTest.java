package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

final class EffectsChartTest {
    private static final String RUS = "influence.RUS@2035-12";
    private static final String CHN = "influence.CHN@2035-12";
    private static final List<String> BOTH = List.of("RUS", "CHN");

    @Test
    void table_ofPolicies_hasTheLargestChangeOfAnyPowerFirst() {
        var table = figure(Map.of("small", change(0.01, 0.02), "falls", change(-0.04, 0), "rises", change(0, 0.05)))
                .table();
        assertThat(table.distinct("policy")).containsExactly("rises", "falls", "small");
        assertThat(table.where("policy", "falls").distinct("power")).containsExactly("RUS", "CHN");
    }

    @Test
    void table_ofEqualChanges_keepsTheOrderOfTheExperiment() {
        var alike = new LinkedHashMap<String, double[][]>();
        List.of("c", "a", "b").forEach(policy -> alike.put(policy, change(0.25, 0)));
        assertThat(figure(alike).table().distinct("policy")).containsExactly("c", "a", "b");
    }

    @Test
    void csv_ofAChange_holdsItInPointsUnrounded() {
        assertThat(figure(Map.of("off", change(0.03125, -0.0078125))).table().toCsv())
                .isEqualTo("policy,base,power,outcome,pairs,mean,mean_low,mean_high\n"
                        + "off,on,RUS,influence.RUS@2035-12,2,3.125,3.125,3.125\n"
                        + "off,on,CHN,influence.CHN@2035-12,2,-0.78125,-0.78125,-0.78125\n");
    }

    @Test
    void row_ofScatteredChanges_hasTheIntervalOfStudent() {
        var row = figure(Map.of("off", new double[][] {{0.02, 0}, {0.06, 0}}))
                .table()
                .row(0);
        var half = 100 * new TDistribution(1).inverseCumulativeProbability(0.975) * 0.02;
        assertThat(row.number("mean")).isCloseTo(4, within(1e-9));
        assertThat(row.number("mean_high")).isCloseTo(4 + half, within(1e-6));
        assertThat(Effects.open(row)).isTrue();
    }

    @Test
    void open_intervalAwayFromZero_isNot() {
        var table = figure(Map.of("up", change(0.02, -0.03))).table();
        assertThat(table).noneMatch(Effects::open);
    }

    @Test
    void open_nothingChangedOrOnePair_is() {
        assertThat(figure(Map.of("same", change(0, 0))).table()).allMatch(Effects::open);
        assertThat(figure(Map.of("once", new double[][] {{0.1, 0.2}})).table()).allMatch(Effects::open);
    }

    @Test
    void svg_ofAnOpenChange_drawsItPale() {
        var sure = figure(Map.of("off", change(0.02, 0.03))).svg();
        var open = figure(Map.of("off", new double[][] {{0.02, 0.03}, {-0.01, 0.03}}))
                .svg();
        assertThat(pale(open)).isEqualTo(pale(sure) + 1);
    }

    @Test
    void svg_ofNoChange_saysSo() {
        assertThat(figure(Map.of("same", change(0, 0.03))).svg()).contains("no change", "+3.00 \u00b1 0.00");
    }

    @Test
    void svg_ofPointsOfADesign_hasNoIntervals() {
        var rows = List.of(
                new Object[] {"on", 0, 0, 0.5, 0.25},
                new Object[] {"on", 1, 0, 0.5, 0.25},
                new Object[] {"off", 0, 0, 0.53, 0.25},
                new Object[] {"off", 1, 0, 0.55, 0.25});
        var runs = new Table(List.of("policy", "point", "replication", RUS, CHN), rows);
        var svg = new EffectsChart(story(List.of("off")), new Tables(null, runs, null, null))
                .figure(BOTH)
                .svg();
        assertThat(svg)
                .contains("+4.00", "no change", "at the points of a design")
                .doesNotContain("\u00b1", "interval covers");
    }

    @Test
    void powers_withoutTheLastMonth_areLeftOut() {
        var early = new Tables(null, Table.empty("policy", "replication", "influence.RUS@2030-12", CHN), null, null);
        assertThat(new EffectsChart(story(List.of()), early).powers(BOTH)).containsExactly("CHN");
        var none = new Tables(
                null,
                Table.empty("policy", "influence.RUS@2020-12", "influence.RUS@2035", "influence.RUS@2035-12 < 0.2"),
                null,
                null);
        assertThat(new EffectsChart(story(List.of()), none).powers(BOTH)).isEmpty();
    }

    @Test
    void title_ofOnePower_speaksOfItsShare() {
        var chart = new EffectsChart(story(List.of("off")), runs(Map.of("off", change(0.1, 0))));
        assertThat(chart.figure(List.of("RUS")).title())
                .isEqualTo("Russia: what each change does to its share in 2035");
        assertThat(chart.figure(BOTH).title())
                .isEqualTo("Russia and China: what each change does to their shares in 2035");
    }

    @Test
    void figures_sixPolicies_areComparedAndSevenRanked() {
        assertThat(stems(6)).contains("paired-RUS").doesNotContain("effects-RUS-CHN");
        assertThat(stems(7)).contains("effects-RUS-CHN").doesNotContain("paired-RUS", "policies-RUS");
    }

    private static List<String> stems(int others) {
        var policies = new LinkedHashMap<String, double[][]>();
        for (int i = 0; i < others; i++) {
            policies.put("policy " + i, change(i / 64.0, 0));
        }
        var story = story(List.copyOf(policies.keySet()));
        var shares = SyntheticRuns.tables(SyntheticRuns.story(2, 1, 2, 1), YearMonth.of(2025, 1), 24, false)
                .shares();
        var base = shares.columns().stream().toList();
        var rows = new ArrayList<Object[]>();
        shares.where("metric", "influence")
                .forEach(row -> rows.add(base.stream()
                        .map(column -> column.equals("policy") ? "on" : row.get(column))
                        .toArray()));
        var tables = new Tables(
                new Table(base, rows),
                runs(policies).runs(),
                Table.empty("metric", "area", "power", "month", "value", "unit", "origin"),
                Table.empty("month", "title", "headline", "origin"));
        return new Charts(story, tables, BOTH)
                .figures().stream().map(Figure::stem).toList();
    }

    private static Figure figure(Map<String, double[][]> changes) {
        return new EffectsChart(story(List.copyOf(changes.keySet())), runs(changes)).figure(BOTH);
    }

    /** The same change of both powers' shares in two replications. */
    private static double[][] change(double russia, double china) {
        return new double[][] {{russia, china}, {russia, china}};
    }

    /** @param changes by policy, replication and power */
    private static Tables runs(Map<String, double[][]> changes) {
        var rows = new ArrayList<Object[]>();
        var most = changes.values().stream().mapToInt(all -> all.length).max().orElse(0);
        for (int r = 0; r < most; r++) {
            rows.add(new Object[] {"on", r, 0.5, 0.25});
        }
        changes.forEach((policy, all) -> {
            for (int r = 0; r < all.length; r++) {
                rows.add(new Object[] {policy, r, 0.5 + all[r][0], 0.25 + all[r][1]});
            }
        });
        return new Tables(null, new Table(List.of("policy", "replication", RUS, CHN), rows), null, null);
    }

    private static Story story(List<String> others) {
        var like = SyntheticRuns.story(2, 1, 2, 1);
        var policies = new LinkedHashMap<String, String>();
        policies.put("on", "Everything on");
        others.forEach(policy -> policies.put(policy, "Without " + policy));
        return new Story(
                "ablation",
                like.title(),
                like.question(),
                like.replications(),
                like.seed(),
                policies,
                "on",
                like.powers(),
                like.areas(),
                like.now(),
                like.version(),
                like.definition());
    }

    private static int pale(String svg) {
        return svg.split("fill-opacity=\"0.3", -1).length - 1;
    }
}
