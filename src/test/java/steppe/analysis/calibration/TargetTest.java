package steppe.analysis.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TargetTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final Target TRADE = Target.value("trade", 45, 3, 4);

    @Test
    void implausibility_figure_countsAllErrors() {
        assertThat(TRADE.sd()).isEqualTo(5);
        assertThat(TRADE.implausibility(55, 0)).isCloseTo(2, EXACT);
        assertThat(TRADE.implausibility(32, 144)).isCloseTo(1, EXACT);
    }

    @Test
    void implausibility_bound_countsOneSideOnly() {
        var least = Target.atLeast("more than 45", 45, 3, 4);
        assertThat(least.implausibility(90, 0)).isZero();
        assertThat(least.implausibility(35, 0)).isCloseTo(2, EXACT);
        assertThat(Target.atMost("less than 45", 45, 3, 4).implausibility(90, 0))
                .isCloseTo(9, EXACT);
    }

    @Test
    void implausibility_pattern_isThreeWhereItIsBroken() {
        var pattern = Target.pattern("Russia leads in security");
        assertThat(pattern.implausibility(0, 0)).isCloseTo(3, EXACT);
        assertThat(pattern.implausibility(1, 0)).isZero();
        assertThat(new Targets(List.of(pattern, TRADE)).rho2(new double[] {0, 45}))
                .isCloseTo(9, EXACT);
    }

    @Test
    void rho2_severalMisses_sumsTheirSquares() {
        var targets = new Targets(List.of(TRADE, Target.value("share", 0.5, 0.1, 0)));
        assertThat(targets.rho2(new double[] {50, 0.7})).isCloseTo(5, EXACT);
        assertThat(targets.rho2(new double[] {Double.NaN, 0.7})).isInfinite();
    }

    /** Means 40 of 38 and 42: variance 8, half of it in the mean. */
    @Test
    void misfit_replications_countsTheMeansOwnError() {
        var misfit = Misfit.of(new Targets(List.of(TRADE)), new double[][] {{38}, {42}});
        assertThat(misfit.implausibilities()[0]).isCloseTo(5 / Math.sqrt(29), EXACT);
        assertThat(misfit.rho2()).isCloseTo((49 + 9) / 25.0 / 2, EXACT);
        assertThat(misfit.toTable().row(0).number("misfit")).isCloseTo(-1, EXACT);
    }

    @Test
    void largest_passingSomeOver_isTheNext() {
        var implausibilities = new double[] {1, 5, 3};
        assertThat(Targets.largest(implausibilities, 0)).isEqualTo(5);
        assertThat(Targets.largest(implausibilities, 1)).isEqualTo(3);
        assertThat(Targets.largest(implausibilities, 3)).isZero();
    }

    @Test
    void target_withoutAnyError_isRefused() {
        assertThatThrownBy(() -> Target.value("trade", 45, 0, 0))
                .hasMessageContaining(
                        "target trade: discrepancySd (0.0) must not be negative, nor both errors 0. Maybe");
    }

    @Test
    void targets_twiceTheSameOrNone_areRefused() {
        assertThatThrownBy(() -> new Targets(List.of(TRADE, TRADE))).hasMessageContaining("trade comes twice");
        assertThatThrownBy(() -> new Targets(List.of())).hasMessageContaining("empty");
    }
}
