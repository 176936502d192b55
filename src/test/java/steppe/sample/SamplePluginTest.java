package steppe.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.ConfigException;
import steppe.config.Scenario;
import steppe.model.Happening;
import steppe.model.Metric;
import steppe.model.Series;
import steppe.model.Trajectory;
import steppe.model.World;

/** Plug-ins that Steppe has never heard of, named in YAML. */
class SamplePluginTest {
    private static final Path TWO_POWERS = Path.of("src/test/resources/steppe/two-powers.yaml");
    private static final int REPLICATIONS = 40;

    private static final String ATTACKS = """
            crises:
              blackout:
                type: cyber-attack
                title: The computers of Alfa go dark
                rates:
                  AAA: {value: 2, unit: 1/year, origin: assumption, note: twice a year}
                vigilance: {value: 0.1, unit: vigilance, origin: assumption, note: a bad week}
                refusal: {value: 0.05, unit: probability, origin: assumption, note: nobody picked up the phone}
            """;

    @TempDir
    private Path folder;

    private final Scenario region = Scenario.read(TWO_POWERS);

    @Test
    void strategy_namedInYaml_isTaken() throws IOException {
        var scenario = read("countries.AAA.strategy: balancer");
        assertThat(scenario.countries().get("AAA").strategy()).isEqualTo(new Balancer());
        assertThat(region.with("countries.AAA.strategy", "balancer").countries())
                .isEqualTo(scenario.countries());
    }

    @Test
    void scenario_withPlugins_isWrittenAndReadAgain() throws IOException {
        var scenario = read("countries.AAA.strategy: balancer\n" + ATTACKS);
        var copy = Files.writeString(folder.resolve("copy.yaml"), scenario.toYaml(folder));
        assertThat(Scenario.read(copy).fingerprint()).isEqualTo(scenario.fingerprint());
    }

    @Test
    void strategy_unknown_isRefusedWithAllThatThereAre() {
        assertThatThrownBy(() -> read("countries.AAA.strategy: balancr"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "countries.AAA.strategy (balancr) is not a strategy: adaptive, balancer, bandwagon")
                .hasMessageEndingWith("Maybe balancer");
    }

    @Test
    void crisisType_unknown_isRefusedWithAllThatThereAre() {
        assertThatThrownBy(() -> read(ATTACKS.replace("cyber-attack", "cyber-atack")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("(cyber-atack) is not a crisis type: clash, cyber-attack, debt-distress")
                .hasMessageEndingWith("Maybe cyber-attack");
    }

    /** EAST, the stronger one, loses ground in its war. A bandwagon leaves it for that; a balancer holds on to it. */
    @Test
    void balancer_strongerPowerLosesGround_leavesItLessThanABandwagon() {
        var balancing = region.with("countries.AAA.strategy", "balancer");
        var following = region.with("countries.AAA.strategy", "bandwagon");
        assertThat(mean(balancing, Metric.POLITICAL) - mean(following, Metric.POLITICAL))
                .isGreaterThan(0.005);
    }

    /** EAST is trusted more than WEST and has no hands free in its war: it is asked, refuses, and is trusted less. */
    @Test
    void cyberAttacks_trustedPowerAtWar_isAskedAndTrustedLess() throws IOException {
        var attacked = read(ATTACKS);
        assertThat(blackouts(World.run(attacked, 7, 1)))
                .extracting(Happening::power)
                .contains("EAST");
        assertThat(blackouts(World.run(attacked, 7, 1)))
                .extracting(Happening::area)
                .containsOnly("AAA");
        assertThat(blackouts(World.run(region, 7, 1))).isEmpty();
        assertThat(mean(region, Metric.RELIABILITY) - mean(attacked, Metric.RELIABILITY))
                .isGreaterThan(0.1);
    }

    private Scenario read(String deviations) throws IOException {
        var text = "extends: " + TWO_POWERS.toAbsolutePath() + "\n" + deviations;
        return Scenario.read(Files.writeString(folder.resolve("deviating.yaml"), text));
    }

    private static Stream<Happening> blackouts(Trajectory run) {
        return run.happenings().stream().filter(happening -> happening.detail().equals("blackout"));
    }

    /** What AAA makes of EAST in the end. */
    private static double mean(Scenario scenario, Metric metric) {
        double sum = 0;
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            var run = World.run(scenario, 7, replication);
            var column = run.layout().columns().get(new Series(metric, "AAA", "EAST"));
            sum += run.value(run.layout().months() - 1, column);
        }
        return sum / REPLICATIONS;
    }
}
