package steppe.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RestrictionsTest {
    private static final Limit FIRST = new Limit(0, Limit.Side.OVER, 0.5);
    private static final Limit SECOND = new Limit(1, Limit.Side.UNDER, 0.5);

    /** Eight runs: three in the box, two of them hits; without the first limit five, two; without the second four, three. */
    private static Sample small() {
        var x = new double[][] {
            {0.9, 0.1}, {0.8, 0.2}, {0.7, 0.3}, {0.6, 0.9}, {0.1, 0.1}, {0.2, 0.2}, {0.3, 0.8}, {0.4, 0.7}
        };
        var hits = new boolean[] {true, true, false, true, false, false, true, false};
        var all = new boolean[8];
        Arrays.fill(all, true);
        return Sample.of(new Cases(new Inputs(PrimTest.factors(2), x), hits), all);
    }

    @Test
    void tally_smallCase_isAsCountedByHand() {
        var tally = small().tally(new Box(List.of(FIRST, SECOND)));
        assertThat(tally).isEqualTo(new Tally(3, 2, 8, 4));
        assertThat(tally.coverage()).isEqualTo(0.5);
        assertThat(tally.density()).isEqualTo(2 / 3.0);
        assertThat(tally.mass()).isEqualTo(3 / 8.0);
        assertThat(tally.f()).isCloseTo(2 * 0.5 * (2 / 3.0) / (0.5 + 2 / 3.0), within(1e-12));
        assertThat(new Tally(1000, 240, 1000, 240).phi()).isZero();
        assertThat(new Tally(240, 240, 1000, 240).phi()).isCloseTo(1, within(1e-12));
        assertThat(new Tally(500, 300, 1000, 500).phi()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void quasiP_smallCase_isTheBinomialTailByHand() {
        var values = new Restrictions(small(), new Box(List.of(FIRST, SECOND))).quasiP();
        assertThat(values[0]).isCloseTo(3 * 0.4 * 0.4 * 0.6 + 0.4 * 0.4 * 0.4, within(1e-12));
        assertThat(values[1]).isCloseTo(3 * 0.75 * 0.75 * 0.25 + 0.75 * 0.75 * 0.75, within(1e-12));
    }

    @Test
    void quasiP_factorThatTellsNothing_isLarge() {
        var chance = new Random(1);
        var cases = PrimTest.cases(2000, 3, 2, x -> chance.nextDouble() < (x[0] > 0.5 ? 0.8 : 0.2));
        var all = new boolean[2000];
        Arrays.fill(all, true);
        var values = new Restrictions(Sample.of(cases, all), new Box(List.of(FIRST, SECOND))).quasiP();
        assertThat(values[0]).isLessThan(1e-30);
        assertThat(values[1]).isGreaterThan(0.05);
    }

    @Test
    void earned_limitsThatTellNothing_areDroppedWithWhatTheyKeptOut() {
        var cases = PrimTest.cases(2000, 3, 3, x -> x[0] > 0.5);
        var all = new boolean[2000];
        Arrays.fill(all, true);
        var sample = Sample.of(cases, all);
        var kept = Restrictions.earned(sample, new Box(List.of(FIRST, SECOND)), 0.05);
        assertThat(kept.limits()).containsExactly(FIRST);
        assertThat(sample.tally(kept).coverage()).isEqualTo(1);
    }

    @Test
    void pasted_boxPeeledTooFar_growsBack() {
        var cases = PrimTest.cases(2000, 3, 4, x -> x[0] > 0.5);
        var all = new boolean[2000];
        Arrays.fill(all, true);
        var sample = Sample.of(cases, all);
        var pasted = new Pasting(Prim.USUAL, sample).pasted(new Box(List.of(new Limit(0, Limit.Side.OVER, 0.7))));
        assertThat(pasted.limits().get(0).value()).isBetween(0.5, 0.53);
    }
}
