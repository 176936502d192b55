package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private static final String SOURCES = "sources: {evidence: ledger.yaml, series: series.csv}\n";

    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
        config.copy("config/ledger.yaml");
        config.copy("config/series.csv");
    }

    private Scenario withOrigin(String origin) {
        return config.deviating(SOURCES + "war.load: {value: 0.5, origin: '" + origin + "', note: why}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assumption",
                "fbic",
                "bravo-base-2019",
                "public:gdp_nominal/AAA//2019",
                "public:trade_share/AAA/EAST/2019",
            })
    void knownOrigin_ofANumber_isKept(String origin) {
        assertThat(withOrigin(origin).war().load().origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "bravo-base-2109, 'is no evidence, no reference and not assumption. Maybe bravo-base-2019'",
        "FBIC, 'is no evidence, no reference and not assumption. Maybe fbic'",
        "asumption, 'is no evidence, no reference and not assumption. Maybe assumption'",
        "public:gdp_nominal/AAA//2018, is not among the public series. Maybe public:gdp_nominal/AAA//2019",
    })
    void unknownOrigin_ofANumber_isRefused(String origin, String rule) {
        assertThat(config.refusal(() -> withOrigin(origin)))
                .isEqualTo("deviating.yaml:3:32: war.load.origin (" + origin + ") " + rule);
    }

    @Test
    void unknownOrigin_ofAnEvent_isRefused() {
        assertThat(config.refusal(() -> config.deviating("events.refusal-2023.origin: hearsay\n")))
                .isEqualTo("deviating.yaml:2:29: events.refusal-2023.origin (hearsay) "
                        + "is no evidence, no reference and not assumption");
    }

    @Test
    void missingLedger_isTheOnlyProblemOfItsOrigins() {
        assertThat(config.refusal(() -> config.deviating("sources.evidence: nowhere.yaml\nwar.load.origin: hearsay\n")))
                .isEqualTo("deviating.yaml:2:19: sources.evidence (nowhere.yaml) does not exist");
    }

    @Test
    void origin_whoseReferenceIsTakenAway_isNoLongerKnown() {
        var scenario = withOrigin("assumption");

        assertThat(config.refusal(() -> scenario.with("sources.references.fbic", null)))
                .contains("influence.politicalBandwidth.origin (fbic) is no evidence");
    }
}
