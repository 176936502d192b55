package steppe.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import steppe.analysis.Normals;

final class PitTest {
    @Test
    void of_calibratedForecaster_isUniform() {
        assertThat(pit(1, 400).uniformity()).isGreaterThan(0.05);
        assertThat(pit(1, 400).mean()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void of_overconfidentForecaster_hasHornsAndIsNot() {
        var pit = pit(0.5, 400);
        assertThat(pit.uniformity()).isLessThan(1e-3);
        var counts = pit.histogram(10);
        assertThat(counts[0] + counts[9]).isGreaterThan(3 * (counts[4] + counts[5]));
    }

    /** The test rejects one in twenty calibrated forecasters; 5% of 400 is 20, with a standard deviation of 4.4. */
    @Test
    void uniformity_calibratedForecasters_isBelowFivePercentInOneOfTwenty() {
        var rejected = 0;
        for (int seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            rejected += new Pit(random.doubles(30).toArray()).uniformity() < 0.05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(7, 33);
    }

    @Test
    void of_observationTiedWithDraws_fallsAnywhereAmongThem() {
        var random = new SplittableRandom(3);
        var draws = new double[] {0, 0, 0, 0, 0, 0, 0, 0, 1};
        var places = new Pit(
                DoubleStream.generate(() -> Pit.of(draws, 0, random)).limit(500).toArray());
        assertThat(places.mean()).isCloseTo(0.45, within(0.05));
        assertThat(places.histogram(10)[9]).isZero();
        assertThat(Pit.mid(draws, 0)).isEqualTo(0.45);
        assertThat(Pit.mid(draws, 2)).isEqualTo(0.95);
    }

    @Test
    void few_observations_areSaid() {
        assertThat(pit(1, 19).few()).isTrue();
        assertThat(pit(1, 20).few()).isFalse();
        assertThat(new Pit(0.4).uniformity()).isNaN();
        assertThat(new Pit().mean()).isNaN();
    }

    @Test
    void coverage_calibratedGaussianForecaster_isNominal() {
        var random = new SplittableRandom(11);
        var half = Coverage.none(0.5);
        var most = Coverage.none(0.9);
        var vain = Coverage.none(0.9);
        for (int i = 0; i < 1000; i++) {
            var centre = 10 * random.nextDouble();
            var observed = centre + Normals.STANDARD.inverseCumulativeProbability(random.nextDouble());
            half = half.and(Normals.quantiles(centre, 1, 200), observed);
            most = most.and(Normals.quantiles(centre, 1, 200), observed);
            vain = vain.and(Normals.quantiles(centre, 0.6, 200), observed);
        }
        assertThat(half.share().share()).isCloseTo(0.5, within(0.05));
        assertThat(most.share().share()).isCloseTo(0.9, within(0.03));
        assertThat(half.fits()).isTrue();
        assertThat(most.fits()).isTrue();
        assertThat(vain.fits()).isFalse();
    }

    @Test
    void coverage_endOfTheInterval_isWithin() {
        var draws = new double[] {0, 1, 2, 3, 4};
        assertThat(Coverage.inside(0.5, draws, 1)).isTrue();
        assertThat(Coverage.inside(0.5, draws, 0.99)).isFalse();
        assertThat(Coverage.none(0.5).fits()).isFalse();
        assertThat(Coverage.none(0.5).and(true).and(false)).isEqualTo(new Coverage(0.5, 1, 2));
    }

    private static Pit pit(double sd, int n) {
        var random = new SplittableRandom(7);
        var draws = Normals.quantiles(0, sd, 500);
        return new Pit(DoubleStream.generate(() -> Normals.STANDARD.inverseCumulativeProbability(random.nextDouble()))
                .limit(n)
                .map(observed -> Pit.of(draws, observed, random))
                .toArray());
    }
}
