package steppe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every target takes its seeds and what fuzzing has found: {@code mvn -Pfuzz test-compile exec:exec} looks for more. */
class CorpusTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @EnumSource
    void target_itsCorpus_isReadOrRefusedInWords(Target target) {
        var seeds = Seeds.of(target);
        assertThat(seeds).isNotEmpty();
        assertTimeoutPreemptively(
                PATIENCE,
                () -> seeds.forEach((name, seed) -> {
                    try {
                        target.take(seed);
                    } catch (RuntimeException | Error e) {
                        throw new AssertionError(target + ", " + name, e);
                    }
                }));
    }
}
