package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.analysis.calibration.Gaussian;
import steppe.analysis.calibration.HistoryMatching;
import steppe.analysis.calibration.Posterior;
import steppe.analysis.calibration.Recovery;
import steppe.analysis.calibration.Smc;
import steppe.analysis.calibration.Target;
import steppe.analysis.calibration.Targets;
import steppe.results.Table;

final class FittingChartsTest {
    private static final int PARAMETERS = 60;
    private static final FittingCharts CHARTS = new FittingCharts(new Fitting(
            "baseline",
            "The years 2022 to 2025",
            24_000,
            7,
            "0.1.0 (1a2b3c4)",
            Map.of("KAZ", "Kazakhstan", "RUS", "Russia")));
    private static final String[] NAMES = {
        "influence.recognition.", "countries.KAZ.openness.", "powers.RUS.security.capacity.", "crises."
    };
    private static final Targets TARGETS = targets();
    private static final HistoryMatching WAVES = waves();
    private static final Posterior POSTERIOR = sampled();

    @Test
    void posterior_manyParameters_showsTheIdentifiedFirst() {
        var figures = CHARTS.posterior(POSTERIOR.toTable());
        var drawn = figures.get(0).table();
        assertThat(drawn.size()).isBetween(Pages.ROWS - 1, Pages.ROWS);
        assertThat(drawn.numbers("contraction")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(figures.get(0).stem()).isEqualTo("posterior");
        assertThat(figures.get(0).caption()).contains(" parameters are not identified", " of them are not drawn");
    }

    @Test
    void posterior_moreIdentifiedThanFit_takesPages() {
        var rows = IntStream.range(0, 50)
                .mapToObj(i -> new Object[] {"p" + i, 0.0, 1.0, 0.0, 0.5, -1.0, -0.5, 0.0, 0.5, 1.0, 0.75, true})
                .toList();
        var figures = CHARTS.posterior(new Table(POSTERIOR.toTable().columns(), rows));
        assertThat(figures).extracting(Figure::stem).containsExactly("posterior", "posterior-2", "posterior-3");
        assertThat(figures).extracting(figure -> figure.table().size()).containsExactly(16, 17, 17);
        assertThat(figures.get(2).title()).endsWith("(3 of 3)");
    }

    @Test
    void fit_targetMissed_comesFirstAndIsCounted() {
        var figure = CHARTS.fit(fit()).get(0);
        assertThat(figure.table().row(0).text("target")).isEqualTo("Trade of Russia with Kazakhstan 2024");
        assertThat(figure.title()).startsWith("The calibrated model misses 1 of 12 targets");
        assertThat(figure.svg()).contains("\u2265", "0.80 \u2192", "holds in ");
    }

    @Test
    void posterior_ofPages_isOnOneScaleAndShowsOnlySignsThatAreThere() {
        var rows = IntStream.range(0, 30)
                .mapToObj(i ->
                        new Object[] {"p" + i, 0.0, 1.0, 0.0, 0.5, -1.0, -0.5, 0.0, 0.5, 1.0 + i, 1 - 0.01 * i, true})
                .toList();
        var figures = CHARTS.posterior(new Table(POSTERIOR.toTable().columns(), rows));
        assertThat(figures).hasSize(2);
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.svg()).contains("+30").doesNotContain("not identified"));
    }

    @Test
    void posterior_namesOfNumbers_areInWords() {
        var row = new Object[] {
            "training: powers.RUS.growth.economic", 0.0, 1.0, 0.0, 0.5, -1.0, -0.5, 0.0, 0.5, 1.0, 0.75, true
        };
        var figure = CHARTS.posterior(new Table(POSTERIOR.toTable().columns(), List.<Object[]>of(row)))
                .get(0);
        assertThat(figure.svg().replace('\u00a0', ' ')).contains("Russia: growth, economic (training)");
        assertThat(figure.table().toCsv()).contains("training: powers.RUS.growth.economic");
    }

    @Test
    void fit_withoutPrior_isDrawn() {
        var figure = CHARTS.fit(POSTERIOR.fit(new double[0][])).get(0);
        assertThat(figure.table().row(0).get("prior_q05")).isNull();
        assertThat(figure.svg()).contains("<svg");
    }

    @Test
    void waves_targetOutOfReach_comesFirstInWords() {
        var figure = CHARTS.waves(WAVES.waves().toTable(), WAVES.waves().targets(), 3);
        assertThat(figure.svg()).contains("cannot be met: nearest", "wave 1:", "wave 3:");
        assertThat(figure.title()).startsWith("History matching leaves");
    }

    @Test
    void waves_nothingLeft_isTheTitle() {
        var wave = new Object[] {1, 200, 0, 0, 1e-9, 1e-9, 0.2, 4.5, true, 0L};
        var waves = new Table(WAVES.waves().toTable().columns(), List.<Object[]>of(wave));
        assertThat(CHARTS.waves(waves, WAVES.waves().targets().where("wave", 1), 3)
                        .title())
                .isEqualTo("No part of the prior meets all targets at once");
    }

    @Test
    void recovery_verdicts_areCountedInTheKey() {
        var figure = CHARTS.recovery(recovery().toTable()).get(0);
        assertThat(figure.svg()).contains("comes back: ", "misleading: 1");
        assertThat(figure.table().row(0).text("verdict")).isEqualTo("comes back");
    }

    @Test
    void pictures_allOfThem_areTheSameEachTime() {
        for (var figure : CHARTS.fit(fit())) {
            assertThat(CHARTS.fit(fit()).get(0).png()).isEqualTo(figure.png());
        }
    }

    static List<Figure> all() {
        return List.of(
                CHARTS.posterior(POSTERIOR.toTable()).get(0),
                CHARTS.fit(fit()).get(0),
                CHARTS.waves(WAVES.waves().toTable(), WAVES.waves().targets(), 3),
                CHARTS.recovery(recovery().toTable()).get(0));
    }

    private static Table fit() {
        var prior = IntStream.range(0, 300).mapToObj(i -> model(scores(i), i)).toArray(double[][]::new);
        return POSTERIOR.fit(prior);
    }

    private static double[] scores(int i) {
        var random = new SplittableRandom(i);
        return IntStream.range(0, PARAMETERS)
                .mapToDouble(j -> random.nextDouble() * 4 - 2)
                .toArray();
    }

    private static Targets targets() {
        return new Targets(List.of(
                Target.value("Trade of Russia with Kazakhstan 2024", 60, 1, 1.5),
                Target.atLeast("Trade of China with the region 2025", 95, 2, 2),
                Target.value("Share of Russia in Kazakhstan 2022", 0.8, 0.1, 0.05),
                Target.value("Share of China in Kazakhstan 2022", 0.2, 0.1, 0.05),
                Target.value("Share of Russia in Uzbekistan 2024", 0.3, 0.1, 0.05),
                Target.value("Share of China in Uzbekistan 2024", 0.5, 0.1, 0.05),
                Target.value("Remittances to Tajikistan 2023", 5.7, 0.3, 0.2),
                Target.value("Remittances to Kyrgyzstan 2023", 2.6, 0.2, 0.2),
                Target.atMost("Gas bought by China 2024", 40, 2, 1),
                Target.value("Trade of Turkey with the region 2025", 14, 1, 0.5),
                Target.pattern("Russia leads in security until 2025"),
                Target.pattern("China leads in trade from 2023")));
    }

    private static double[] model(double[] z, int run) {
        var random = new SplittableRandom(run);
        IntUnaryOperator sign = j -> j % 2 == 0 ? 1 : -1;
        var y = new double[12];
        for (int t = 0; t < y.length; t++) {
            var spread = TARGETS.get(t).sd();
            var signal = 2.4 * z[t] + 1.5 * sign.applyAsInt(t) * z[t + 1] + 0.8 * z[2 * t] * z[1];
            y[t] = TARGETS.get(t).observed() + spread * (signal + t / 6.0 + random.nextDouble() - 0.5);
        }
        y[0] = 50 + Math.tanh(z[0]);
        y[10] = z[10] > -0.5 ? 1 : 0;
        y[11] = z[11] + z[12] > -0.5 ? 1 : 0;
        return y;
    }

    private static HistoryMatching waves() {
        var matching = new HistoryMatching(PARAMETERS, TARGETS, HistoryMatching.Options.of(300, 2, 3));
        for (int w = 0; w < 3; w++) {
            var round = matching.ask();
            matching.tell(IntStream.range(0, round.points().length)
                    .mapToObj(i -> new double[][] {
                        model(round.points()[i], round.run(i, 0)), model(round.points()[i], round.run(i, 1))
                    })
                    .toArray(double[][][]::new));
        }
        return matching;
    }

    private static Posterior sampled() {
        var smc = Smc.from(Gaussian.of(WAVES.region()), TARGETS, Smc.Options.of(400, 24_000, 3));
        while (!smc.done()) {
            var round = smc.ask();
            smc.tell(IntStream.range(0, round.points().length)
                    .mapToObj(i -> new double[][] {model(round.points()[i], round.run(i, 0))})
                    .toArray(double[][][]::new));
        }
        return smc.posterior(
                IntStream.range(0, PARAMETERS).mapToObj(j -> NAMES[j % 4] + j).toList());
    }

    private static Recovery recovery() {
        var trials = IntStream.range(0, 40).mapToObj(FittingChartsTest::trial).toList();
        return new Recovery(
                IntStream.range(0, 18).mapToObj(j -> NAMES[j % 4] + j).toList(), trials);
    }

    private static Recovery.Trial trial(int i) {
        var random = new SplittableRandom(i);
        var truth = new double[18];
        var draws = new double[200][18];
        for (int j = 0; j < truth.length; j++) {
            truth[j] = random.nextDouble() * 2 - 1 + random.nextDouble() * 2 - 1;
            var error = 0.15 * (1 + j);
            var variance = 1 / (1 + 1 / error / error);
            var seen = truth[j] + error * 1.7 * (random.nextDouble() + random.nextDouble() - 1) * (j == 3 ? 6 : 1);
            for (var draw : draws) {
                var noise = (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2;
                draw[j] = seen * variance / error / error + Math.sqrt(variance) * noise;
            }
        }
        return new Recovery.Trial(truth, draws);
    }
}
