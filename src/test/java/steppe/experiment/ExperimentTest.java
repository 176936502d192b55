package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.ConfigException;
import steppe.config.ResolvedExperiment;

class ExperimentTest {
    private static final Path RESOURCES = Path.of("src/test/resources/steppe");

    @TempDir
    private Path folder;

    /** 120 months from January 2020; what is known ends in December 2024. */
    private Experiment every(Integer months, String... settings) throws IOException {
        for (var name : List.of("two-powers.yaml", "two-powers-series.csv")) {
            Files.writeString(folder.resolve(name), Files.readString(RESOURCES.resolve(name)));
        }
        var text = Files.readString(RESOURCES.resolve("two-powers-experiment.yaml"));
        var file = Files.writeString(
                folder.resolve("experiment.yaml"), months == null ? text : text + "\nevery: " + months + "\n");
        return Experiment.of(ResolvedExperiment.read(file, List.of(settings)), 1, 1);
    }

    @Test
    void recorded_unlessAsked_areTheFirstMonthAndQuarters() throws IOException {
        var months = every(null).recorded();
        assertThat(months).hasSize(41).startsWith(0, 2, 5, 8).endsWith(116, 119);
        assertThat(every(3).recorded()).isEqualTo(months);
    }

    @Test
    void recorded_everyMonth_areAll() throws IOException {
        var months = every(1).recorded();
        assertThat(months).hasSize(120).startsWith(0, 1, 2).endsWith(119);
    }

    @Test
    void recorded_nowAndEndBesidesTheSteps_areThereToo() throws IOException {
        var months = every(12, "time.now=2024-05", "time.end=2029-10").recorded();
        assertThat(months).containsExactly(0, 11, 23, 35, 47, 52, 59, 71, 83, 95, 107, 117);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 5, 13})
    void every_noPartOfAYear_isRefused(int months) {
        assertThatThrownBy(() -> every(months))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("every (" + months + ") must be 1, 2, 3, 4, 6 or 12 months");
    }

    @Test
    void design_largerThanMemory_isRefusedWhereItStands() throws IOException {
        for (var name : List.of("two-powers.yaml", "two-powers-series.csv")) {
            Files.writeString(folder.resolve(name), Files.readString(RESOURCES.resolve(name)));
        }
        var text = Files.readString(RESOURCES.resolve("two-powers-saltelli.yaml"))
                .replace("samples: 16", "samples: 1048576");
        var file = Files.writeString(folder.resolve("huge.yaml"), text);
        var resolved = ResolvedExperiment.read(file, List.of());
        assertThatThrownBy(() -> Experiment.of(resolved, 1, 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("huge.yaml:18:1: design: the design has ")
                .hasMessageContaining("Maybe fewer points or factors");
    }
}
