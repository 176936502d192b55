package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.Point;
import steppe.config.Scenario;

class LocalRunnerTest {
    private final Scenario region = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void run_moreThreads_sameResultsInTheSameOrder(int threads) throws InterruptedException {
        var alone = results(1);
        var together = results(threads);
        assertThat(alone).hasSize(40);
        assertThat(together).hasSameSizeAs(alone);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(together.get(i).run()).isEqualTo(alone.get(i).run());
            assertThat(together.get(i).trajectory().values())
                    .isEqualTo(alone.get(i).trajectory().values());
        }
    }

    @Test
    void run_failingRun_isAResult() throws InterruptedException {
        var broken = new Run("broken", 0, Point.NONE, 0, 1, null);
        var results = new ArrayList<Run.Result>();
        new LocalRunner(2).run(List.of(broken, run(1)).stream(), results::add);
        assertThat(results.get(0).failed()).isTrue();
        assertThat(results.get(1).failed()).isFalse();
    }

    private List<Run.Result> results(int threads) throws InterruptedException {
        var results = new ArrayList<Run.Result>();
        new LocalRunner(threads).run(IntStream.range(0, 40).mapToObj(this::run), results::add);
        return results;
    }

    private Run run(int replication) {
        return new Run("only", 0, Point.NONE, replication, 7, region);
    }
}
