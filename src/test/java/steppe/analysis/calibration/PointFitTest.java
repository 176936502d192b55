package steppe.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class PointFitTest {
    private static final Offset<Double> CLOSE = within(0.01);

    /** One observation of 2 with error 0.5: the maximum is where prior and data balance, 2 / (1 + 0.25). */
    @Test
    void of_linearModel_balancesPriorAndData() {
        var fit = PointFit.of(z -> Math.pow((z[1] - 2) / 0.5, 2), new double[8], PointFit.Options.of(8, 8000, 3));
        assertThat(fit.point()[1]).isCloseTo(1.6, CLOSE);
        assertThat(fit.point()[0]).isCloseTo(0, CLOSE);
        assertThat(fit.rho2()).isCloseTo(0.64, within(0.02));
        assertThat(fit.objective()).isCloseTo(0.64 + 2.56, CLOSE);
        assertThat(fit.converged()).isTrue();
    }

    @Test
    void of_valley_isFollowed() {
        var fit = PointFit.of(
                z -> 1e4 * Math.pow(z[1] - z[0] * z[0], 2) + 100 * Math.pow(1.2 - z[0], 2),
                new double[2],
                PointFit.Options.of(2, 5000, 3));
        assertThat(fit.point()[1]).isCloseTo(fit.point()[0] * fit.point()[0], CLOSE);
        assertThat(fit.point()[0]).isBetween(1.1, 1.2);
    }

    @Test
    void of_fewEvaluations_givesTheBestSeen() {
        var least = new double[] {Double.POSITIVE_INFINITY};
        var fit = PointFit.of(
                z -> {
                    var rho2 = 10 * Gaussian.dot(z, z) + z[0];
                    least[0] = Math.min(least[0], rho2 + Gaussian.dot(z, z));
                    return rho2;
                },
                new double[] {1, 1, 1, 1, 1},
                PointFit.Options.of(5, 40, 3));
        assertThat(fit.evaluations()).isEqualTo(40);
        assertThat(fit.converged()).isFalse();
        assertThat(fit.objective()).isEqualTo(least[0]);
    }

    @Test
    void of_bound_isKept() {
        var options = new PointFit.Options(3000, 8, 0.3, 1, 3);
        var fit = PointFit.of(z -> 100 * Math.pow(z[0] - 5, 2), new double[2], options);
        assertThat(fit.point()[0]).isCloseTo(1, CLOSE);
    }

    @Test
    void of_failedRuns_areLeft() {
        var fit = PointFit.of(
                z -> z[0] < 0.5 ? Double.POSITIVE_INFINITY : 9 * z[0] * z[0],
                new double[] {1, 0},
                PointFit.Options.of(2, 3000, 3));
        assertThat(fit.point()[0]).isCloseTo(0.5, CLOSE);
    }

    @Test
    void of_sameSeed_isTheSameBits() {
        var once = PointFit.of(z -> Math.pow(z[0] - 1, 2), new double[3], PointFit.Options.of(3, 500, 3));
        var again = PointFit.of(z -> Math.pow(z[0] - 1, 2), new double[3], PointFit.Options.of(3, 500, 3));
        assertThat(again.point()).isEqualTo(once.point());
        assertThat(once.toTable(List.of("a", "b", "c")).row(0).number("z")).isEqualTo(once.point()[0]);
    }

    @Test
    void options_outOfRange_areRefused() {
        assertThatThrownBy(() -> new PointFit.Options(0, 8, 0.3, 4, 1)).hasMessageContaining("evaluations (0)");
    }
}
