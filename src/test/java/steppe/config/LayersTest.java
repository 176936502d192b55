package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
    }

    @Test
    void laterLayer_read_wins() {
        config.write("a.yaml", "extends: two-powers.yaml\ntitle: A\nname: a\n");

        var scenario = Scenario.read(config.write("b.yaml", "extends: a.yaml\ntitle: B\n"));

        assertThat(scenario.title()).isEqualTo("B");
        assertThat(scenario.name()).isEqualTo("a");
    }

    @Test
    void severalBases_read_areLaidInTheirOrder() {
        config.write("a.yaml", "title: A\nname: a\n");
        config.write("deep/b.yaml", "title: B\n");

        var scenario = Scenario.read(config.write("c.yaml", "extends: [two-powers.yaml, a.yaml, deep/b.yaml]\n"));

        assertThat(scenario.title()).isEqualTo("B");
        assertThat(scenario.name()).isEqualTo("a");
    }

    @Test
    void baseReachedTwice_read_countsOnce() {
        config.write("a.yaml", "extends: two-powers.yaml\ntitle: A\n");
        config.write("b.yaml", "extends: two-powers.yaml\nname: b\n");

        var scenario = Scenario.read(config.write("c.yaml", "extends: [a.yaml, b.yaml]\n"));

        assertThat(scenario.title()).isEqualTo("A");
        assertThat(scenario.name()).isEqualTo("b");
    }

    @Test
    void circle_read_isRefusedWithItsChain() {
        config.write("a.yaml", "extends: b.yaml\n");
        config.write("b.yaml", "extends: sub/c.yaml\n");
        config.write("sub/c.yaml", "# in a folder\nextends: ../a.yaml\n");

        assertThat(config.refusal(() -> Scenario.read(config.file("a.yaml"))))
                .isEqualTo("sub/c.yaml:2:10: extends (../a.yaml) goes round in a circle: "
                        + "a.yaml -> b.yaml -> sub/c.yaml -> a.yaml");
    }

    @Test
    void missingBaseOfABase_read_isRefusedWhereItIsNamed() {
        config.write("a.yaml", "extends: [two-powers.yaml, bb.yaml]\n");

        assertThat(config.refusal(() -> Scenario.read(config.write("c.yaml", "extends: a.yaml\n"))))
                .isEqualTo("a.yaml:1:28: extends (bb.yaml) does not exist. Maybe a.yaml");
    }

    @Test
    void severalUnreadableBases_read_areAllToldAtOnce() {
        config.write("a.yaml", "war: [1\n");
        config.write("b.yaml", "war: &w x\n");

        assertThat(config.refusal(() -> Scenario.read(config.write("c.yaml", "extends: [a.yaml, b.yaml, d.yaml]\n"))))
                .contains("a.yaml:2:1: is not YAML", "b.yaml:1:6: &w is an anchor", "c.yaml:1:27: extends (d.yaml)");
    }

    @Test
    void dottedKeys_read_equalNestedOnes() {
        var dotted = config.deviating("war.ends: 2026-12\ncountries.AAA.strategy: neutral\n");
        var nested = config.deviating("war:\n  ends: 2026-12\ncountries:\n  AAA: {strategy: neutral}\n");
        var mixed = config.deviating("war: {ends: 2026-12}\ncountries:\n  AAA.strategy: neutral\n");

        assertThat(dotted).isEqualTo(nested).isEqualTo(mixed);
        assertThat(dotted.war().ends()).isEqualTo(WarEnd.of("2026-12"));
    }

    @Test
    void dottedAndNestedKeys_ofOneMapping_areJoined() {
        var scenario = config.deviating("war.ends: never\nwar: {asOf: 2024-06}\nwar.power: WEST\n");

        assertThat(scenario.war().ends()).isEqualTo(WarEnd.of("never"));
        assertThat(scenario.war().asOf()).hasToString("2024-06");
        assertThat(scenario.war().power()).isEqualTo("WEST");
    }

    @Test
    void list_inALaterLayer_isReplacedWhole() {
        assertThat(config.deviating("packages.corridor.to: [BBB]\n")
                        .packages()
                        .get("corridor")
                        .to())
                .containsExactly("BBB");
    }

    @Test
    void null_inALaterLayer_takesTheKeyAway() {
        var scenario = config.deviating("war: null\nevents.refusal-2023.reliability: ~\ncommitments: null\n");

        assertThat(scenario.war()).isNull();
        assertThat(scenario.events().get("refusal-2023").reliability()).isNull();
        assertThat(scenario.commitments()).isEmpty();
    }

    @Test
    void takenAwayKey_inALaterLayer_mayComeBack() {
        config.write("a.yaml", "extends: two-powers.yaml\nevents: null\n");

        var scenario = Scenario.read(config.write(
                "b.yaml", "extends: a.yaml\nevents.new: {month: 2021-01, title: New, origin: assumption}\n"));

        assertThat(scenario.events()).containsOnlyKeys("new");
    }

    @Test
    void slip_inWhatIsTakenAway_isSuggestedAgainst() {
        assertThat(config.refusal(() -> config.deviating("war.lod: null\n")))
                .isEqualTo("deviating.yaml:2:1: war.lod is null, but there is nothing to take away. Maybe load");
    }

    @Test
    void namesOfSources_read_startFromTheFileThatNamesThem() {
        config.copy("config/ledger.yaml");
        config.write("deep/a.yaml", "extends: ../two-powers.yaml\nsources.evidence: ../ledger.yaml\n");

        var scenario = Scenario.read(config.write("b.yaml", "extends: deep/a.yaml\n"));

        assertThat(Path.of(scenario.sources().evidence())).isEqualTo(config.file("ledger.yaml"));
        assertThat(scenario.ledger().ids()).contains("alfa-gdp-2020");
    }
}
