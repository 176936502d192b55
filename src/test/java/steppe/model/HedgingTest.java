package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steppe.config.Domain;
import steppe.config.Scenario;
import steppe.config.Strategy;

/** What every strategy has in common, and where they part. */
class HedgingTest {
    private static final int POLITICAL = Domain.POLITICAL.ordinal();
    private static final int SECURITY = Domain.SECURITY.ordinal();

    private final Scenario region = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void utility_moreOffered_isHigher(Strategy strategy) {
        assertThat(of(strategy, 2, 0.8, 0.3, 0.3, 0, 0)).isGreaterThan(of(strategy, 1, 0.8, 0.3, 0.3, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void utility_lessReliable_isLower(Strategy strategy) {
        assertThat(of(strategy, 1, 0.7, 0.3, 0.3, 0, 0)).isLessThan(of(strategy, 1, 0.9, 0.3, 0.3, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void utility_threat_isLower(Strategy strategy) {
        assertThat(of(strategy, 1, 0.8, 0.3, 0.3, 1, 0)).isLessThan(of(strategy, 1, 0.8, 0.3, 0.3, 0, 0));
    }

    @Test
    void utility_dominance_feared_exceptByBandwagon() {
        for (var strategy : Strategy.values()) {
            double lost = of(strategy, 1, 0.8, 0.3, 0.3, 0, 0) - of(strategy, 1, 0.8, 0.3, 0.9, 0, 0);
            assertThat(lost).as(strategy.name()).matches(x -> strategy == Strategy.BANDWAGON ? x == 0 : x > 0);
        }
    }

    @Test
    void utility_patronOfAClient_isForgiven() {
        assertThat(of(Strategy.CLIENT, 1, 0.8, 0.3, 0.9, 1, 1)).isEqualTo(of(Strategy.CLIENT, 1, 0.8, 0.3, 0.3, 0, 1));
        assertThat(of(Strategy.MULTI_VECTOR, 1, 0.8, 0.3, 0.9, 1, 1))
                .isLessThan(of(Strategy.MULTI_VECTOR, 1, 0.8, 0.3, 0.3, 0, 1));
    }

    @Test
    void ceiling_neutral_letsNoSecurityTieGrow() {
        assertThat(hedging(Strategy.NEUTRAL).ceiling(SECURITY, 3)).isEqualTo(1);
        assertThat(hedging(Strategy.NEUTRAL).ceiling(POLITICAL, 3)).isEqualTo(3);
        assertThat(hedging(Strategy.MULTI_VECTOR).ceiling(SECURITY, 3)).isEqualTo(3);
    }

    private double of(
            Strategy strategy,
            double offer,
            double reliability,
            double openness,
            double share,
            double threat,
            double patronage) {
        return hedging(strategy).utility(POLITICAL, offer, reliability, openness, share, threat, patronage);
    }

    private Hedging hedging(Strategy strategy) {
        var draws = new Draws(new Streams(1, 1), false);
        return new Hedging(strategy, region.countries().get("AAA").needs(), region.hedging(), draws);
    }
}
