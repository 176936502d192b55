package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.plugin.Plugins;
import steppe.plugin.Prospect;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** What every strategy has in common, and where they part. */
class StrategyTest {
    private static final Tastes TASTES = new Tastes(2, 3, 0.4, 0.1, 0.2);
    private static final Look CALM = new Look();

    static Stream<Strategy> all() {
        return Plugins.of(Strategy.class).values().stream();
    }

    /** All that doubt and fear a power. */
    static Stream<Strategy> wary() {
        return all().filter(strategy -> !(strategy instanceof Opportunist));
    }

    @ParameterizedTest
    @MethodSource("all")
    void plugin_ofEveryKind_saysWhatItIs(Strategy strategy) {
        assertThat(strategy.key()).matches("[a-z0-9-]+");
        assertThat(strategy.summary()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("all")
    void utility_moreOffered_isHigher(Strategy strategy) {
        assertThat(utility(strategy, CALM.offer(2))).isGreaterThan(utility(strategy, CALM));
    }

    @ParameterizedTest
    @MethodSource("all")
    void utility_moreNeeded_isHigher(Strategy strategy) {
        assertThat(utility(strategy, CALM.need(2))).isGreaterThan(utility(strategy, CALM));
    }

    @ParameterizedTest
    @MethodSource("all")
    void utility_conditions_isLower(Strategy strategy) {
        assertThat(utility(strategy, CALM.conditions(0.3))).isLessThan(utility(strategy, CALM));
    }

    @ParameterizedTest
    @MethodSource("wary")
    void utility_lessReliable_isLower(Strategy strategy) {
        assertThat(utility(strategy, CALM.reliability(0.6))).isLessThan(utility(strategy, CALM));
    }

    @ParameterizedTest
    @MethodSource("wary")
    void utility_threat_isLower(Strategy strategy) {
        assertThat(utility(strategy, CALM.fear(1))).isLessThan(utility(strategy, CALM));
    }

    @ParameterizedTest
    @MethodSource("wary")
    void utility_peersMovedAway_isLower(Strategy strategy) {
        assertThat(utility(strategy, CALM.boldness(0.5))).isLessThan(utility(strategy, CALM));
    }

    @ParameterizedTest
    @MethodSource("all")
    void utility_ofAnything_isFinite(Strategy strategy) {
        for (double end : new double[] {0, 1}) {
            for (double amount : new double[] {0, 1e-9, 1, 1e9}) {
                var extreme = new ImaginedProspect(
                        "economic", amount, amount, end, 1 - end, end, amount, 1 - end, end, amount);
                assertThat(strategy.mind(TASTES).utility(extreme))
                        .as(extreme.toString())
                        .isFinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void ceiling_ofEveryDomain_isNoMoreThanForEverybody(Strategy strategy) {
        for (var domain : new String[] {"economic", "security", "political", "cultural"}) {
            assertThat(strategy.mind(TASTES).ceiling(domain, 3)).isBetween(1.0, 3.0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void mind_ofAnotherCountry_isItsOwn(Strategy strategy) {
        var mind = strategy.mind(TASTES);
        var other = strategy.mind(TASTES);
        for (int quarter = 0; quarter < 20; quarter++) {
            mind.review(quarter % 3, 0.9);
        }
        assertThat(other.utility(CALM.prospect())).isEqualTo(utility(strategy, CALM));
    }

    @Test
    void utility_dominance_isFearedByThoseWhoSpread() {
        var dominant = CALM.share(0.9);
        assertThat(utility(new MultiVector(), dominant))
                .isCloseTo(utility(new MultiVector(), CALM) - 2 * 3 * (0.9 - 0.4), within(1e-12));
        assertThat(utility(new Neutral(), dominant)).isEqualTo(utility(new MultiVector(), dominant));
        assertThat(utility(new Client(), dominant)).isLessThan(utility(new Client(), CALM));
        assertThat(utility(new Bandwagon(), dominant)).isEqualTo(utility(new Bandwagon(), CALM));
        assertThat(utility(new Opportunist(), dominant)).isEqualTo(utility(new Opportunist(), CALM));
    }

    @Test
    void utility_shareBelowTheThreshold_isNoDominance() {
        assertThat(utility(new MultiVector(), CALM.share(0.4))).isEqualTo(utility(new MultiVector(), CALM.share(0.1)));
    }

    @Test
    void utility_patronOfAClient_isForgivenAll() {
        var patron = CALM.patronage(1);
        var feared = patron.share(0.9).fear(1).boldness(0.5);
        assertThat(utility(new Client(), feared)).isEqualTo(utility(new Client(), patron));
        assertThat(utility(new MultiVector(), feared)).isLessThan(utility(new MultiVector(), patron));
    }

    @Test
    void utility_powerThatIsNoPatron_isJudgedByAClientAsByAnybody() {
        var stranger = CALM.patronage(0).share(0.9).fear(1).boldness(0.5);
        assertThat(utility(new Client(), stranger)).isEqualTo(utility(new MultiVector(), stranger));
    }

    @Test
    void utility_opportunist_takesOffersAtTheirWord() {
        var doubtful = CALM.reliability(0.1).fear(5).boldness(1);
        assertThat(utility(new Opportunist(), doubtful)).isEqualTo(utility(new Opportunist(), CALM));
    }

    @Test
    void ceiling_neutral_letsNoSecurityTieGrow() {
        assertThat(new Neutral().mind(TASTES).ceiling("security", 3)).isEqualTo(1);
        assertThat(new Neutral().mind(TASTES).ceiling("political", 3)).isEqualTo(3);
        assertThat(new MultiVector().mind(TASTES).ceiling("security", 3)).isEqualTo(3);
    }

    private static double utility(Strategy strategy, Look look) {
        return strategy.mind(TASTES).utility(look.prospect());
    }

    /** What a country sees of a power, one trait at a time. */
    private record Look(
            double need,
            double offer,
            double reliability,
            double share,
            double fear,
            double patronage,
            double conditions,
            double boldness) {
        /** A trusted power of no great weight. */
        Look() {
            this(1, 1, 0.8, 0.3, 0, 0.2, 0, 0);
        }

        Prospect prospect() {
            return new ImaginedProspect(
                    "political", need, offer, reliability, 0.3, share, fear, patronage, conditions, boldness);
        }

        Look need(double other) {
            return new Look(other, offer, reliability, share, fear, patronage, conditions, boldness);
        }

        Look offer(double other) {
            return new Look(need, other, reliability, share, fear, patronage, conditions, boldness);
        }

        Look reliability(double other) {
            return new Look(need, offer, other, share, fear, patronage, conditions, boldness);
        }

        Look share(double other) {
            return new Look(need, offer, reliability, other, fear, patronage, conditions, boldness);
        }

        Look fear(double other) {
            return new Look(need, offer, reliability, share, other, patronage, conditions, boldness);
        }

        Look patronage(double other) {
            return new Look(need, offer, reliability, share, fear, other, conditions, boldness);
        }

        Look conditions(double other) {
            return new Look(need, offer, reliability, share, fear, patronage, other, boldness);
        }

        Look boldness(double other) {
            return new Look(need, offer, reliability, share, fear, patronage, conditions, other);
        }
    }
}
