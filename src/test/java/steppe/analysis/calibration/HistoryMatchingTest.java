package steppe.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

final class HistoryMatchingTest {
    /** z0 within 0.3 of 1: the share of the prior is known, within 15 percent. */
    @Test
    void share_oneLinearTarget_isThatOfTheNormal() {
        var targets = new Targets(List.of(Target.value("y", 1, 0.1, 0)));
        var matching = run(6, targets, 1, (z, run) -> new double[] {z[0]});
        var normal = new NormalDistribution();
        var exact = normal.cumulativeProbability(1.3) - normal.cumulativeProbability(0.7);
        var wave = matching.waves().list().get(0);
        assertThat(wave.share()).isCloseTo(exact, within(0.15 * exact));
        assertThat(List.of(matching.region())).allSatisfy(z -> assertThat(z[0]).isBetween(0.7 - 1e-6, 1.3 + 1e-6));
    }

    /** Six such targets leave 1 in 100 000; splitting still finds them, within a factor of 1.6. */
    @Test
    void share_manyTargets_isFoundThoughTiny() {
        var targets = targets(6, 0.1);
        var matching = run(40, targets, 1, (z, run) -> Arrays.copyOf(z, 6));
        var normal = new NormalDistribution();
        var one = normal.cumulativeProbability(1.3) - normal.cumulativeProbability(0.7);
        var exact = Math.pow(one, 6);
        var share = matching.waves().list().get(0).share();
        assertThat(Math.log(share / exact)).isCloseTo(0, within(Math.log(1.6)));
        assertThat(List.of(matching.region())).allSatisfy(z -> assertThat(z[5]).isBetween(0.69, 1.31));
    }

    @Test
    void emulator_sparseQuadratic_isFoundAmongMany() {
        var matching =
                run(30, targets(1, 0.1), 1, (z, run) -> new double[] {2 + z[3] - z[7] * z[7] + 0.5 * z[3] * z[9]});
        var fit = matching.waves().list().get(0).fits().get(0);
        assertThat(fit.r2()).isGreaterThan(0.999);
        assertThat(fit.emulatorSd()).isLessThan(0.05);
    }

    /** The error out of sample is that of noise which no emulator can know. */
    @Test
    void emulator_pureNoise_claimsNothing() {
        var matching = run(20, targets(1, 1), 1, (z, run) -> new double[] {noise(run)});
        var fit = matching.waves().list().get(0).fits().get(0);
        assertThat(fit.r2()).isBetween(-0.1, 0.05);
        assertThat(fit.chanceSd()).isCloseTo(1, within(0.1));
        assertThat(fit.emulatorSd()).isCloseTo(Math.sqrt(0.5), within(0.07));
    }

    @Test
    void waves_bentModel_comeNearer() {
        var matching = run(10, targets(3, 0.1), 3, HistoryMatchingTest::bent);
        var waves = matching.waves().list();
        assertThat(waves.get(2).within())
                .isGreaterThan(5 * Math.max(1, waves.get(0).within()));
        assertThat(waves.get(2).share()).isLessThan(waves.get(0).share());
        assertThat(List.of(matching.survivors())).hasSizeGreaterThan(20);
        assertThat(waves.get(2).empty()).isFalse();
    }

    private static double[] bent(double[] z, int run) {
        return new double[] {
            1 + Math.tanh(z[0]) + 0.3 * z[1] + 0.05 * noise(run),
            Math.exp(0.5 * z[1]) + 0.2 * z[2] * z[0],
            z[2] + z[0] * z[1]
        };
    }

    @Test
    void target_nothingCanMeet_isSaidAndSetAside() {
        var targets = new Targets(List.of(Target.value("far", 50, 0.1, 0.1), Target.value("near", 0.5, 0.2, 0)));
        var matching = run(5, targets, 2, (z, run) -> new double[] {Math.tanh(z[0]), z[1]});
        var worst = matching.waves().targets().where("wave", 2).row(0);
        assertThat(worst.text("target")).isEqualTo("far");
        assertThat(worst.text("verdict")).contains("the model cannot meet this target");
        assertThat(matching.waves().list().get(1).within()).isGreaterThan(100);
        assertThat(List.of(matching.region())).allSatisfy(z -> assertThat(z[1]).isBetween(-0.11, 1.11));
    }

    @Test
    void targets_thatExcludeEachOther_leaveNothingAndSaySo() {
        var targets = new Targets(List.of(Target.value("up", 1, 0.1, 0), Target.value("down", -1, 0.1, 0)));
        var wave = run(5, targets, 1, (z, run) -> new double[] {z[0], z[0]})
                .waves()
                .list()
                .get(0);
        assertThat(wave.empty()).isTrue();
        assertThat(wave.level()).isCloseTo(10, within(0.5));
        assertThat(wave.within()).isZero();
        assertThat(wave.fits()).allMatch(Wave.Fit::reachable);
    }

    @Test
    void tell_secondLargest_passesOneOver() {
        var targets = new Targets(List.of(Target.value("up", 1, 0.1, 0), Target.value("down", -1, 0.1, 0)));
        var options = new HistoryMatching.Options(200, 2, 2000, 3, 1, 5, 1);
        var matching = new HistoryMatching(5, targets, options);
        tell(matching, (z, run) -> new double[] {z[0], z[0]});
        assertThat(matching.waves().list().get(0).empty()).isFalse();
        assertThat(List.of(matching.region()))
                .allSatisfy(z -> assertThat(Math.abs(Math.abs(z[0]) - 1)).isLessThan(0.31));
    }

    @Test
    void tell_failedRuns_areCountedAndLeftOut() {
        var matching = run(3, targets(1, 0.5), 1, (z, run) -> new double[] {z[1] > 1 ? Double.NaN : z[0]});
        assertThat(matching.waves().list().get(0).failed()).isBetween(25, 40);
        assertThatThrownBy(() -> run(3, targets(1, 0.5), 1, (z, run) -> new double[] {Double.NaN}))
                .hasMessageContaining("Maybe most runs failed");
    }

    @Test
    void tell_constantOutcome_isNoTrouble() {
        var targets = new Targets(List.of(Target.pattern("holds"), Target.value("y", 1, 0.1, 0)));
        var matching = run(3, targets, 2, (z, run) -> new double[] {1, z[0]});
        assertThat(matching.waves().targets().where("target", "holds").row(0).get("r2"))
                .isNull();
        assertThat(matching.waves().list().get(1).within()).isGreaterThan(150);
    }

    @Test
    void tell_sameOutcomes_isTheSameBits() {
        var once = run(8, targets(3, 0.1), 2, HistoryMatchingTest::bent);
        var again = run(8, targets(3, 0.1), 2, HistoryMatchingTest::bent);
        assertThat(once.region()).isDeepEqualTo(again.region());
        assertThat(once.waves().targets().toCsv())
                .isEqualTo(again.waves().targets().toCsv());
    }

    @Test
    void ask_firstWave_fillsEveryMargin() {
        var points = new HistoryMatching(4, targets(1, 1), options()).ask().points();
        var below = Arrays.stream(points).filter(z -> z[3] < 0).count();
        assertThat(below).isEqualTo(points.length / 2);
        assertThat(Arrays.stream(points).mapToDouble(z -> z[0]).average().orElseThrow())
                .isCloseTo(0, within(0.02));
    }

    private interface Model {
        double[] run(double[] z, int run);
    }

    private static HistoryMatching.Options options() {
        return HistoryMatching.Options.of(200, 2, 17);
    }

    private static Targets targets(int size, double error) {
        return new Targets(IntStream.range(0, size)
                .mapToObj(t -> Target.value("y" + t, 1, error, 0))
                .toList());
    }

    private static HistoryMatching run(int dimension, Targets targets, int waves, Model model) {
        var matching = new HistoryMatching(dimension, targets, options());
        for (int w = 0; w < waves; w++) {
            tell(matching, model);
        }
        return matching;
    }

    private static void tell(HistoryMatching matching, Model model) {
        var round = matching.ask();
        matching.tell(IntStream.range(0, round.points().length)
                .mapToObj(i -> IntStream.range(0, round.replications())
                        .mapToObj(r -> model.run(round.points()[i], round.run(i, r)))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new));
    }

    private static double noise(int run) {
        return Chance.normal((new SplittableRandom(run).nextLong() >>> 12) * 0x1p-52 + 0x1p-53);
    }
}
