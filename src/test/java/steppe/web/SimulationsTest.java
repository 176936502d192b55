package steppe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which what-ifs are made, and which are given up. */
class SimulationsTest {
    private static final Laboratory ENDLESS =
            Laboratory.of(Path.of("src/test/resources/steppe/two-powers.yaml"), 1, 1_000_000);

    private Simulations simulations = new Simulations(ENDLESS, 1, Duration.ofMinutes(1));

    @BeforeEach
    void awaitTheBaseline() throws InterruptedException {
        for (long seen = -1; simulations.baseline().state() == Simulation.State.WAITING; ) {
            seen = simulations.baseline().await(seen, Duration.ofSeconds(5));
        }
    }

    @AfterEach
    void end() {
        simulations.close();
    }

    @Test
    void ask_samePageAgain_givesUpWhatItAskedBefore() {
        var first = simulations.ask(never(), "page");
        var second = simulations.ask(hedging(1), "page");
        assertThat(first.state()).isEqualTo(Simulation.State.CANCELLED);
        assertThat(second.state()).isEqualTo(Simulation.State.WAITING);
        assertThat(simulations.ahead(second)).isEqualTo(1);
    }

    @Test
    void ask_anotherPageWaitsForIt_isNotGivenUp() {
        var first = simulations.ask(never(), "page");
        assertThat(simulations.ask(never(), "other")).isSameAs(first);
        simulations.ask(hedging(1), "page");
        assertThat(first.state()).isEqualTo(Simulation.State.WAITING);
    }

    @Test
    void ask_thatWasGivenUp_isMadeAnew() {
        var first = simulations.ask(never(), "page");
        simulations.ask(hedging(1), "page");
        var again = simulations.ask(never(), "page");
        assertThat(again).isNotSameAs(first);
        assertThat(again.state()).isEqualTo(Simulation.State.WAITING);
    }

    @Test
    void ask_tooManyWaiting_isRefused() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 30; i++) {
                        simulations.ask(hedging(i / 10.0), "page-" + i);
                    }
                })
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(Refusal.TOO_MANY));
    }

    @Test
    void run_longerThanAllowed_failsAndSaysSo() throws InterruptedException {
        simulations.close();
        simulations = new Simulations(ENDLESS, 1, Duration.ofMillis(300));
        var baseline = simulations.baseline();
        for (long seen = -1; !baseline.state().isOver(); ) {
            seen = baseline.await(seen, Duration.ofSeconds(5));
        }
        assertThat(baseline.state()).isEqualTo(Simulation.State.FAILED);
        assertThat(baseline.problem()).contains("too long");
    }

    private static WhatIf never() {
        return new WhatIf("never", Map.of());
    }

    private static WhatIf hedging(double value) {
        var lever = Lever.of(ENDLESS.scenario()).stream()
                .filter(each -> each.key().equals("hedging"))
                .findFirst()
                .orElseThrow();
        return new WhatIf(null, Map.of(lever, value));
    }
}
