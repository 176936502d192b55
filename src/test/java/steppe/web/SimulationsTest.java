package steppe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which what-ifs are made, and which are given up. */
class SimulationsTest {
    private static final Laboratory ENDLESS =
            Laboratory.of(Path.of("src/test/resources/steppe/two-powers.yaml"), 1, 1_000_000);

    private static final Laboratory QUICK = Laboratory.of(Path.of("src/test/resources/steppe/two-powers.yaml"), 1, 3);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private Simulations simulations = new Simulations(ENDLESS, 1, LONG, LONG, complaints::add);

    @BeforeEach
    void awaitTheBaseline() throws InterruptedException {
        await(simulations.baseline(), Simulation.State.RUNNING);
    }

    @AfterEach
    void end() {
        simulations.close();
    }

    private void begin(Laboratory laboratory, Duration longest, Duration unheard) {
        simulations.close();
        simulations = new Simulations(laboratory, 1, longest, unheard, complaints::add);
    }

    private static void await(Simulation simulation, Simulation.State wanted) throws InterruptedException {
        long until = System.nanoTime() + LONG.toNanos();
        for (long seen = -1; simulation.state() != wanted && System.nanoTime() < until; ) {
            seen = simulation.await(seen, Duration.ofSeconds(5));
        }
        assertThat(simulation.state()).isEqualTo(wanted);
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
    void ask_doneAndItsPageWentElsewhere_isNotMadeAgain() throws InterruptedException {
        begin(QUICK, LONG, LONG);
        var first = simulations.ask(never(), "page");
        await(first, Simulation.State.DONE);
        simulations.ask(hedging(1), "page");
        assertThat(first.state()).isEqualTo(Simulation.State.DONE);
        assertThat(simulations.ask(never(), "page")).isSameAs(first);
        assertThat(simulations.ask(never(), "other")).isSameAs(first);
    }

    @Test
    void ask_manyAfterIt_isForgottenWithAllItsNumbers() throws InterruptedException {
        begin(QUICK, LONG, LONG);
        simulations.ask(never(), "first");
        await(simulations.find(never().id()).orElseThrow(), Simulation.State.DONE);
        var forgotten = new WeakReference<>(simulations.find(never().id()).orElseThrow());
        for (int i = 0; i < 20; i++) {
            await(simulations.ask(hedging(i / 10.0), "page-" + i), Simulation.State.DONE);
        }
        assertThat(simulations.find(never().id())).isEmpty();
        assertThat(simulations.baseline().state()).isEqualTo(Simulation.State.DONE);
        for (int i = 0; i < 50 && forgotten.get() != null; i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(forgotten.get()).isNull();
    }

    @Test
    void ask_nobodyListensToWhatWaits_givesItsPlaceAway() throws InterruptedException {
        begin(ENDLESS, LONG, SHORT);
        await(simulations.baseline(), Simulation.State.RUNNING);
        var unheard = simulations.ask(never(), "gone");
        Thread.sleep(2 * SHORT.toMillis());
        var next = simulations.ask(hedging(1), "page");
        assertThat(unheard.state()).isEqualTo(Simulation.State.CANCELLED);
        assertThat(simulations.ahead(next)).isEqualTo(1);
    }

    @Test
    void run_itsPageGoesElsewhere_endsAndKeepsNothing() throws InterruptedException {
        var running = new Simulation(never(), LONG);
        running.joinedBy("page");
        var worker = begun(running);
        running.leftBy("page");
        worker.join(LONG.toMillis());
        assertThat(running.state()).isEqualTo(Simulation.State.CANCELLED);
        assertThat(running.shares()).isNull();
    }

    @Test
    void run_theLastListenerLeaves_endsAfterAWhile() throws InterruptedException {
        var running = new Simulation(never(), SHORT);
        running.joinedBy("page");
        running.listenedTo();
        var worker = begun(running);
        Thread.sleep(3 * SHORT.toMillis());
        assertThat(running.state()).isEqualTo(Simulation.State.RUNNING);
        running.unlistenedTo();
        worker.join(LONG.toMillis());
        assertThat(running.state()).isEqualTo(Simulation.State.CANCELLED);
    }

    private Thread begun(Simulation simulation) throws InterruptedException {
        var worker = new Thread(() -> {
            try {
                simulation.run(ENDLESS, 1, LONG, complaints::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        worker.start();
        await(simulation, Simulation.State.RUNNING);
        return worker;
    }

    @Test
    void run_thatFails_saysWhyToUsAloneAndTheNextIsMade() throws InterruptedException {
        begin(QUICK, LONG, LONG);
        var impossible = simulations.ask(new WhatIf("no month", Map.of()), "page");
        await(impossible, Simulation.State.FAILED);
        assertThat(impossible.problem()).contains("terminal").doesNotContain("no month");
        assertThat(complaints).singleElement().asString().contains("no month");
        await(simulations.ask(never(), "page"), Simulation.State.DONE);
    }

    @Test
    void ask_baselineFailed_makesItAgainFirst() throws InterruptedException {
        begin(ENDLESS, SHORT, LONG);
        var failed = simulations.baseline();
        await(failed, Simulation.State.FAILED);
        simulations.ask(never(), "page");
        assertThat(simulations.baseline()).isNotSameAs(failed);
    }

    @Test
    void run_longerThanAllowed_failsAndSaysSo() throws InterruptedException {
        begin(ENDLESS, SHORT, LONG);
        var baseline = simulations.baseline();
        await(baseline, Simulation.State.FAILED);
        assertThat(baseline.problem()).contains("too long");
        assertThat(baseline.shares()).isNull();
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
