package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.plugin.Plugins;
import steppe.plugin.Strategy;

class ScenarioTest {
    private static final Path TWO_POWERS = Config.RESOURCES.resolve("two-powers.yaml");

    @TempDir
    Path folder;

    private final Scenario scenario = Scenario.read(TWO_POWERS);

    @Test
    void scenario_read_holdsWhatTheFileSays() {
        assertThat(scenario.powers()).containsOnlyKeys("EAST", "WEST");
        assertThat(scenario.ties().get("AAA").get("EAST").security().path()).isEqualTo("ties.AAA.EAST.security");
        assertThat(scenario.time().months()).isEqualTo(120);
        assertThat(scenario.events().get("refusal-2023").ties()).containsOnlyKeys(Domain.SECURITY);
        assertThat(scenario.commitments().get("base-bbb").from()).isNull();
        assertThat(scenario.events().get("refusal-2023").threat()).isNull();
    }

    @Test
    void scenarios_withTheSameTextElsewhere_areEqual() {
        var copy = Scenario.read(new Config(folder).file("two-powers.yaml"));

        assertThat(copy).isEqualTo(scenario).hasSameHashCodeAs(scenario);
        assertThat(copy.toYaml()).isEqualTo(scenario.toYaml());
    }

    @Test
    void quantities_comeInTheOrderOfTheRecords() {
        var paths = scenario.quantities().stream().map(Sourced::path).toList();

        assertThat(paths).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(paths).startsWith("region.demand.2020-01", "region.demand.2025-01", "powers.EAST.growth.economic");
        assertThat(paths).endsWith("observations.trade-east-aaa-2023.value");
    }

    @Test
    void otherValue_ofANumber_changesNothingElse() {
        var load = new Sourced("war.load", 0.3, null, "share", "assumption", "set by the program");

        var other = scenario.with("war.load", 0.3);

        assertThat(other.war().load()).isEqualTo(load);
        assertThat(other.with("war.load", scenario.war().load())).isEqualTo(scenario);
        assertThat(other).isEqualTo(scenario.with("war.load", "0.3")).isNotEqualTo(scenario);
    }

    @Test
    void otherValues_ofAllKinds_areTaken() {
        var neutral = Plugins.of(Strategy.class).get("neutral");
        var values = new LinkedHashMap<String, Object>();
        values.put("war.ends", "2026-12");
        values.put("mechanisms.hedging", false);
        values.put("countries.AAA.strategy", neutral);
        values.put("packages.corridor.to", List.of("AAA"));
        values.put("packages.corridor.until", scenario.time().end());
        values.put("war.load", Map.of("value", 0.3, "origin", "fbic"));
        values.put("sanctions", null);

        var other = scenario.with(values);

        assertThat(other.war().ends()).isEqualTo(WarEnd.of("2026-12"));
        assertThat(other.mechanisms().hedging()).isFalse();
        assertThat(other.countries().get("AAA").strategy()).isEqualTo(neutral);
        assertThat(other.packages().get("corridor").to()).containsExactly("AAA");
        assertThat(other.packages().get("corridor").until())
                .isEqualTo(scenario.time().end());
        assertThat(other.war().load().origin()).isEqualTo("fbic");
        assertThat(other.sanctions()).isNull();
    }

    @Test
    void wholeParts_ofOneScenario_fitIntoAnother() {
        var other = scenario.with(Map.of("war", "null")).with("war", scenario.war());

        assertThat(other).isEqualTo(scenario);
    }

    @Test
    void otherValue_ofAnUnknownKey_isRefused() {
        assertThatThrownBy(() -> scenario.with("war.lod", 0.5))
                .isInstanceOf(ConfigException.class)
                .hasMessage("with war.lod: war.lod is not a key here. Maybe load");
    }

    @Test
    void otherValue_thatDoesNotFit_isRefusedByBothEnds() {
        assertThat(new Config(folder).refusal(() -> scenario.with("war.began", "2025-06")))
                .endsWith("two-powers.yaml[2024-12]: war.asOf (2024-12) must not be before began (2025-06)");
    }

    @Test
    void scenario_writtenAndReadAgain_isTheSame() {
        var config = new Config(folder);
        config.copy("config/ledger.yaml");
        var original = config.deviating("war.ends: 2026-12\nwar.load: 0.3\nsources.evidence: ledger.yaml\n");

        var copy = Scenario.read(config.write("runs/x/config.yaml", original.toYaml(config.file("runs/x"))));

        assertThat(copy).isEqualTo(original);
        assertThat(copy.toYaml()).isEqualTo(original.toYaml());
    }

    @Test
    void scenario_writtenForAFolder_saysWhereEachValueWasWritten() throws IOException {
        var lines = Files.readAllLines(TWO_POWERS);
        int name = lines.indexOf("    name: Alfa") + 1;
        var yaml = Scenario.read(TWO_POWERS, List.of("war.ends=2026-12"))
                .with("title", "Other")
                .toYaml(Path.of("runs"));

        assertThat(yaml)
                .contains("\n  AAA:\n    name: Alfa  # " + TWO_POWERS + ":" + name + "\n")
                .contains("    population: {value: 20, unit: million, origin: assumption, note: a large country}  # "
                        + TWO_POWERS + ":" + (name + 2) + "\n")
                .contains("  ends: 2026-12  # --set war.ends=2026-12\n")
                .contains("title: Other  # with title\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "null",
                "~",
                "true",
                "12",
                "1e3",
                "2026-12",
                "",
                " ",
                " x ",
                "a: b",
                "a #b",
                "#b",
                "- a",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "'a'",
                "\"a\"",
                "a\\b",
                "a\nb",
                "a\tb",
                "\u0007",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\uD83D\uDE80",
                "\u0421\u0442\u0435\u043f\u044c",
                "a, b",
                "a?",
                "? a",
                "| a",
                "> a",
                "=",
                "<<",
            })
    void anyText_writtenAndReadAgain_isTheSame(String text) {
        var config = new Config(folder);
        var tree = Unbinder.unbind(scenario);
        var title = new Tree.Field(tree.at(), new Tree.Leaf(tree.at(), text, false));

        var copy = Scenario.read(config.write("copy.yaml", YamlWriter.write(tree.and("title", title), true)));

        assertThat(copy.title()).isEqualTo(text);
    }

    @Test
    void scenario_serialised_isTheSame() throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(scenario);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var copy = (Scenario) in.readObject();
            assertThat(copy).isEqualTo(scenario);
            assertThat(copy.toYaml(Path.of("runs"))).isEqualTo(scenario.toYaml(Path.of("runs")));
        }
    }

    @Test
    void differsAtMostInEndOfWar_onlyItsEndDiffers() {
        var never = scenario.with("war.ends", "never");
        assertThat(scenario.differsAtMostInEndOfWar(never)).isTrue();
        assertThat(never.differsAtMostInEndOfWar(scenario.with("war.ends", "2026-12")))
                .isTrue();
        assertThat(scenario.differsAtMostInEndOfWar(never.with("war.load", 0.2)))
                .isFalse();
        assertThat(scenario.differsAtMostInEndOfWar(never.with("mechanisms.hedging", "off")))
                .isFalse();
        assertThat(scenario.differsAtMostInEndOfWar(never.with("title", "Never")))
                .isTrue();
        assertThat(scenario.differsAtMostInEndOfWar(scenario.with("war", null))).isFalse();
        assertThat(scenario.with("war", null).differsAtMostInEndOfWar(scenario.with("war", null)))
                .isFalse();
    }

    /** What a run draws and adds up goes by the order of parts. */
    @Test
    void differsAtMostInEndOfWar_partsInAnotherOrder_differ() {
        var some = scenario.commitments().get("base-bbb");
        var one = scenario.with("commitments.one", some).with("commitments.two", some);
        var other = scenario.with("commitments.two", some).with("commitments.one", some);
        assertThat(one).isEqualTo(other);
        assertThat(one.differsAtMostInEndOfWar(one.with("war.ends", "never"))).isTrue();
        assertThat(one.differsAtMostInEndOfWar(other)).isFalse();
    }
}
