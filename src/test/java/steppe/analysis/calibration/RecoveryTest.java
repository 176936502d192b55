package steppe.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RecoveryTest {
    private static final List<String> NAMES = List.of("seen", "blurred", "unseen", "wrong");

    /** Conjugate posteriors of one noisy observation each: of 0.2, 1 and no error, and one that is too sure of itself. */
    private static final Recovery RECOVERY = recovery(200);

    private static Recovery recovery(int truths) {
        return new Recovery(
                NAMES, IntStream.range(0, truths).mapToObj(RecoveryTest::trial).toList());
    }

    private static Recovery.Trial trial(int i) {
        var chance = Chance.at(7, i);
        var truth = chance.normals(NAMES.size());
        var errors = new double[] {0.2, 1, 1e6, 1};
        var claimed = new double[] {0.2, 1, 1e6, 0.2};
        var draws = new double[400][NAMES.size()];
        for (int j = 0; j < truth.length; j++) {
            var seen = truth[j] + errors[j] * chance.normal();
            var variance = 1 / (1 + 1 / claimed[j] / claimed[j]);
            for (var draw : draws) {
                draw[j] = variance * seen / claimed[j] / claimed[j] + Math.sqrt(variance) * chance.normal();
            }
        }
        return new Recovery.Trial(truth, draws);
    }

    @Test
    void verdict_ofEachKind_isTold() {
        assertThat(IntStream.range(0, 4).mapToObj(RECOVERY::verdict))
                .containsExactly(
                        Recovery.Verdict.COMES_BACK,
                        Recovery.Verdict.PARTLY,
                        Recovery.Verdict.NOT_IDENTIFIED,
                        Recovery.Verdict.MISLEADING);
    }

    /** Of three truths one or none inside: 0.028 each (binomial). Of 200 truths 171 or fewer. */
    @Test
    void misleadingByChance_isWhatTheBinomialSays() {
        assertThat(recovery(3).misleadingByChance()).isCloseTo(4 * (0.001 + 3 * 0.9 * 0.01), within(1e-9));
        assertThat(RECOVERY.misleadingByChance()).isBetween(4 * 0.01, 4 * 0.03);
    }

    /** Correlation of truth and posterior mean is that of theory, within 0.06. */
    @Test
    void correlation_conjugate_isKnown() {
        assertThat(RECOVERY.correlation(0)).isCloseTo(Math.sqrt(1 / 1.04), within(0.02));
        assertThat(RECOVERY.correlation(1)).isCloseTo(Math.sqrt(0.5), within(0.06));
    }

    @Test
    void contraction_conjugate_isKnown() {
        assertThat(RECOVERY.contraction(0)).isCloseTo(1 - 0.04 / 1.04, within(0.01));
        assertThat(RECOVERY.contraction(1)).isCloseTo(0.5, within(0.02));
        assertThat(RECOVERY.contraction(2)).isCloseTo(0, within(0.03));
    }

    @Test
    void coverage_exactPosteriors_isWhatTheyPromise() {
        for (int j = 0; j < 3; j++) {
            assertThat(RECOVERY.coverage(j, 0.9).share()).isBetween(0.84, 0.95);
            assertThat(RECOVERY.coverage(j, 0.5).share()).isBetween(0.40, 0.60);
        }
        assertThat(RECOVERY.coverage(3, 0.9).share()).isLessThan(0.5);
        assertThat(RECOVERY.coverage(0.9)).isBetween(0.7, 0.85);
        assertThat(RECOVERY.coverageError(0.9)).isBetween(0.008, 0.02);
    }

    @Test
    void toTable_everyParameter_hasARow() {
        var table = RECOVERY.toTable();
        assertThat(table.distinct("parameter")).isEqualTo(NAMES);
        assertThat(table.row(2).text("verdict")).isEqualTo("not identified");
        assertThat(RECOVERY.points().size()).isEqualTo(800);
    }

    @Test
    void new_oneTruth_isRefused() {
        assertThatThrownBy(() -> recovery(1)).hasMessageContaining("1 truths, it needs 2");
    }
}
