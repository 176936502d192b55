package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.Forgery;
import steppe.config.Scenario;
import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** Every invariant, seen to fail: by numbers that the reader would refuse, and by a plug-in that breaks its word. */
class InvariantsTest {
    private static final Map<String, Object> DEBT =
            Map.of("value", 74, "unit", "% of external public debt", "origin", "assumption", "note", "most of it");
    private static final Scenario REGION = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"))
            .with("uncertainty.parameters", false)
            .with("countries.BBB.exposure.EAST", 0)
            .with("countries.BBB.debt.EAST", DEBT);

    @ParameterizedTest
    @CsvSource({
        "war.load, 1.5, war load, 2022-10",
        "sanctions.levels.2022-03, 2, sanctions, 2022-12",
        "region.demand.2025-01, -3, demand, 2025-01",
        "commitments.base-bbb.size, NaN, overspending of EAST, 2020-01",
        "powers.WEST.reliability, 1.5, reliability between AAA and WEST, 2020-01",
        "countries.AAA.exposure.EAST, -1, threat between AAA and EAST, 2022-02",
        "countries.BBB.debt.WEST, -20, debt between BBB and WEST, 2020-01",
        "lending.swap, -0.9, debt of BBB, 2020-01",
        "countries.BBB.remittances.EAST, 130, remittances between BBB and EAST, 2020-01",
        "routes.railway.share.AAA, -70, transit between AAA and EAST, 2020-01",
        "domains.noise.cultural, NaN, tie in cultural between AAA and EAST, 2020-01",
        "hedging.inertia, NaN, openness between AAA and EAST, 2020-03",
        "behaviour.vigilanceHalfLife, NaN, vigilance of AAA, 2020-01",
        "domains.contestExponent.cultural, NaN, share in cultural between AAA and EAST, 2020-01",
        "countries.BBB.weights.cultural, NaN, contest between BBB and EAST, 2020-01",
        "influence.tradeScale, NaN, influence between AAA and EAST, 2020-01"
    })
    void run_numberOutsideItsRange_failsWithWhatAndWhen(String path, double value, String what, String month) {
        var forged = Forgery.number(REGION, path, value);
        assertThatThrownBy(() -> World.run(forged, 7, 1))
                .isInstanceOf(BrokenRunException.class)
                .hasMessageMatching(what + " is \\S+ in " + month);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void run_strategyWithoutAFiniteUtility_failsInTheFirstQuarter(double utility) {
        var broken = Forgery.strategy(REGION, new Absurd(utility));
        assertThatThrownBy(() -> World.run(broken, 7, 1))
                .isInstanceOf(BrokenRunException.class)
                .hasMessage("openness between AAA and EAST is NaN in 2020-03");
    }

    /** The last power has nothing in a domain to lose, which must not hide the rest. */
    @Test
    void run_strategyWithoutAFiniteUtility_failsAlsoWhereTheLastPowerHasNoTie() {
        var broken = Forgery.strategy(
                REGION.with("ties.AAA.WEST.security", 0).with("ties.AAA.EAST.security", 1), new Absurd(Double.NaN));
        assertThatThrownBy(() -> World.run(broken, 7, 1))
                .isInstanceOf(BrokenRunException.class)
                .hasMessageMatching("openness between AAA and EAST is NaN in 2020-03");
    }

    @Test
    void run_strategyOfEnormousUtilities_holds() {
        var enormous = Forgery.strategy(REGION, new Absurd(1e300));
        assertThat(Arrays.stream(World.run(enormous, 7, 1).values())).allMatch(Double::isFinite);
    }

    @Test
    void run_brokenTie_failsInThatMonth() {
        var world = new World(REGION, 7, 1);
        world.start();
        world.schedule.step(world);
        world.ties().shake(1, 0, 2, Double.NaN, Cause.EVENTS);
        assertThatThrownBy(() -> world.schedule.step(world))
                .isInstanceOf(BrokenRunException.class)
                .hasMessage("tie in political between BBB and EAST is NaN in 2020-02");
    }

    /** A month that the invariants see twice, or never, and a calendar that has not come as far as they. */
    @Test
    void act_calendarNotAtThisMonth_fails() {
        var world = new World(REGION, 7, 1);
        world.start();
        world.schedule.step(world);
        world.schedule.step(world);
        assertThatThrownBy(() -> new Invariants(REGION, new Roster(REGION)).act(world))
                .isInstanceOf(BrokenRunException.class)
                .hasMessage("calendar is 1.0 in 2020-01");
        assertThat(world.calendar().isRight(1)).isTrue();
        assertThat(world.calendar().isRight(REGION.time().months())).isFalse();
    }

    /** Likes whoever offers more than at first beyond all measure. */
    private record Absurd(double utility) implements Strategy {
        @Override
        public String key() {
            return "absurd";
        }

        @Override
        public String summary() {
            return "likes beyond all measure";
        }

        @Override
        public Mind mind(Tastes tastes) {
            return at -> utility * at.offer();
        }
    }
}
