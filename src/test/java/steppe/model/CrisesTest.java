package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.Scenario;

/** What a crisis leads to, on the invented region. */
class CrisesTest {
    private static final Scenario REGION = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));
    private static final int REPLICATIONS = 20;

    /** Help never brings a leader down; without it, only chance can save him. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void crisis_noHelp_leaderFallsWithTheChanceGiven(int chance) {
        var happenings = happenings(REGION.with("crises.unrest.fall", chance).with("crises.unrest.rates.BBB", 1));
        long unmet = count(happenings, "crisis");
        assertThat(unmet).isPositive();
        assertThat(count(happenings, "crisis-met")).isPositive();
        assertThat(count(happenings, "leader-fell")).isEqualTo(chance * unmet);
    }

    private static List<Happening> happenings(Scenario scenario) {
        return IntStream.range(0, REPLICATIONS)
                .mapToObj(replication -> World.run(scenario, 7, replication))
                .flatMap(run -> run.happenings().stream())
                .filter(happening -> happening.detail().equals("unrest"))
                .toList();
    }

    private static long count(List<Happening> happenings, String kind) {
        return happenings.stream()
                .filter(happening -> happening.kind().equals(kind))
                .count();
    }
}
