package steppe.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PrimTest {
    private static final Predicate<double[]> CORNER = x -> x[0] > 0.6 && x[1] < 0.4;

    @Test
    void find_cornerInNoise_findsItsLimits() {
        var chance = new Random(1);
        var discovery = Prim.USUAL.find(cases(2000, 20, 11, x -> chance.nextDouble() < (CORNER.test(x) ? 0.9 : 0.1)));
        var found = discovery.boxes().get(0);
        assertThat(found.box().factors()).containsExactly(0, 1);
        assertThat(value(found, 0, Limit.Side.OVER)).isCloseTo(0.6, within(0.04));
        assertThat(value(found, 1, Limit.Side.UNDER)).isCloseTo(0.4, within(0.04));
        assertThat(found.tally().density()).isCloseTo(0.9, within(0.05));
        assertThat(found.heldOutDensity().low()).isLessThan(0.9);
        assertThat(found.heldOutDensity().high()).isGreaterThan(0.85);
        assertThat(found.recurrence()).allMatch(share -> share == 1);
    }

    @Test
    void find_hundredsOfIdleFactors_restrictsOnlyThoseThatTell() {
        var chance = new Random(2);
        var discovery = Prim.USUAL.find(cases(1000, 600, 12, x -> chance.nextDouble() < (CORNER.test(x) ? 0.9 : 0.1)));
        assertThat(discovery.boxes().get(0).box().factors()).containsExactly(0, 1);
        assertThat(discovery.boxes().get(0).heldOut().density()).isBetween(0.7, 1.0);
    }

    @Test
    void find_whatIsCommonAnyway_findsWhereItIsStillMoreSo() {
        var chance = new Random(3);
        var discovery = Prim.USUAL.find(cases(2000, 50, 15, x -> chance.nextDouble() < (x[0] > 0.5 ? 0.95 : 0.55)));
        var found = discovery.boxes().get(0);
        assertThat(found.box().factors()).containsExactly(0);
        assertThat(value(found, 0, Limit.Side.OVER)).isCloseTo(0.5, within(0.06));
        assertThat(discovery.all().density()).isGreaterThan(0.7);
    }

    @Test
    void find_oneStrongInputAmongWeakOnes_keepsTheStrongOne() {
        for (int seed = 0; seed < 5; seed++) {
            var chance = new Random(seed);
            var cases = cases(1000, 200, 200 + seed, x -> {
                var weak = IntStream.range(1, 4).mapToDouble(i -> x[i]).sum();
                return 3 * x[0] + weak + 0.5 * chance.nextGaussian() > 4.2;
            });
            var found = Prim.USUAL.find(cases).boxes().get(0);
            assertThat(found.box().factors()).as("seed " + seed).contains(0);
            assertThat(value(found, 0, Limit.Side.OVER)).as("seed " + seed).isGreaterThan(0.4);
        }
    }

    @Test
    void find_outcomeAtRandom_findsNoBox() {
        for (int seed = 0; seed < 20; seed++) {
            var chance = new Random(seed);
            var cases = cases(400, 100, 100 + seed, x -> chance.nextDouble() < 0.3);
            assertThat(Prim.USUAL.find(cases).boxes()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void find_allOrNoneOfInterest_findsNoBox() {
        assertThat(Prim.USUAL.find(cases(100, 3, 1, x -> true)).boxes()).isEmpty();
        assertThat(Prim.USUAL.find(cases(100, 3, 1, x -> false)).boxes()).isEmpty();
    }

    @Test
    void find_twoCorners_findsOneAfterTheOther() {
        Predicate<double[]> other = x -> x[2] < 0.3 && x[3] > 0.7;
        var discovery = Prim.USUAL.find(cases(3000, 8, 13, CORNER.or(other)));
        assertThat(discovery.boxes()).hasSizeBetween(2, 3);
        assertThat(List.of(
                        discovery.boxes().get(0).box().factors(),
                        discovery.boxes().get(1).box().factors()))
                .containsExactlyInAnyOrder(List.of(0, 1), List.of(2, 3));
        assertThat(discovery.boxes().stream()
                        .mapToDouble(found -> found.tally().coverage())
                        .sum())
                .isBetween(0.85, 1.0);
    }

    @Test
    void find_neverWithinTheHorizon_isAboveAllMonths() {
        var chance = new Random(3);
        var x = new double[1000][2];
        var interesting = new boolean[x.length];
        for (int run = 0; run < x.length; run++) {
            x[run] = new double[] {run % 5 == 0 ? Double.NaN : run % 120, chance.nextDouble()};
            interesting[run] = run % 5 == 0 ? chance.nextDouble() < 0.9 : run % 120 < 110 && chance.nextDouble() < 0.1;
        }
        var cases = new Cases(new Inputs(factors(2), x), interesting);
        var found = Prim.USUAL.find(cases).boxes().get(0);
        assertThat(found.box().limits()).containsExactly(new Limit(0, Limit.Side.OVER, Double.POSITIVE_INFINITY));
        assertThat(found.tally().inside()).isEqualTo(200);

        for (int run = 0; run < x.length; run++) {
            interesting[run] = !interesting[run];
        }
        var others = Prim.USUAL
                .find(new Cases(new Inputs(factors(2), x), interesting))
                .boxes()
                .get(0);
        assertThat(others.box().limits()).containsExactly(new Limit(0, Limit.Side.UNDER, 119));
    }

    @Test
    void find_switch_isPeeledAsAWhole() {
        var chance = new Random(4);
        var x = new double[400][2];
        var interesting = new boolean[x.length];
        for (int run = 0; run < x.length; run++) {
            x[run] = new double[] {chance.nextInt(2), chance.nextDouble()};
            interesting[run] = x[run][0] == 1 && chance.nextDouble() < 0.8;
        }
        var found = Prim.USUAL
                .find(new Cases(new Inputs(factors(2), x), interesting))
                .boxes()
                .get(0);
        assertThat(found.box().limits()).containsExactly(new Limit(0, Limit.Side.OVER, 0.5));
        assertThat(found.tally().coverage()).isEqualTo(1);
    }

    @Test
    void withDensity_wanted_isReachedAtTheCostOfCoverage() {
        var chance = new Random(5);
        var cases = cases(3000, 5, 14, x -> chance.nextDouble() < x[0] * x[1]);
        var usual = Prim.USUAL.find(cases).boxes().get(0).tally();
        var dense = Prim.USUAL.withDensity(0.7).find(cases).boxes().get(0).tally();
        assertThat(usual.density()).isLessThan(0.65);
        assertThat(dense.density()).isCloseTo(0.7, within(0.03));
        assertThat(dense.coverage()).isLessThan(usual.coverage());
    }

    @Test
    void find_sameCasesAndSeed_saysTheSame() {
        var chance = new Random(6);
        var cases = cases(800, 30, 15, x -> chance.nextDouble() < (CORNER.test(x) ? 0.8 : 0.2));
        var once = Prim.USUAL.find(cases);
        var again = Prim.USUAL.find(cases);
        assertThat(again).isEqualTo(once);
        assertThat(again.limits().toCsv()).isEqualTo(once.limits().toCsv());
    }

    @Test
    void tables_ofADiscovery_holdBoxesLimitsAndSteps() {
        var discovery = Prim.USUAL.find(cases(1000, 4, 16, CORNER));
        var found = discovery.boxes().get(0);
        assertThat(discovery.toTable().row(0).number("coverage"))
                .isEqualTo(found.tally().coverage());
        assertThat(discovery.limits().distinct("factor")).containsExactly("f0", "f1");
        var steps = discovery.trajectories().where("box", 1);
        assertThat(steps.row(0).number("coverage")).isEqualTo(1);
        assertThat(steps.where("chosen", true).size()).isEqualTo(1);
    }

    @Test
    void new_valuesOutOfRange_saysWhich() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prim.USUAL.withDensity(70))
                .withMessage("density (70.0) must be over 0 and at most 1. Maybe this is a percentage");
    }

    static Cases cases(int runs, int factors, long seed, Predicate<double[]> interesting) {
        var chance = new Random(seed);
        var x = new double[runs][factors];
        var y = new boolean[runs];
        for (int run = 0; run < runs; run++) {
            x[run] = chance.doubles(factors).toArray();
            y[run] = interesting.test(x[run]);
        }
        return new Cases(new Inputs(factors(factors), x), y);
    }

    static List<FactorWords> factors(int many) {
        return IntStream.range(0, many)
                .<FactorWords>mapToObj(i -> new FactorWords.Amount("f" + i, "Factor " + i, "factor " + i, "", 2))
                .toList();
    }

    private static double value(FoundBox found, int factor, Limit.Side side) {
        return found.box().limit(factor, side).orElseThrow().value();
    }
}
