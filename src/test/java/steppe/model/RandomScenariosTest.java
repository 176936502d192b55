package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.config.ConfigException;
import steppe.config.Scenario;

/** No scenario that the reader accepts breaks a run, however strange its numbers. */
class RandomScenariosTest {
    /** What is wrong with a draw only in all its numbers together, such as weights that are all nothing. */
    private static final double REFUSED_AT_MOST = 0.1;

    @ParameterizedTest
    @CsvSource({"src/test/resources/steppe/two-powers.yaml, 500", "configs/scenarios/baseline.yaml, 60"})
    void run_anyAcceptedScenario_breaksNoInvariant(Path file, int runs) {
        var original = Scenario.read(file);
        int made = 0;
        long seed = 0;
        while (made < runs) {
            seed++;
            made += isRun(original, seed) ? 1 : 0;
        }
        assertThat(1 - made / (double) seed).as("share of draws refused").isLessThan(REFUSED_AT_MOST);
    }

    /** Whether the reader accepts what a seed draws; if so, it is run. */
    private static boolean isRun(Scenario original, long seed) {
        var changes = RandomScenario.changes(original, seed);
        Scenario scenario;
        try {
            scenario = original.with(changes);
        } catch (ConfigException e) {
            return false;
        }
        try {
            if (Arrays.stream(World.run(scenario, seed, 0).values()).allMatch(Double::isFinite)) {
                return true;
            }
        } catch (RuntimeException e) {
            throw new AssertionError(told(original, seed, changes), e);
        }
        return fail(told(original, seed, changes));
    }

    private static String told(Scenario original, long seed, Map<String, Object> changes) {
        return "draw %d, replication 0 of the same seed, of %s with\n%s"
                .formatted(seed, original.name(), RandomScenario.yaml(changes));
    }
}
