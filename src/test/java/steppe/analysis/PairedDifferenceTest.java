package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

final class PairedDifferenceTest {
    @Test
    void of_twoPolicies_pairsByReplicationWhateverTheOrder() {
        var runs = new Table(
                List.of("policy", "replication", "share"),
                List.of(
                        new Object[] {"base", 0, 0.30},
                        new Object[] {"base", 1, 0.20},
                        new Object[] {"base", 2, 0.10},
                        new Object[] {"ends", 1, 0.25},
                        new Object[] {"ends", 0, 0.33},
                        new Object[] {"ends", 7, 0.99}));
        var paired = PairedDifference.of(runs, "ends", "base", "share");
        assertThat(paired.pairs()).isEqualTo(2);
        assertThat(paired.mean()).isCloseTo(0.04, within(1e-12));
        assertThat(paired.quantile(0)).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void of_pointsOfADesign_pairsWithinAPoint() {
        var runs = new Table(
                List.of("policy", "point", "replication", "share"),
                List.of(
                        new Object[] {"base", 0, 0, 0.1},
                        new Object[] {"base", 1, 0, 0.9},
                        new Object[] {"ends", 0, 0, 0.1},
                        new Object[] {"ends", 1, 0, 0.9}));
        var paired = PairedDifference.of(runs, "ends", "base", "share");
        assertThat(paired.pairs()).isEqualTo(2);
        assertThat(paired.quantile(0)).isZero();
        assertThat(paired.quantile(1)).isZero();
        assertThat(paired.halfWidth()).isNaN();
    }

    @Test
    void higherAndLower_equalPairs_countAsNeither() {
        var paired = new PairedDifference(0.1, 0, -0.2, 0.3);
        assertThat(paired.higher()).isEqualTo(2);
        assertThat(paired.lower()).isEqualTo(1);
    }

    @Test
    void halfWidth_knownSample_isStudentsT() {
        var paired = new PairedDifference(1, 2, 3, 4, 5);
        assertThat(paired.mean()).isEqualTo(3);
        assertThat(paired.halfWidth()).isCloseTo(2.7764451 * Math.sqrt(2.5 / 5), within(1e-6));
    }

    @Test
    void halfWidth_onePair_isUnknown() {
        assertThat(new PairedDifference(0.1).halfWidth()).isNaN();
        assertThat(new PairedDifference().mean()).isNaN();
    }

    @Test
    void pairs_failedRun_countsAsAbsent() {
        assertThat(new PairedDifference(0.1, Double.NaN).pairs()).isEqualTo(1);
    }
}
