package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "war, war, 0",
        "War, war, 0",
        "wr, war, 1",
        "wra, war, 1",
        "warr, war, 1",
        "wax, war, 1",
        "'', war, 3",
        "unifrom, uniform, 1",
    })
    void slips_betweenWords_areCounted(String a, String b, int slips) {
        assertThat(Nearest.distance(a, b)).isEqualTo(slips);
        assertThat(Nearest.distance(b, a)).isEqualTo(slips);
    }

    @Test
    void nearestWord_amongSeveral_isTheOneWithFewestSlips() {
        assertThat(Nearest.to("multi-vektor", List.of("neutral", "multi-vector", "multi-value")))
                .contains("multi-vector");
    }

    @Test
    void wordFarFromAll_hasNoNearest() {
        assertThat(Nearest.to("xyz", List.of("war", "peace"))).isEmpty();
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }
}
