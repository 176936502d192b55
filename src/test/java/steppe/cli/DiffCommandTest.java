package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.Shipped;
import steppe.config.Scenario;

/**
 * What {@code steppe diff} says of each shipped scenario is held to what it said last time. When configs change on purpose,
 * refresh it with {@code mvn test -Dtest=DiffCommandTest -Ddiff=write}.
 */
class DiffCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/steppe/diff");
    private static final Path TWO_POWERS = Path.of("src/test/resources/steppe/two-powers.yaml");
    private static final String REFRESH = "what steppe diff says; if it is meant to say something else, refresh it with"
            + " mvn test -Dtest=DiffCommandTest -Ddiff=write";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    static Stream<String> scenarios() throws IOException {
        return Shipped.scenarios()
                .filter(name -> !name.equals("baseline") && region(name).equals(region("baseline")));
    }

    /** Where a scenario plays: of two regions everything differs, which nobody wants to read. */
    private static String region(String scenario) {
        return Scenario.read(Shipped.SCENARIOS.resolve(scenario + ".yaml"))
                .region()
                .id();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shippedScenario_againstTheBaseline_readsAsLastTime(String name) throws IOException {
        assertThat(diff(Shipped.SCENARIOS.resolve("baseline.yaml"), Shipped.SCENARIOS.resolve(name + ".yaml")))
                .isZero();

        var golden = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("diff"))) {
            Files.writeString(golden, said.toString());
        }
        assertThat(golden).as(REFRESH).exists().content().isEqualTo(said.toString());
        assertThat(said.toString().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(100).isEqualTo(line.stripTrailing()));
    }

    @Test
    void goldenFiles_areThoseOfTheShippedScenarios() throws IOException {
        assertThat(Shipped.names(GOLDEN, ".txt"))
                .as(REFRESH + "; delete that of a scenario that is gone")
                .containsExactlyElementsOf(scenarios()::iterator);
    }

    @Test
    void sameScenario_hasNoDifferences() {
        assertThat(diff(TWO_POWERS, TWO_POWERS)).isZero();
        assertThat(said.toString())
                .isEqualTo("two-powers (Two powers, two countries) against two-powers (Two powers, two countries): no\n"
                        + "differences\n");
    }

    @Test
    void differencesOfAllKinds_areToldBesideTheirKeys() throws IOException {
        var other = deviating("""
                name: other
                title: Another world
                mechanisms.hedging: off
                countries.AAA.needs.economic: {value: 2, unit: index, origin: assumption, note: why not}
                war:
                  load: {prior: {uniform: [0.4, 0.6]}, unit: share, origin: fbic}
                  relapse: {prior: {uniform: [0.2, 0.4]}, unit: probability, origin: assumption, note: fewer}
                sanctions:
                  levels:
                    2020-01: null
                    2023-01: {value: 0.9, unit: severity, origin: assumption, note: a new package}
                events.refusal-2023: null
                commitments:
                  base-aaa:
                    power: WEST
                    to: [AAA]
                    domain: security
                    size: {value: 0.1, unit: share of first effort, origin: assumption, note: small}
                    title: West's base in Alfa
                    origin: assumption
                """);

        assertThat(diff(TWO_POWERS, other)).isZero();
        assertThat(said.toString()).isEqualTo("""
                other (Another world) against two-powers (Two powers, two countries): 8 differences

                Mechanisms
                  mechanisms.hedging  on -> off

                Countries: Alfa
                  countries.AAA.needs.economic  1 -> 2  index
                                                assumption: why not

                War
                  war.load     stays uniform 0.4 to 0.6  share; only its origin or note is new
                               fbic
                  war.relapse  uniform 0.2 to 0.45 -> uniform 0.2 to 0.4  probability
                               assumption: fewer

                Sanctions
                  sanctions.levels.2020-01  0.2  severity -> not set
                  sanctions.levels.2023-01  not set -> 0.9  severity
                                            assumption: a new package

                Commitments
                  commitments.base-aaa  added: West's base in Alfa

                Events
                  events.refusal-2023  removed: East does not help Bravo
                """);
    }

    @Test
    void entryWithoutTitle_isToldByItsNumbers() throws IOException {
        assertThat(diff(TWO_POWERS, deviating("observations.trade-east-aaa-2023: null\n")))
                .isZero();
        assertThat(said.toString()).contains("  observations.trade-east-aaa-2023  removed, 1 number\n");
    }

    @Test
    void badFiles_areToldWithAllTheirProblems() throws IOException {
        var wrong = deviating("war.lod: 1\ntime.end: soon\n");

        assertThat(diff(wrong, folder.resolve("missing.yaml"))).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString().lines()).hasSize(3);
        assertThat(said.toString()).contains("Maybe load", "time.end (soon)", "missing.yaml: does not exist");
    }

    @Test
    void sharedBase_withAProblem_isToldOnce() throws IOException {
        var wrong = deviating("war.lod: 1\n");
        var other = Files.writeString(folder.resolve("other.yaml"), "extends: deviating.yaml\nname: other\n");

        assertThat(diff(wrong, other)).isEqualTo(Main.BAD_USAGE);
        assertThat(said.toString().lines()).hasSize(1);
    }

    private Path deviating(String text) throws IOException {
        return Files.writeString(
                folder.resolve("deviating.yaml"), "extends: " + TWO_POWERS.toAbsolutePath() + "\n" + text);
    }

    private int diff(Path before, Path after) {
        var out = new PrintWriter(said, true);
        return Main.commandLine().setOut(out).setErr(out).execute("diff", before.toString(), after.toString());
    }
}
