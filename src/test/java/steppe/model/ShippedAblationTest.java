package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static steppe.model.Ablation.at;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.config.Scenario;

/** What the mechanisms of the headlines do in Central Asia. */
class ShippedAblationTest {
    private static final Scenario BASELINE =
            Scenario.read(Path.of("configs/scenarios/baseline.yaml")).with("time.end", "2030-12");

    static Stream<Ablation> headlines() {
        return Stream.of(
                Ablation.of("M1", "war", "Russia's influence is higher in 2030")
                        .raises(at(Metric.INFLUENCE, "CA5", "RUS", "2030-12"), 0.005),
                Ablation.of("M2", "warLoad", "Russia's SECURITY share is higher in 2025")
                        .raises(at(Metric.SECURITY, "CA5", "RUS", "2025-12"), 0.01),
                Ablation.of("M5", "sanctions", "Russia's ECONOMIC share is higher in 2025")
                        .raises(at(Metric.ECONOMIC, "CA5", "RUS", "2025-12"), 0.005),
                Ablation.of("M9", "hedging", "nobody turns away from Russia, and its POLITICAL share is higher in 2030")
                        .raises(at(Metric.POLITICAL, "CA5", "RUS", "2030-12"), 0.005));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headlines")
    void run_mechanismOff_observableMovesAsStated(Ablation ablation) {
        assertThat(ablation.in(BASELINE))
                .as(ablation.toString())
                .matches(found -> found.shows(ablation), "what is claimed");
    }
}
