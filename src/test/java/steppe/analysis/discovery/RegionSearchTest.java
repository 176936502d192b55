package steppe.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class RegionSearchTest {
    private static final List<String> POLICIES = List.of("stay", "go", "wait");

    @Test
    void find_policyThatPaysInAHalf_partsThere() {
        var regions = find(1000, 30, 1, x -> x[3] > 0.6 ? 1 : -1, x -> 0.2, PolicyOutcomes.Better.LARGER);
        assertThat(regions.telling()).containsExactly(3);
        assertThat(regions.regions()).extracting(Region::policy).containsExactly("wait", "go");
        assertThat(regions.regions().get(1).box().limits().get(0).value()).isCloseTo(0.6, within(0.03));
        assertThat(regions.regions().get(0).rival()).isEqualTo("stay");
        assertThat(regions.regions().get(1).lead()).isCloseTo(0.8, within(0.1));
        assertThat(regions.regions()).allMatch(Region::sure);
        assertThat(regions.gain()).isCloseTo(0.8 * 0.4, within(0.1));
    }

    @Test
    void find_smallerIsBetter_choosesTheOther() {
        var regions = find(1000, 5, 2, x -> x[0] > 0.5 ? 1 : -1, x -> 9, PolicyOutcomes.Better.SMALLER);
        assertThat(regions.regions()).extracting(Region::policy).containsExactly("go", "stay");
    }

    @Test
    void find_twoSwitchesOfPolicy_partsByBothFactors() {
        var regions = find(
                2000,
                10,
                3,
                x -> x[1] > 0.5 ? 1 : -1,
                x -> x[1] > 0.5 && x[2] > 0.5 ? 2 : -2,
                PolicyOutcomes.Better.LARGER);
        assertThat(regions.telling()).containsExactlyInAnyOrder(1, 2);
        assertThat(regions.regions()).extracting(Region::policy).contains("stay", "go", "wait");
        assertThat(regions.regions().stream().mapToDouble(Region::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(regions.regions().stream().mapToInt(Region::worlds).sum()).isEqualTo(regions.worlds());
    }

    @Test
    void find_onePolicyBestEverywhere_leavesTheSpaceWhole() {
        var regions = find(600, 300, 4, x -> 0.5 + x[0], x -> -1, PolicyOutcomes.Better.LARGER);
        assertThat(regions.regions()).hasSize(1);
        assertThat(regions.regions().get(0).policy()).isEqualTo("go");
        assertThat(regions.gain()).isZero();
        assertThat(regions.rules("", 1, name -> name).get(0)).startsWith("Everywhere: go, better than stay by ");
    }

    @Test
    void find_differencesAtRandom_hardlyEverParts() {
        int parted = 0;
        for (int seed = 0; seed < 40; seed++) {
            parted += find(300, 100, 50 + seed, x -> 0, x -> 0, PolicyOutcomes.Better.LARGER)
                                    .regions()
                                    .size()
                            > 1
                    ? 1
                    : 0;
        }
        assertThat(parted).as("of 40, at one in forty for each of seven splits").isLessThan(8);
    }

    @Test
    void rules_ofRegions_areReadable() {
        var regions = find(1000, 30, 1, x -> x[3] > 0.6 ? 1 : -1, x -> 0.2, PolicyOutcomes.Better.LARGER);
        assertThat(regions.rules("points", 100, name -> "\u201c" + name + "\u201d")
                        .get(1))
                .matches("When factor 3 is over 0\\.(59|6.): \u201cgo\u201d, better than \u201cwait\u201d by"
                        + " [\\d.]+ \u00b1 [\\d.]+ points \\(\\d+% of worlds\\)\\.");
        assertThat(regions.toTable().row(1).text("where")).startsWith("factor 3 is over");
    }

    @Test
    void find_sameSeed_saysTheSame() {
        assertThat(find(500, 5, 6, x -> x[0], x -> x[1], PolicyOutcomes.Better.LARGER)
                        .toTable()
                        .toCsv())
                .isEqualTo(find(500, 5, 6, x -> x[0], x -> x[1], PolicyOutcomes.Better.LARGER)
                        .toTable()
                        .toCsv());
    }

    private static Regions find(
            int worlds,
            int factors,
            long seed,
            ToDoubleFunction<double[]> go,
            ToDoubleFunction<double[]> wait,
            PolicyOutcomes.Better better) {
        var chance = new Random(seed);
        var x = new double[worlds][];
        var values = new double[3][worlds];
        for (int w = 0; w < worlds; w++) {
            x[w] = chance.doubles(factors).toArray();
            var common = 3 * chance.nextGaussian();
            values[0][w] = common + 0.3 * chance.nextGaussian();
            values[1][w] = common + go.applyAsDouble(x[w]) + 0.3 * chance.nextGaussian();
            values[2][w] = common + wait.applyAsDouble(x[w]) + 0.3 * chance.nextGaussian();
        }
        return RegionSearch.USUAL.find(
                new Inputs(PrimTest.factors(factors), x), new PolicyOutcomes(POLICIES, values, better));
    }
}
