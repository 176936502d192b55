package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final Path TWO_POWERS = Path.of("src/test/resources/steppe/two-powers.yaml");

    @Test
    void scenario_read_holdsWhatTheFileSays() {
        var scenario = Scenario.read(TWO_POWERS);

        assertThat(scenario.powers()).containsOnlyKeys("EAST", "WEST");
        assertThat(scenario.ties().get("AAA").get("EAST").security().path()).isEqualTo("ties.AAA.EAST.security");
        assertThat(scenario.time().months()).isEqualTo(120);
        assertThat(scenario.events().get("refusal-2023").ties()).containsOnlyKeys(Domain.SECURITY);
    }
}
