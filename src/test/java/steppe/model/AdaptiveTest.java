package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.plugin.Mind;
import steppe.plugin.Prospect;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** How a country learns which strategy serves it. */
class AdaptiveTest {
    private static final List<Strategy> REPERTOIRE =
            List.of(new MultiVector(), new Bandwagon(), new Opportunist(), new Client(), new Neutral());
    private static final int COUNTRIES = 400;
    private static final int QUARTERS = 60;

    /** No two strategies but multi-vector and neutral judge this one alike. */
    private static final Prospect TELLING = new ImaginedProspect("security", 1, 1, 0.8, 0.3, 0.7, 0.5, 0.6, 0.1, 0.2);

    /** Chance alone would use each of the five in a fifth of all countries, 80 of 400, give or take 8. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void learner_strategyThatPays_isUsedByMoreThanChanceWould(int paying) {
        assertThat(users(paying, used -> used == paying ? 3 : 0)).isGreaterThan(80 + 4 * 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void learner_strategyThatCosts_isUsedByFewerThanChanceWould(int costly) {
        assertThat(users(costly, used -> used == costly ? -3 : 0)).isLessThan(80 - 3 * 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void learner_nothingPays_usesEachAsOften(int strategy) {
        assertThat(users(strategy, used -> 1)).isBetween(80 - 4 * 8, 80 + 4 * 8);
    }

    @Test
    void learner_sameChances_sameChoices() {
        assertThat(choices(mind(0.1), new Streams(1, 1).stream("chances"), QUARTERS, used -> used))
                .isEqualTo(choices(mind(0.1), new Streams(1, 1).stream("chances"), QUARTERS, used -> used));
        assertThat(choices(mind(0.1), new Streams(1, 1).stream("chances"), QUARTERS, used -> used))
                .isNotEqualTo(choices(mind(0.1), new Streams(1, 2).stream("chances"), QUARTERS, used -> used));
    }

    /** After two quarters alike nothing but chance is left: a fifth of it for each. */
    @Test
    void learner_recencyOne_forgetsWhatPaidLongAgo() {
        assertThat(outOfHundred(2, 1)).isEqualTo(20);
        assertThat(outOfHundred(4, 1)).isEqualTo(20);
    }

    @Test
    void learner_recencyLow_remembersWhatPaidLongAgo() {
        assertThat(outOfHundred(2, 0.1)).isGreaterThan(25);
        assertThat(outOfHundred(4, 0.1)).isLessThan(20);
    }

    /** In how many of a hundred even chances a strategy is chosen by a learner whom the third has paid for long. */
    private static int outOfHundred(int strategy, double recency) {
        int chosen = 0;
        for (int percent = 0; percent < 100; percent++) {
            var mind = mind(recency);
            choices(mind, new Streams(1, 1).stream("chances"), QUARTERS, used -> used == 2 ? 3 : 0);
            mind.review(2, 0.5);
            mind.review(2, (percent + 0.5) / 100);
            chosen += used(mind) == strategy ? 1 : 0;
        }
        return chosen;
    }

    /** How many of many countries use a strategy after many quarters. */
    private static int users(int strategy, IntToDoubleFunction satisfaction) {
        int users = 0;
        for (int country = 0; country < COUNTRIES; country++) {
            var chances = new Streams(7, country).stream("chances");
            var choices = choices(mind(0.1), chances, QUARTERS, satisfaction);
            users += choices.get(QUARTERS - 1) == strategy ? 1 : 0;
        }
        return users;
    }

    private static List<Integer> choices(
            Mind mind, UniformRandomProvider chances, int quarters, IntToDoubleFunction satisfaction) {
        var choices = new ArrayList<Integer>();
        for (int quarter = 0; quarter < quarters; quarter++) {
            mind.review(satisfaction.applyAsDouble(used(mind)), Streams.uniform(chances));
            choices.add(used(mind));
        }
        return choices;
    }

    private static Mind mind(double recency) {
        return new Adaptive().mind(tastes(recency));
    }

    private static Tastes tastes(double recency) {
        return new Tastes(2, 3, 0.4, recency, 0.2);
    }

    /** Which strategy a learner follows now, by its judgement and its ceiling. */
    private static int used(Mind learner) {
        for (int s = 0; s < REPERTOIRE.size(); s++) {
            var mind = REPERTOIRE.get(s).mind(tastes(0.1));
            if (mind.utility(TELLING) == learner.utility(TELLING)
                    && mind.ceiling("security", 3) == learner.ceiling("security", 3)) {
                return s;
            }
        }
        throw new AssertionError("follows none of the strategies");
    }
}
