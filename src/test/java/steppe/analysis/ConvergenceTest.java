package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class ConvergenceTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static double[] normal(int n, long seed) {
        var chance = new Random(seed);
        return DoubleStream.generate(chance::nextGaussian).limit(n).toArray();
    }

    @Test
    void needed_meanOfNormals_isTheTextbookNumber() {
        var mean = Convergence.of(new Headline("share", "points", new Statistic.Mean(), normal(2000, 1), 0.02), 7);
        var textbook = Math.pow(1.96 / 0.02, 2);
        assertThat(mean.needed()).isCloseTo(textbook, within(0.1 * textbook));
        assertThat(mean.neededLow()).isLessThan(textbook);
        assertThat(mean.neededHigh()).isGreaterThan(textbook);
        assertThat(mean.reached()).isFalse();
    }

    @Test
    void needed_fromFewReplications_isConfirmedByMany() {
        int inside = 0;
        for (int seed = 0; seed < 100; seed++) {
            var few = Convergence.of(new Headline("m", "", new Statistic.Mean(), normal(200, seed), 0.05), seed);
            inside += few.neededLow() <= 1537 && 1537 <= few.neededHigh() ? 1 : 0;
        }
        assertThat(inside)
                .as("intervals that hold the true number, 90 of 100 expected")
                .isBetween(78, 98);
    }

    @Test
    void now_quantileOfNormals_coversTheTruthAsOftenAsSaid() {
        int covered = 0;
        for (int seed = 0; seed < 400; seed++) {
            var estimate = new Statistic.Quantile(0.9).of(normal(200, seed));
            covered += estimate.low() <= 1.2815516 && 1.2815516 <= estimate.high() ? 1 : 0;
        }
        assertThat(covered / 400.0).isBetween(0.925, 0.99);
    }

    @Test
    void quantile_ofHundred_isBetweenTheRanksOfTheTables() {
        var values = new double[100];
        Arrays.setAll(values, i -> i + 1);
        assertThat(new Statistic.Quantile(0.5).of(values)).isEqualTo(new Estimate(100, 50, 40, 61));
    }

    @Test
    void quantile_tooFewReplications_isNotKnown() {
        var extreme = Convergence.of(new Headline("q", "", new Statistic.Quantile(0.95), normal(20, 2), 0.1), 7);
        assertThat(extreme.now().high()).isInfinite();
        assertThat(extreme.needed()).isInfinite();
        assertThat(Convergence.toTable(List.of(extreme)).row(0).get("needed")).isNull();
    }

    @Test
    void quantile_monthsThatOftenNeverCome_hasAnOpenEnd() {
        var months = DoubleStream.concat(
                        Arrays.stream(new double[60]).map(x -> 30),
                        Arrays.stream(new double[40]).map(x -> NEVER))
                .toArray();
        var median = new Statistic.Quantile(0.5).of(months);
        assertThat(median.value()).isEqualTo(30);
        assertThat(new Statistic.Quantile(0.65).of(months).high()).isInfinite();
    }

    @Test
    void by_monthsOfPassing_isTheShareUpToTheDate() {
        var half = new double[1000];
        Arrays.setAll(half, i -> i % 4 == 0 ? 12 : i % 4 == 1 ? 24 : Double.NaN);
        var passed = Convergence.of(Headline.by("passed by 24", half, 24, 0.02), 7);
        assertThat(passed.now().value()).isEqualTo(0.5);
        assertThat(passed.needed()).isCloseTo(Math.pow(1.96 * 0.5 / 0.02, 2), within(15.0));
        assertThat(passed.neededHigh()).isEqualTo(passed.needed());
        assertThat(passed.neededLow()).isLessThan(passed.needed());
    }

    @Test
    void needed_shareOfZero_allowsForWhatWasNotSeen() {
        var never = Convergence.of(Headline.by("never", new double[100], -1, 0.01), 7);
        assertThat(never.now().value()).isZero();
        assertThat(never.neededHigh()).isGreaterThan(never.needed());
    }

    @Test
    void path_ofReplications_growsToAll() {
        var one = Convergence.of(new Headline("m", "", new Statistic.Mean(), normal(500, 3), 0.1), 7);
        assertThat(one.path()).extracting(Estimate::n).isSorted().startsWith(10).endsWith(500);
        assertThat(Convergence.paths(List.of(one)).size()).isEqualTo(one.path().size());
        assertThat(one.path().get(0).halfWidth()).isGreaterThan(3 * one.now().halfWidth());
    }

    @Test
    void of_sameSeed_saysTheSame() {
        var headline = new Headline("m", "", new Statistic.Quantile(0.5), normal(300, 4), 0.1);
        assertThat(Convergence.of(headline, 7)).isEqualTo(Convergence.of(headline, 7));
    }

    @Test
    void new_wantedNotPositive_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Headline("m", "", new Statistic.Mean(), normal(3, 1), 0))
                .withMessage("wanted half-width of m (0.0) must be positive");
    }
}
