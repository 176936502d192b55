package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.Point;
import steppe.config.Scenario;
import steppe.config.Sourced;

/** What a point gives comes first, then the posterior, then the prior. */
class DrawsTest {
    private static final Path REGION =
            Path.of("src/test/resources/steppe/two-powers.yaml").toAbsolutePath();
    private static final String DECAY = "domains.decay.economic";
    private static final String GROWTH = "powers.WEST.growth.economic";
    private static final String CONVERSION = "domains.conversion";

    /** Two numbers that go together, and one that was fitted under another prior. */
    private static final List<List<Double>> ROWS =
            List.of(List.of(0.11, 0.02, 0.1), List.of(0.12, 0.03, 0.2), List.of(0.13, 0.04, 0.3));

    @TempDir
    private Path folder;

    private Scenario fitted;

    @BeforeEach
    void makeScenario() throws IOException {
        var csv = new StringBuilder(DECAY + "," + GROWTH + "," + CONVERSION + "\n");
        ROWS.forEach(row -> csv.append(row.get(0) + "," + row.get(1) + "," + row.get(2) + "\n"));
        Files.writeString(folder.resolve("posterior.csv"), csv);
        Files.writeString(folder.resolve("posterior.yaml"), """
                schemaVersion: 1
                posterior: by hand
                made: {method: by hand}
                numbers:
                  - {path: %s, unit: 1/year, prior: {uniform: [0.08, 0.20]}, median: 0.12, low: 0.11, high: 0.13, learned: 0.5}
                  - {path: %s, unit: 1/year, prior: {normal: [0.04, 0.01]}, median: 0.03, low: 0.02, high: 0.04, learned: 0.5}
                  - {path: %s, unit: ratio, prior: {uniform: [0, 0.4]}, median: 0.2, low: 0.1, high: 0.3, learned: 0.5}
                """.formatted(DECAY, GROWTH, CONVERSION));
        fitted = Scenario.read(Files.writeString(
                folder.resolve("fitted.yaml"), "extends: " + REGION + "\nsources.posterior: posterior.csv\n"));
    }

    @Test
    void run_ofAScenarioWithAPosterior_takesOneWholeRow() {
        var taken = new HashSet<Integer>();
        for (int replication = 0; replication < 40; replication++) {
            var draws = Draws.of(fitted, Point.NONE, 3, replication);
            int row = IntStream.range(0, ROWS.size())
                    .filter(i -> ROWS.get(i).get(0) == draws.applyAsDouble(number(DECAY)))
                    .findFirst()
                    .orElseThrow();
            assertThat(draws.applyAsDouble(number(GROWTH)))
                    .isEqualTo(ROWS.get(row).get(1));
            taken.add(row);
        }
        assertThat(taken).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void numberThatWasFittedUnderAnotherPrior_isDrawnFromItsOwn() {
        var unfitted = Scenario.read(REGION);
        for (int replication = 0; replication < 10; replication++) {
            assertThat(Draws.of(fitted, Point.NONE, 3, replication).applyAsDouble(number(CONVERSION)))
                    .isEqualTo(Draws.of(unfitted, Point.NONE, 3, replication).applyAsDouble(number(CONVERSION)));
        }
    }

    @Test
    void numbersThatWereNotFitted_areDrawnAsWithoutAPosterior() {
        var unfitted = Draws.of(Scenario.read(REGION), Point.NONE, 3, 1);
        var draws = Draws.of(fitted, Point.NONE, 3, 1);

        assertThat(fitted.quantities())
                .filteredOn(number -> !List.of(DECAY, GROWTH).contains(number.path()))
                .allSatisfy(number -> assertThat(draws.applyAsDouble(number))
                        .as(number.path())
                        .isEqualTo(unfitted.applyAsDouble(number)));
    }

    @Test
    void point_winsOverPosteriorPriorAndValue() {
        var point = Point.of(Map.of(DECAY, 0.5, "hedging.riskAversion", 9.0, "domains.noise.economic", 0.7));
        var draws = Draws.of(fitted, point, 3, 1);
        var free = Draws.of(fitted, Point.NONE, 3, 1);

        assertThat(draws.applyAsDouble(number(DECAY))).isEqualTo(0.5);
        assertThat(draws.applyAsDouble(number("hedging.riskAversion"))).isEqualTo(9);
        assertThat(draws.applyAsDouble(number("domains.noise.economic"))).isEqualTo(0.7);
        assertThat(draws.applyAsDouble(number(GROWTH))).isEqualTo(free.applyAsDouble(number(GROWTH)));
    }

    @Test
    void uncertaintySwitchedOff_takesPointsAndMediansAlone() {
        var certain = fitted.with("uncertainty.parameters", false);
        var draws = Draws.of(certain, Point.of(Map.of(GROWTH, 0.5)), 3, 1);

        assertThat(draws.applyAsDouble(number(DECAY))).isEqualTo(0.14);
        assertThat(draws.applyAsDouble(number(GROWTH))).isEqualTo(0.5);
    }

    @Test
    void run_ofAPoint_isAnotherRunThanTheFreeOneAndTheSameEachTime() {
        var point = Point.of(Map.of(DECAY, 0.1));
        var run = World.run(fitted, point, 3, 1).values();

        assertThat(World.run(fitted, point, 3, 1).values()).isEqualTo(run);
        assertThat(World.run(fitted, Point.NONE, 3, 1).values()).isNotEqualTo(run);
        assertThat(World.run(fitted, Point.NONE, 3, 1).values())
                .isNotEqualTo(World.run(Scenario.read(REGION), Point.NONE, 3, 1).values());
    }

    private Sourced number(String path) {
        return fitted.quantities().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
