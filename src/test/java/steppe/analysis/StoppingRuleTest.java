package steppe.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

class StoppingRuleTest {
    private static final List<String> COLUMNS = List.of("policy", "point", "status", "x");

    @Test
    void asked_isEachAFifthAboveTheOneBefore_andTheMostLast() {
        var rule = new StoppingRule(10, 0.95, Map.of("x", 1.0));
        assertThat(rule.asked(25)).containsExactly(10, 12, 15, 18, 22, 25);
        assertThat(rule.asked(10)).containsExactly(10);
    }

    /** Of the values 1 to 9: sd 2.7386, t 2.306 with 8 degrees of freedom, so 2.1051 at 95%. */
    @Test
    void verdict_isThatOfStudentsT() {
        var runs = runs(IntStream.rangeClosed(1, 9).mapToDouble(i -> i).toArray());
        assertThat(new StoppingRule(2, 0.95, Map.of("x", 2.1052)).verdict(runs).isEnough())
                .isTrue();
        var verdict = new StoppingRule(2, 0.95, Map.of("x", 2.1050)).verdict(runs);
        assertThat(verdict.isEnough()).isFalse();
        assertThat(verdict.reason()).isEqualTo("x under p is known to +-2.105, asked +-2.105 (95%)");
    }

    @Test
    void verdict_theWorstOfPoliciesAndPointsDecides() {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < 20; i++) {
            rows.add(new Object[] {"p", 0, "ok", 0.001 * i});
            rows.add(new Object[] {"q", 3, "ok", 100.0 * i});
            rows.add(new Object[] {"p", 0, "failed", null});
        }
        var verdict = new StoppingRule(2, 0.9, Map.of("x", 1.0)).verdict(new Table(COLUMNS, rows));
        assertThat(verdict.isEnough()).isFalse();
        assertThat(verdict.reason()).startsWith("x under q at point 3 is known to +-228.7");
    }

    @Test
    void verdict_oneRun_isNeverEnough() {
        assertThat(new StoppingRule(2, 0.95, Map.of("x", 1e9)).verdict(runs(1)).isEnough())
                .isFalse();
    }

    /** What is asked holds about as often as it says, though it is asked again and again. */
    @Test
    void stopping_whereItSays_theIntervalsHold() {
        var rule = new StoppingRule(30, 0.9, Map.of("x", 0.15));
        int held = 0;
        for (int batch = 0; batch < 400; batch++) {
            var random = new SplittableRandom(batch);
            var values = IntStream.range(0, 1000)
                    .mapToDouble(i -> random.nextDouble() * Math.sqrt(12))
                    .toArray();
            for (long n : rule.asked(1000)) {
                var sample = java.util.Arrays.copyOf(values, (int) n);
                if (rule.verdict(runs(sample)).isEnough()) {
                    double mean = java.util.Arrays.stream(sample).average().orElseThrow();
                    held += Math.abs(mean - Math.sqrt(3)) <= 0.15 ? 1 : 0;
                    break;
                }
            }
        }
        assertThat(held / 400.0).isBetween(0.85, 0.97);
    }

    private static Table runs(double... values) {
        var rows = new ArrayList<Object[]>();
        for (double value : values) {
            rows.add(new Object[] {"p", 0, "ok", value});
        }
        return new Table(COLUMNS, rows);
    }
}
