package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.analysis.Resampling;
import steppe.analysis.sensitivity.ElementaryEffects;
import steppe.analysis.sensitivity.SobolIndices;
import steppe.analysis.sensitivity.Tornado;
import steppe.experiment.Morris;

final class SensitivityChartsTest {
    private static final Subject SUBJECT = SyntheticSensitivities.subject();

    @Test
    void tornado_ofManyFactors_drawsTheLongestBarsAndListsAll() {
        var tornado = SyntheticSensitivities.tornado(24, 1200);
        var figure = new TornadoChart(tornado, SUBJECT).figure().orElseThrow();
        assertThat(figure.stem()).isEqualTo("tornado-influence-RUS-2035");
        assertThat(figure.table().size()).isEqualTo(24);
        assertThat(figure.table().distinct("factor").subList(0, 2)).containsExactly("factor.0", "factor.1");
        assertThat(figure.svg()).contains("How\u00a0much\u00a0the\u00a0war\u00a0costs\u00a0Russia", "29.4%", "37.9%");
        assertThat(figure.caption()).contains("Not drawn: the shortest bars (8).", "Pale names", SUBJECT.source());
    }

    /** The fifth falls away on both sides, so both of its ends are below the median. */
    @Test
    void tornado_ofAFactorThatTurns_ranksItByItsBarNotItsSwing() {
        var tornado = SyntheticSensitivities.tornado(24, 4800);
        var swing = Math.abs(tornado.bars().get(4).swing());
        assertThat(swing).isLessThan(Math.abs(tornado.bars().get(3).swing()));
        var order = new TornadoChart(tornado, SUBJECT)
                .figure()
                .orElseThrow()
                .table()
                .distinct("factor");
        assertThat(order.indexOf("factor.4")).isLessThan(order.indexOf("factor.3"));
    }

    @Test
    void tornado_ofAmounts_readsThemPlain() {
        var amounts = new Subject("t", "Trade", "trade (USD bn)", false, SyntheticSensitivities.FACTORS, "A test.");
        var inputs = new double[][] {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}};
        var outcome = Arrays.stream(inputs).mapToDouble(x -> 100 * x[0] - 400).toArray();
        var tornado = Tornado.of(List.of("factor.0"), inputs, outcome, 0.1, 0.95);
        assertThat(new TornadoChart(tornado, amounts).figure().orElseThrow().svg())
                .contains(">\u2212300<", ">600<")
                .doesNotContain("600%");
    }

    @Test
    void sobol_ofManyFactors_drawsThoseWithTheLargestTotals() {
        var figures = new SobolChart(SyntheticSensitivities.indices(24, false), SUBJECT).figures();
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).table().size()).isEqualTo(48);
        assertThat(figures.get(0).table().row(0).text("factor")).isEqualTo("factor.0");
        assertThat(figures.get(0).caption())
                .contains("what is missing to 100% they do only together", "the smallest totals (10)");
    }

    @Test
    void sobol_withPairs_drawsTheStrongestFirst() {
        var figures = new SobolChart(SyntheticSensitivities.indices(10, true), SUBJECT).figures();
        assertThat(figures)
                .extracting(Figure::stem)
                .containsExactly("sobol-influence-RUS-2035", "sobol-pairs-influence-RUS-2035");
        var strongest = figures.get(1).table().row(0);
        assertThat(strongest.text("factor")).isEqualTo("factor.2");
        assertThat(strongest.text("with")).isEqualTo("factor.3");
        assertThat(figures.get(1).table().size()).isEqualTo(45);
    }

    @Test
    void morris_ofManyFactors_namesTheLargestEffects() {
        var effects = SyntheticSensitivities.effects(SyntheticSensitivities.single(24));
        var figure = new MorrisPlaneChart(effects, SUBJECT).figure().orElseThrow();
        assertThat(figure.table().row(0).text("factor")).isEqualTo("factor.0");
        assertThat(figure.table().size()).isEqualTo(24);
        assertThat(figure.svg()).contains(">Growth of China's trade<").doesNotContain(">Number that hardly");
        assertThat(figure.subtitle()).contains("in percentage points");
        assertThat(figure.caption()).contains("the smallest effects (16)").doesNotContain("group");
    }

    @Test
    void morris_withAGroup_saysWhatItsSpreadIsNot() {
        var factorOf = IntStream.range(0, 24).map(i -> Math.min(i, 6)).toArray();
        var figure = new MorrisPlaneChart(SyntheticSensitivities.effects(factorOf), SUBJECT)
                .figure()
                .orElseThrow();
        assertThat(figure.caption()).contains("Not so for a group");
        assertThat(figure.svg()).contains("a group of numbers");
    }

    @Test
    void charts_ofAnOutcomeThatDoesNotVary_areLeftOut() {
        var still = new double[20];
        Arrays.fill(still, 0.3);
        var inputs = IntStream.range(0, 20).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        var resampling = new Resampling(10, 0.95, 1);
        var factors = List.of("factor.0", "factor.1");
        assertThat(new TornadoChart(Tornado.of(factors.subList(0, 1), inputs, still, 0.1, 0.95), SUBJECT).figure())
                .isEmpty();
        assertThat(new SobolChart(SobolIndices.of(factors, false, still, resampling), SUBJECT).figures())
                .isEmpty();
        var points = new Morris(10, 4).points(new int[] {0}, 1);
        var effects = ElementaryEffects.of(factors.subList(0, 1), new int[] {0}, points, still, resampling);
        assertThat(new MorrisPlaneChart(effects, SUBJECT).figure()).isEmpty();
    }

    @Test
    void labels_besideManyPoints_doNotCoverEachOther() {
        var random = new Random(1);
        var area = new Rectangle2D.Double(0, 0, 600, 300);
        var free = new FreeSpace(area);
        var boxes = new ArrayList<Rectangle2D>();
        for (int i = 0; i < 14; i++) {
            boxes.add(free.beside(new Point2D.Double(600 * random.nextDouble(), 300 * random.nextDouble()), 120, 15));
        }
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(area.contains(boxes.get(i))).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as(i + " and " + j)
                        .isFalse();
            }
        }
    }

    @Test
    void label_ofALonelyPoint_isToItsRight() {
        var box = new FreeSpace(new Rectangle2D.Double(0, 0, 600, 300)).beside(new Point2D.Double(100, 100), 80, 15);
        assertThat(box).isEqualTo(new Rectangle2D.Double(107, 92.5, 80, 15));
    }

    @Test
    void numerals_ofASpan_showAHundredthOfIt() {
        assertThat(Numerals.of(true, 0.1).words(0.3125)).isEqualTo("31.2%");
        assertThat(Numerals.of(true, 1).words(0.3125)).isEqualTo("31%");
        assertThat(Numerals.of(false, 500).words(-1234.5)).isEqualTo("\u22121,234");
        assertThat(Numerals.of(false, 0.02).words(0.01)).isEqualTo("0.0100");
        assertThat(Numerals.of(true, 1).words(-0.001)).isEqualTo("0%");
        assertThat(Numerals.of(false, 0).words(3)).isEqualTo("3");
    }
}
