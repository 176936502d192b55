package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.plugin.CrisisType;
import steppe.plugin.Plugins;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/** What every kind of crisis has in common, and where they part. */
class CrisisTypeTest {
    private static final Situation CALM = new ImaginedSituation(1, 0, 30, 30);
    private static final Suitor STRANGER = new Suitor(0, 0.5, 0, 0);
    private static final Suitor PROTECTOR = new Suitor(0.8, 0.5, 10, 0.5);
    private static final Suitor CREDITOR = new Suitor(0.1, 0.9, 60, 0);

    static Stream<CrisisType> all() {
        return Plugins.of(CrisisType.class).values().stream();
    }

    /** Those that come with Steppe. */
    static Stream<CrisisType> own() {
        return all().filter(type -> type.getClass().getPackage() == Unrest.class.getPackage());
    }

    @ParameterizedTest
    @MethodSource("all")
    void plugin_ofEveryKind_saysWhatItIs(CrisisType type) {
        assertThat(type.key()).matches("[a-z0-9-]+");
        assertThat(type.summary()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("all")
    void likelihood_ofAnySituation_isFiniteAndNotNegative(CrisisType type) {
        for (double amount : new double[] {0, 1e-9, 1, 50}) {
            for (double debt : new double[] {0, 100}) {
                var situation = new ImaginedSituation(amount, amount, debt, 100 - debt);
                assertThat(type.likelihood(situation))
                        .as(situation.toString())
                        .isFinite()
                        .isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void likelihood_calm_isThatOfItsRate(CrisisType type) {
        assertThat(type.likelihood(CALM)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void appeal_ofAnySuitor_isFiniteAndNotNegative(CrisisType type) {
        for (double end : new double[] {0, 1}) {
            var suitor = new Suitor(end, 1 - end, 100 * end, 5 * (1 - end));
            assertThat(type.appeal(suitor)).as(suitor.toString()).isFinite().isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void appeal_whoOffersNothing_isNone(CrisisType type) {
        assertThat(type.appeal(STRANGER)).isZero();
    }

    @Test
    void likelihood_shakenRegime_onlyUnrestIsLikelier() {
        var shaken = new ImaginedSituation(1, 2, 30, 30);
        assertThat(new Unrest().likelihood(shaken)).isEqualTo(3);
        assertThat(own().filter(type -> type.likelihood(shaken) > 1)).containsExactly(new Unrest());
    }

    @Test
    void likelihood_doubleDanger_onlySpilloverIsTwiceAsLikely() {
        var dangerous = new ImaginedSituation(2, 0, 30, 30);
        assertThat(new Spillover().likelihood(dangerous)).isEqualTo(2);
        assertThat(new Spillover().likelihood(new ImaginedSituation(0, 0, 30, 30)))
                .isZero();
        assertThat(own().filter(type -> type.likelihood(dangerous) > 1)).containsExactly(new Spillover());
    }

    @Test
    void likelihood_heavierDebt_onlyDistressIsLikelier() {
        var indebted = new ImaginedSituation(1, 0, 60, 30);
        assertThat(new Distress().likelihood(indebted)).isEqualTo(2);
        assertThat(new Distress().likelihood(new ImaginedSituation(1, 0, 0, 0))).isEqualTo(1);
        assertThat(own().filter(type -> type.likelihood(indebted) > 1)).containsExactly(new Distress());
    }

    @Test
    void appeal_protector_isAskedInClashes() {
        assertThat(new Clash().appeal(PROTECTOR)).isGreaterThan(new Clash().appeal(CREDITOR));
        assertThat(new Clash().appeal(doubted(PROTECTOR))).isEqualTo(new Clash().appeal(PROTECTOR));
    }

    @Test
    void appeal_keeperOfRegimes_isAskedInUnrest() {
        var plain = new Suitor(PROTECTOR.patronage(), 1, 100, 0);
        assertThat(new Unrest().appeal(PROTECTOR)).isGreaterThan(new Unrest().appeal(plain));
        assertThat(new Clash().appeal(PROTECTOR)).isEqualTo(new Clash().appeal(plain));
    }

    @Test
    void appeal_protectorThatIsDoubted_isAskedLessInSpillover() {
        assertThat(new Spillover().appeal(doubted(PROTECTOR))).isLessThan(new Spillover().appeal(PROTECTOR));
    }

    @Test
    void appeal_creditor_isAskedInDebtDistress() {
        assertThat(new Distress().appeal(CREDITOR)).isGreaterThan(new Distress().appeal(PROTECTOR));
    }

    @Test
    void succession_ofALeader_asksNobodyAndEndsARule() {
        assertThat(new LeaderGone().appeal(PROTECTOR)).isZero();
        assertThat(new LeaderGone().appeal(CREDITOR)).isZero();
        assertThat(own().filter(CrisisType::endsARule)).containsExactly(new LeaderGone());
    }

    private static Suitor doubted(Suitor suitor) {
        return new Suitor(suitor.patronage(), 0.1, suitor.credit(), suitor.regimeSecurity());
    }
}
