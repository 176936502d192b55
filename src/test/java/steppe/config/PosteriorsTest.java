package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteriorsTest {
    private static final PosteriorSpec STORY = new PosteriorSpec(
            1,
            "two-powers",
            Map.of("method", "by hand: \"it\" was: done", "seed", "7"),
            List.of(
                    new PosteriorSpec.Fitted(
                            "domains.decay.economic", "1/year", new Prior.Uniform(0.08, 0.20), 0.12, 0.1, 0.13, 0.4),
                    new PosteriorSpec.Fitted(
                            "powers.EAST.growth.economic",
                            "1/year",
                            new Prior.Triangular(-0.02, 0, 0.02),
                            1.5e-4,
                            -0.01,
                            0.01,
                            0.1),
                    new PosteriorSpec.Fitted(
                            "hedging.precision", "1/utility", new Prior.LogNormal(5, 0.6), 5, 2, 12, -0.02)));
    private static final String DRAWS = """
            domains.decay.economic,powers.EAST.growth.economic,hedging.precision
            0.11,-0.005,4.5
            0.12,1.0E-5,6
            0.13,0.005,7.25
            """;
    private static final String SCENARIO = "extends: two-powers.yaml\nsources.posterior: posterior.csv\n";

    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
        config.write("posterior.csv", DRAWS);
        config.write("posterior.yaml", STORY.toYaml());
    }

    @Test
    void story_writtenAndReadAgain_isTheSame() {
        var tree = Layers.parse(config.file("posterior.yaml"), Position.program(""), "", new Problems());
        var problems = new Problems();

        assertThat(new Binder(problems, null, null).bind(PosteriorSpec.class, tree))
                .isEqualTo(STORY);
        problems.raise();
    }

    @Test
    void posterior_ofAScenario_holdsTheDrawsOfItsFile() {
        var posterior = scenario().posterior();

        assertThat(posterior.draws())
                .containsExactly(
                        new double[] {0.11, -0.005, 4.5}, new double[] {0.12, 1e-5, 6}, new double[] {0.13, 0.005, 7.25
                        });
        assertThat(posterior.index())
                .isEqualTo(
                        Map.of("domains.decay.economic", 0, "powers.EAST.growth.economic", 1, "hedging.precision", 2));
        assertThat(Scenario.read(config.file("two-powers.yaml")).posterior()).isNull();
    }

    @Test
    void posterior_coversNumbersThatAreBelievedAsTheyWereFitted() {
        var scenario = scenario();
        var other = scenario.with(
                "domains.decay.economic",
                Map.of(
                        "prior",
                        Map.of("uniform", List.of(0.1, 0.2)),
                        "unit",
                        "1/year",
                        "origin",
                        "assumption",
                        "note",
                        "n"));

        assertThat(scenario.posterior().covers(0, number(scenario))).isTrue();
        assertThat(other.posterior().covers(0, number(other))).isFalse();
        assertThat(scenario.with("domains.decay.economic", 0.15)
                        .posterior()
                        .covers(0, number(scenario.with("domains.decay.economic", 0.15))))
                .isFalse();
    }

    @Test
    void fingerprint_ofAScenario_changesWithItsPosteriorButNotWithTheFilesName() throws IOException {
        var before = scenario().fingerprint();
        Files.copy(config.file("posterior.csv"), config.file("same.csv"));
        Files.copy(config.file("posterior.yaml"), config.file("same.yaml"));

        assertThat(before)
                .isNotEqualTo(Scenario.read(config.file("two-powers.yaml")).fingerprint());
        assertThat(scenario(SCENARIO.replace("posterior.csv", "same.csv"))
                        .with("name", scenario().name())
                        .fingerprint())
                .isEqualTo(before);
        config.write("posterior.csv", DRAWS.replace("7.25", "7.5"));
        assertThat(scenario().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void scenario_withAnotherValue_keepsItsPosterior() throws IOException {
        var scenario = scenario();
        Files.delete(config.file("posterior.csv"));

        assertThat(scenario.with("war.load", 0.5).posterior()).isEqualTo(scenario.posterior());
        assertThat(scenario.with("sources.posterior", null).posterior()).isNull();
    }

    @Test
    void scenario_writtenAndReadAgain_namesTheSamePosterior() {
        var scenario = scenario();
        var copy = config.write("copies/config.yaml", scenario.toYaml(config.file("copies")));

        assertThat(scenario.toYaml(config.file("copies"))).contains("../posterior.csv");
        assertThat(Scenario.read(copy).posterior().sha())
                .isEqualTo(scenario.posterior().sha());
        assertThat(Scenario.read(copy).fingerprint()).isEqualTo(scenario.fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | six | posterior.csv:3:1: needs 3 numbers",
                ",4.5 | '' | posterior.csv:2:1: needs 3 numbers",
                "7.25 | 7.25,1 | posterior.csv:4:1: needs 3 numbers",
                "-0.005 | NaN | posterior.csv:2:1: needs 3 numbers",
                "hedging.precision | hedging.presicion | posterior.csv:1:1: has other columns than its story has numbers",
                "domains.decay.economic, | '' | posterior.csv:1:1: has other columns than its story has numbers",
                "-0.005 | \"-0.005 | posterior.csv: is not a CSV"
            })
    void draws_thatAreWrong_areRefusedWhereTheyStand(String old, String other, String why) {
        config.write("posterior.csv", DRAWS.replace(old, other));

        assertThat(config.refusal(this::scenario)).startsWith(why);
    }

    @Test
    void file_withoutDraws_isRefused() {
        config.write("posterior.csv", DRAWS.lines().findFirst().orElseThrow() + "\n");
        assertThat(config.refusal(this::scenario)).isEqualTo("posterior.csv:1:1: has no draws");

        config.write("posterior.csv", "");
        assertThat(config.refusal(this::scenario)).isEqualTo("posterior.csv: is empty");
    }

    @Test
    void file_thatIsNotThere_isRefusedWhereItIsNamed() {
        assertThat(config.refusal(() -> scenario(SCENARIO.replace("posterior.csv", "posteriro.csv"))))
                .isEqualTo("fitted.yaml:2:20: sources.posterior (posteriro.csv) does not exist. Maybe posterior.csv");
    }

    @Test
    void story_thatIsNotThere_isRefused() throws IOException {
        Files.delete(config.file("posterior.yaml"));

        assertThat(config.refusal(this::scenario))
                .isEqualTo(
                        "fitted.yaml:2:20: sources.posterior (posterior.csv) needs its story posterior.yaml, which does"
                                + " not exist. Maybe posterior.csv");
    }

    @Test
    void story_thatIsWrong_isRefusedWithAllItsProblems() {
        config.write("posterior.yaml", STORY.toYaml().replace("schemaVersion: 1", "schemaVersion: 2"));
        assertThat(config.refusal(this::scenario)).contains("posterior.yaml:1:16: schemaVersion (2) must be 1");

        config.write("posterior.yaml", STORY.toYaml().replace("uniform: [0.08, 0.2]", "uniform: [0.2, 0.08]"));
        assertThat(config.refusal(this::scenario)).contains("needs low < high");
    }

    private Scenario scenario() {
        return scenario(SCENARIO);
    }

    private Scenario scenario(String text) {
        return Scenario.read(config.write("fitted.yaml", text));
    }

    private static Sourced number(Scenario scenario) {
        return scenario.quantities().stream()
                .filter(each -> each.path().equals("domains.decay.economic"))
                .findFirst()
                .orElseThrow();
    }
}
