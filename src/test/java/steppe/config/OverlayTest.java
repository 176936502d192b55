package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
    }

    @Test
    void newNumber_overAnInheritedOne_keepsNothingButTheUnit() {
        var load =
                config.deviating("war.load: {value: 0.3, origin: fbic}\n").war().load();

        assertThat(load).isEqualTo(new Sourced("war.load", 0.3, null, "share", "fbic", null));
    }

    @Test
    void bareNumber_overAnInheritedOne_isAnAssumptionThatSaysWhereItWasSet() {
        var load = config.deviating("\nwar.load: 0.3\n").war().load();

        var note = "set in " + Position.shown(config.file("deviating.yaml")) + ":3";
        assertThat(load).isEqualTo(new Sourced("war.load", 0.3, null, "share", Sourced.ASSUMPTION, note));
    }

    @Test
    void noteAlone_overAnInheritedNumber_changesOnlyTheNote() {
        var before = Scenario.read(config.file("two-powers.yaml")).war().load();
        var after = config.deviating("war.load: {note: another reason}\n").war().load();

        assertThat(after)
                .isEqualTo(new Sourced(
                        "war.load", null, before.prior(), before.unit(), before.origin(), "another reason"));
    }

    @Test
    void anotherFamily_overAnInheritedOne_replacesItWhole() {
        var length = config.deviating("""
                war.length:
                  family: fixed
                  months: {value: 60, unit: months, origin: assumption, note: five years}
                """).war().length();

        assertThat(length).isInstanceOf(DurationSpec.Fixed.class);
    }

    @Test
    void sameFamily_overAnInheritedOne_isMerged() {
        var length = (DurationSpec.Mixture)
                config.deviating("war.length.of.steady.length.mean: 40\n").war().length();

        assertThat(length.of()).containsOnlyKeys("short", "heavy", "steady");
        var steady = (DurationSpec.Exponential) length.of().get("steady").length();
        assertThat(steady.mean().value()).isEqualTo(40);
    }

    @Test
    void observedNumber_overAnInheritedOne_isReplacedInItsObservation() {
        var observation = config.deviating("observations.trade-east-aaa-2023.value: 25\n")
                .observations()
                .get("trade-east-aaa-2023");

        assertThat(observation.metric()).isEqualTo("trade");
        assertThat(observation.value().value()).isEqualTo(25);
        assertThat(observation.value().unit()).isEqualTo("USD bn/year");
    }
}
