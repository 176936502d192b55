package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
    }

    private Scenario read(String... settings) {
        return Scenario.read(config.file("two-powers.yaml"), List.of(settings));
    }

    @Test
    void settings_read_lieOnTopOfTheFile() {
        var scenario = read(
                "war.ends=2026-12",
                "title=a = b",
                "packages.corridor.to=[BBB]",
                "events=null",
                "mechanisms.hedging=no");

        assertThat(scenario.war().ends()).isEqualTo(WarEnd.of("2026-12"));
        assertThat(scenario.title()).isEqualTo("a = b");
        assertThat(scenario.packages().get("corridor").to()).containsExactly("BBB");
        assertThat(scenario.events()).isEmpty();
        assertThat(scenario.mechanisms().hedging()).isFalse();
    }

    @Test
    void laterSetting_ofTheSameKey_wins() {
        assertThat(read("title=One", "title=Two").title()).isEqualTo("Two");
    }

    @Test
    void bareNumber_ofASetting_isAnAssumption() {
        assertThat(read("war.load=0.5").war().load())
                .isEqualTo(new Sourced("war.load", 0.5, null, "share", "assumption", "set on the command line"));
    }

    @Test
    void wholeNumber_ofASetting_keepsItsOrigin() {
        assertThat(read("war.load={value: 0.5, origin: fbic}").war().load().origin())
                .isEqualTo("fbic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "war.lod=1 | --set war.lod=1: war.lod is not a key here. Maybe load",
                "war.load=40 | --set war.load=40: war.load (40 share) must lie between 0 and 1. Maybe 0.4, if these are percentages",
                "war.edns=null | --set war.edns=null: war.edns is null, but there is nothing to take away",
                "war.ends | --set war.ends: must be a key and a value, such as war.ends=2026-12",
                "=1 | --set =1: must be a key and a value, such as war.ends=2026-12",
                "war.ends= | --set war.ends=: war.ends is empty; to take it away, write null; text that starts with # needs quotes",
                "title=[a | --set title=[a: is not YAML: expected ',' or ']', but got <stream end> (while parsing a flow sequence)",
                "title=*a | --set title=*a: *a is an alias, which configs do not use",
            })
    void wrongSetting_read_isRefusedByItsOwnText(String setting, String message) {
        assertThat(config.refusal(() -> read(setting))).isEqualTo(message);
    }

    @Test
    void severalWrongSettings_read_areAllTold() {
        assertThat(config.refusal(() -> read("war.lod=1", "war", "war.power=EST"))
                        .lines())
                .hasSize(3);
    }
}
