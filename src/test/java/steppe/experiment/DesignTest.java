package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DesignTest {
    /** Factor 1 is a group of three. */
    private static final int[] GROUPED = {0, 1, 2, 1, 1};

    static Stream<Design> designs() {
        return Stream.of(
                new LatinHypercube(50),
                new SobolSequence(64),
                new Morris(11, 4),
                new Saltelli(16, false),
                new Saltelli(16, true),
                new Grid(4));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void points_anyDesign_areAsManyAsItSaysAndInsideTheCube(Design design) {
        var points = design.points(GROUPED, 7);
        assertThat(points).hasSize(design.size(3));
        assertThat(points)
                .allSatisfy(point -> assertThat(point)
                        .hasSize(5)
                        .satisfies(x -> assertThat(Arrays.stream(x).allMatch(u -> u > 0 && u < 1))
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void points_sameSeed_areTheSame(Design design) {
        assertThat(flat(design, GROUPED, 7)).isEqualTo(flat(design, GROUPED, 7));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void points_otherSeed_areOthersUnlessNothingIsLeftToChance(Design design) {
        var same = Arrays.equals(flat(design, GROUPED, 7), flat(design, GROUPED, 8));
        assertThat(same).isEqualTo(design instanceof Grid);
    }

    /** A chi-square of 4 parts over a Grid or Morris is exactly even; of the others at most a few deviations off. */
    @ParameterizedTest
    @MethodSource("designs")
    void points_anyDesign_areSpreadEvenlyOverEachDimension(Design design) {
        var points = design.points(GROUPED, 7);
        for (int d = 0; d < 5; d++) {
            var dimension = d;
            for (int part = 0; part < 4; part++) {
                var quarter = part;
                var share = points.stream()
                                .filter(point -> (int) (4 * point[dimension]) == quarter)
                                .count()
                        / (double) points.size();
                assertThat(share).isCloseTo(0.25, within(0.1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void points_gapInTheFactors_isRefused(Design design) {
        assertThatThrownBy(() -> design.points(new int[] {0, 2}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no dimension of factor 1");
        assertThatThrownBy(() -> design.points(new int[] {0, -1}, 1)).hasMessageContaining("below 0");
        assertThatThrownBy(() -> design.points(new int[0], 1)).hasMessageContaining("at least one dimension");
    }

    @Test
    void latinHypercube_anyDimension_hasOnePointInEachPart() {
        var points = new LatinHypercube(40).points(GROUPED, 3);
        for (int d = 0; d < 5; d++) {
            var dimension = d;
            assertThat(points.stream().mapToInt(point -> (int) (40 * point[dimension])))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 40).boxed().toList());
        }
    }

    @Test
    void sobolSequence_powerOfTwo_hasOnePointInEachPartWhateverTheSeed() {
        for (int seed = 0; seed < 5; seed++) {
            var points = new SobolSequence(64).points(new int[] {0, 1, 2}, seed);
            for (int d = 0; d < 3; d++) {
                var dimension = d;
                assertThat(points.stream()
                                .mapToInt(point -> (int) (64 * point[dimension]))
                                .distinct())
                        .hasSize(64);
            }
            assertThat(points.stream()
                            .map(point -> (int) (8 * point[0]) + 8 * (int) (8 * point[1]))
                            .distinct())
                    .as("one in each of 8 by 8 squares")
                    .hasSize(64);
        }
    }

    @Test
    void sobolSequence_beyondItsDimensions_isRefused() {
        var many = IntStream.range(0, 1001).toArray();
        assertThatThrownBy(() -> new SobolSequence(4).points(many, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001 dimensions")
                .hasMessageContaining("Maybe a Latin hypercube");
    }

    @Test
    void grid_twoFactors_hasEveryCombinationOfCentredLevels() {
        assertThat(new Grid(2).points(new int[] {0, 1, 0}, 1))
                .containsExactly(
                        new double[] {0.25, 0.25, 0.25},
                        new double[] {0.25, 0.75, 0.25},
                        new double[] {0.75, 0.25, 0.75},
                        new double[] {0.75, 0.75, 0.75});
    }

    @Test
    void grid_absurdlyLarge_isRefused() {
        assertThatThrownBy(() -> new Grid(5).size(300))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 levels of 300 factors")
                .hasMessageContaining("more than 1000000");
        assertThat(new Grid(10).size(6)).isEqualTo(1_000_000);
    }

    @Test
    void morris_anyWalk_movesEachFactorOnceByHalfTheCube() {
        var points = new Morris(9, 6).points(GROUPED, 5);
        for (int walk = 0; walk < 9; walk++) {
            var moved = IntStream.rangeClosed(4 * walk + 1, 4 * walk + 3)
                    .mapToObj(i -> moved(points.get(i - 1), points.get(i)))
                    .toList();
            assertThat(moved).containsExactlyInAnyOrder(List.of(0), List.of(2), List.of(1, 3, 4));
        }
    }

    @Test
    void morris_group_movesItsDimensionsIndependentlyUpAndDown() {
        var points = new Morris(40, 4).points(new int[] {0, 0}, 5);
        var together = IntStream.range(0, 40)
                .filter(walk -> (points.get(2 * walk)[0] < 0.5) == (points.get(2 * walk)[1] < 0.5))
                .count();
        assertThat(together).as("of 40; binomial").isBetween(10L, 30L);
    }

    @Test
    void morris_starts_areEvenOverTheLevels() {
        var points = new Morris(8, 4).points(GROUPED, 5);
        for (int d = 0; d < 5; d++) {
            var dimension = d;
            assertThat(IntStream.range(0, 8).mapToObj(walk -> points.get(4 * walk)[dimension]))
                    .containsExactlyInAnyOrder(0.125, 0.125, 0.375, 0.375, 0.625, 0.625, 0.875, 0.875);
        }
    }

    @Test
    void saltelli_sample_holdsAThenBThenTheirMixtures() {
        var points = new Saltelli(4, true).points(GROUPED, 9);
        for (int sample = 0; sample < 4; sample++) {
            var row = points.subList(8 * sample, 8 * sample + 8);
            for (int factor = 0; factor < 3; factor++) {
                for (int d = 0; d < 5; d++) {
                    var own = GROUPED[d] == factor;
                    assertThat(row.get(2 + factor)[d]).isEqualTo(row.get(own ? 1 : 0)[d]);
                    assertThat(row.get(5 + factor)[d]).isEqualTo(row.get(own ? 0 : 1)[d]);
                }
            }
        }
        assertThat(new Saltelli(4, false).points(GROUPED, 9).get(5)).isEqualTo(points.get(8));
    }

    @Test
    void saltelli_moreThanFiveHundredDimensions_drawsFromALatinHypercube() {
        var many = new int[600];
        Arrays.fill(many, 300, 600, 1);
        var points = new Saltelli(8, false).points(many, 9);
        assertThat(points).hasSize(8 * 4);
        var eighths = IntStream.range(0, 8).map(i -> (int) (8 * points.get(4 * i)[599]));
        assertThat(eighths).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void numbers_thatMakeNoSense_areRefused() {
        assertThatThrownBy(() -> new LatinHypercube(0)).hasMessage("points (0) must be at least 1");
        assertThatThrownBy(() -> new SobolSequence(0)).hasMessage("points (0) must be at least 1");
        assertThatThrownBy(() -> new Saltelli(1, false)).hasMessage("samples (1) must be at least 2");
        assertThatThrownBy(() -> new Morris(0, 4)).hasMessage("trajectories (0) must be at least 1");
        assertThatThrownBy(() -> new Morris(4, 5)).hasMessageContaining("levels (5) must be even");
        assertThatThrownBy(() -> new Grid(0)).hasMessage("levels (0) must be at least 1");
        assertThatThrownBy(() -> new Morris(1_000_000, 4).size(1_000_000)).hasMessageContaining("Maybe fewer");
    }

    private static double[] flat(Design design, int[] factorOf, long seed) {
        return design.points(factorOf, seed).stream()
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static List<Integer> moved(double[] from, double[] to) {
        return IntStream.range(0, from.length)
                .filter(d -> from[d] != to[d])
                .peek(d -> assertThat(Math.abs(to[d] - from[d])).isCloseTo(0.5, within(1e-12)))
                .boxed()
                .toList();
    }
}
