package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
    }

    @Test
    void fact_foundByItsId_saysWhatTheEntrySays() {
        var ledger = Ledger.read(config.copy("config/ledger.yaml"));

        assertThat(ledger.ids()).hasSize(5).startsWith("alfa-gdp-2020", "bravo-base-2019");
        assertThat(ledger.find("alfa-gdp-2020"))
                .contains(new Evidence(
                        "alfa-gdp-2020",
                        "Alfa made 180 billion dollars in 2020.",
                        "180 USD bn",
                        "2020",
                        "a.txt",
                        "Alfa's accounts - bureau of numbers; 2021",
                        "high"));
        assertThat(ledger.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bravo-base-2019, ''",
        "trade-more-2023, 'at least 20 USD bn, both ways'",
        "trade-less-2023, at most 30 USD bn",
        "trade-range-2023, 20 to 30 USD bn",
    })
    void quantity_ofAFact_readsAsASentenceWould(String id, String quantity) {
        var ledger = Ledger.read(config.copy("config/ledger.yaml"));

        assertThat(ledger.find(id).orElseThrow().quantity()).isEqualTo(quantity);
    }

    @Test
    void wrongLedger_read_isRefusedWithAllItsProblems() {
        var file = config.write("l.yaml", "- id: a-1\n  claim: x\n- id: a-1\n- claim: y\n- id: a b\nids: none\n");

        assertThat(config.refusal(() -> Ledger.read(file))).isEqualTo("""
                l.yaml:3:1: a-1 is there twice, first in line 1
                l.yaml:4:1: must begin with - id: and letters, digits or hyphens
                l.yaml:5:1: must begin with - id: and letters, digits or hyphens
                l.yaml:6:1: must begin with - id: and letters, digits or hyphens""");
    }

    @Test
    void wrongEntry_found_isRefusedAtItsLine() {
        var ledger = Ledger.read(config.write("l.yaml", "- id: a\n  claim: x\n\n- id: b\n  claim: x: y\n"));

        assertThat(ledger.find("a")).isPresent();
        assertThat(config.refusal(() -> ledger.find("b")))
                .isEqualTo(
                        "l.yaml:5:11: is not YAML: mapping values are not allowed here. Maybe quotes round the text");
    }

    @Test
    void scenarioWithoutEvidence_hasAnEmptyLedger() {
        assertThat(Scenario.read(config.file("two-powers.yaml")).ledger().ids()).isEmpty();
    }
}
