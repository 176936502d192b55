package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginKindTest {
    private static final Scenario SCENARIO = Scenario.read(Config.RESOURCES.resolve("two-powers.yaml"));

    @ParameterizedTest
    @CsvSource({
        "assumption,                    ASSUMPTION",
        "public:gdp_nominal/KAZ//2019,  PUBLIC_SERIES",
        "fbic,                          REFERENCE",
        "rus-war-budget-share-2025,     EVIDENCE"
    })
    void origin_isOfAKind(String origin, OriginKind kind) {
        var number = new Sourced("x", 1.0, null, "share", origin, "why");

        assertThat(OriginKind.of(number, SCENARIO)).isEqualTo(kind);
    }
}
