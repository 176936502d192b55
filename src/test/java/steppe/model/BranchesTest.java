package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.config.ConfigException;
import steppe.config.Point;
import steppe.config.Scenario;
import steppe.plugin.Mind;
import steppe.plugin.Prospect;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

/** Runs that share a past are, bit by bit, what each is by itself. */
class BranchesTest {
    private static final long SEED = 20260101;

    private final Scenario baseline = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));

    @Test
    void run_baselineByEndOfWar_sameBitsAsAlone() {
        var scenarios = branched(baseline, "2026-12", "2028-06", "never", "2024-03", "2026-12", "2022-02", "2040-01");
        for (int replication = 0; replication < 12; replication++) {
            assertSameAsAlone(scenarios, Point.NONE, replication);
        }
    }

    @Test
    void run_warLengthGiven_sameBitsAsAlone() {
        var scenarios = branched(baseline, "2026-12", "never");
        for (double quantile : new double[] {0.001, 0.5, 0.999}) {
            assertSameAsAlone(scenarios, new Point(Map.of(), quantile), 1);
        }
    }

    /** Everything that draws, switches, is absent or learns in one world or another. */
    @ParameterizedTest
    @CsvSource({
        "src/test/resources/steppe/two-powers.yaml, 80",
        "configs/scenarios/baseline.yaml, 8",
        "configs/scenarios/south-caucasus.yaml, 4"
    })
    void run_anyScenario_sameBitsAsAlone(Path file, int runs) {
        var original = Scenario.read(file);
        int compared = 0;
        for (int seed = 1; compared < runs; seed++) {
            try {
                var scenario = original.with(RandomScenario.changes(original, seed));
                if (scenario.war() == null) {
                    continue;
                }
                var last = scenario.time().month(scenario.time().months() / 2).toString();
                var soon = scenario.time().month(scenario.time().months() / 3).toString();
                assertSameAsAlone(branched(scenario, "never", last, soon), Point.NONE, seed);
                compared++;
            } catch (ConfigException e) {
                // what is drawn need not be valid
            }
        }
    }

    @Test
    void run_countriesLearn_sameBitsAsAlone() {
        var learners = baseline;
        for (var country : baseline.countries().keySet()) {
            learners = learners.with("countries." + country + ".strategy", "adaptive");
        }
        assertSameAsAlone(branched(learners, "2026-12", "never"), Point.NONE, 4);
    }

    @Test
    void run_mindThatNobodyElseCanRead_sameBitsAsAlone() {
        var scenarios = Stream.of("2026-12", "never")
                .map(end -> baseline.with("war.ends", end).hedging("KAZ", new Moody()))
                .toList();
        assertSameAsAlone(scenarios, Point.NONE, 4);
    }

    /** A scenario as it is, and with its war ending at set times. */
    private static List<Scenario> branched(Scenario scenario, String... ends) {
        var branched = new ArrayList<Scenario>();
        branched.add(scenario);
        for (var end : ends) {
            branched.add(scenario.with("war.ends", end));
            assertThat(scenario.differsAtMostInEndOfWar(branched.get(branched.size() - 1)))
                    .isTrue();
        }
        return branched;
    }

    private static void assertSameAsAlone(List<Scenario> scenarios, Point point, int replication) {
        var layout = Layout.of(scenarios.get(0));
        var values =
                scenarios.stream().map(scenario -> new double[layout.size()]).toList();
        var together = Branches.run(scenarios, point, SEED, replication, layout, values);
        for (int i = 0; i < scenarios.size(); i++) {
            var alone = World.run(scenarios.get(i), point, SEED, replication);
            assertThat(together.get(i).values()).isSameAs(values.get(i)).isEqualTo(alone.values());
            assertThat(together.get(i).happenings()).isEqualTo(alone.happenings());
            assertThat(together.get(i).warEnded()).isEqualTo(alone.warEnded());
            assertThat(together.get(i).warEndType()).isEqualTo(alone.warEndType());
            assertThat(together.get(i).warRelapsed()).isEqualTo(alone.warRelapsed());
        }
    }

    /** Learns, and tells nobody what. */
    private record Moody() implements Strategy {
        @Override
        public String key() {
            return "moody";
        }

        @Override
        public String summary() {
            return "likes everybody the more, the better the last quarter was";
        }

        @Override
        public Mind mind(Tastes tastes) {
            return new Mind() {
                private double mood;

                @Override
                public double utility(Prospect prospect) {
                    return mood * prospect.benefit();
                }

                @Override
                public void review(double satisfaction, double chance) {
                    mood = 0.5 * mood + 0.1 * satisfaction;
                }
            };
        }
    }
}
