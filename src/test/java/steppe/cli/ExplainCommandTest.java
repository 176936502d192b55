package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.Explanation;
import steppe.config.Scenario;

final class ExplainCommandTest {
    @TempDir
    private Path folder;

    private Commands commands;

    @BeforeEach
    void layOut() {
        commands = new Commands(folder);
    }

    @Test
    void number_saysMeaningUnitRangeValueOriginAndPlace() {
        assertThat(commands.execute("explain", "war.load", "./two-powers.yaml")).isZero();
        assertThat(commands.said())
                .contains("the share of state means that the war takes at its height")
                .contains("Unit: share, 0 to 1")
                .contains("uniform 0.4 to 0.6")
                .contains("assumption: about half of what the state can move")
                .containsPattern("Written in .*two-powers.yaml:\\d+:\\d+");
    }

    @Test
    void shippedNumber_quotesItsFact() {
        assertThat(commands.execute("explain", "war.load")).isZero();
        assertThat(commands.said()).contains("rus-war-budget-share-2025").contains("confidence medium");
    }

    @Test
    void part_listsTheKeysInside() {
        assertThat(commands.execute("explain", "countries", "./two-powers.yaml"))
                .isZero();
        assertThat(commands.said()).contains("  AAA\n", "  BBB\n");
        assertThat(commands.execute("explain", "countries.AAA", "./two-powers.yaml"))
                .isZero();
        assertThat(commands.said()).contains("gdpGrowth").contains("how it hedges");
    }

    @Test
    void absentKey_saysWhatHoldsWithoutIt() {
        assertThat(commands.execute("explain", "war.ends", "./two-powers.yaml")).isZero();
        assertThat(commands.said()).contains("If absent: drawn from war.length");
    }

    @Test
    void unknownKey_isRefusedWithWhatWasMeant() {
        assertThat(commands.execute("explain", "war.lod", "./two-powers.yaml")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("war.lod is not a key here").contains("Maybe load");
        assertThat(commands.execute("explain", "war.load.value", "./two-powers.yaml"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("war.load has no keys inside");
    }

    @Test
    void everyNumberOfTheBaseline_canBeExplained() {
        var baseline = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));
        assertThat(baseline.quantities())
                .hasSizeGreaterThan(500)
                .allSatisfy(number -> assertThat(
                                Explanation.of(baseline, number.path()).value())
                        .contains(number));
    }
}
