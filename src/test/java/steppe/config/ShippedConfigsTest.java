package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every file that ships under {@code configs}, so that a number nobody vouches for cannot creep in. */
class ShippedConfigsTest {
    private static final Path CONFIGS = Path.of("configs");
    private static final Scenario BASELINE = Scenario.read(CONFIGS.resolve("scenarios/baseline.yaml"));

    static Stream<Path> scenarios() throws IOException {
        return yaml("scenarios");
    }

    static Stream<Path> experiments() throws IOException {
        return having("experiment");
    }

    static Stream<Path> calibrations() throws IOException {
        return having("calibration", "hindcast");
    }

    static Stream<Path> hindcasts() throws IOException {
        return having("hindcast");
    }

    /** Files of the folder of experiments with one key and without another. */
    private static Stream<Path> having(String key, String... without) throws IOException {
        return yaml("experiments")
                .filter(file -> has(file, key))
                .filter(file -> Stream.of(without).noneMatch(other -> has(file, other)));
    }

    private static boolean has(Path file, String key) {
        try {
            return Files.readAllLines(file).stream().anyMatch(line -> line.startsWith(key + ":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> yaml(String folder) throws IOException {
        try (var files = Files.list(CONFIGS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenario_shipped_readsUnderItsOwnName(Path file) {
        assertThat(Scenario.read(file).name() + ".yaml")
                .isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenario_shippedWrittenAndReadAgain_isTheSame(Path file, @TempDir Path folder) throws IOException {
        var scenario = Scenario.read(file);

        var copy = Files.writeString(folder.resolve("config.yaml"), scenario.toYaml(folder));

        assertThat(Scenario.read(copy)).isEqualTo(scenario);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void experiment_shipped_readsWithAllItsPolicies(Path file) {
        var experiment = ResolvedExperiment.read(file, List.of());

        assertThat(experiment.scenarios()).hasSameSizeAs(experiment.spec().policies());
        assertThat(experiment.spec().experiment() + ".yaml")
                .isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void calibration_shipped_readsWithAllItsPeriodsAndFigures(Path file) {
        var calibration = ResolvedCalibration.read(file, List.of());

        assertThat(calibration.scenarios()).hasSameSizeAs(calibration.spec().periods());
        assertThat(calibration.observations()).isNotEmpty();
        assertThat(calibration.spec().targets()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("hindcasts")
    void hindcast_shipped_readsWithAllItsEntrants(Path file) {
        var hindcast = ResolvedHindcast.read(file, List.of(), Optional.empty());

        assertThat(hindcast.entrants()).hasSameSizeAs(hindcast.spec().entrants());
        assertThat(hindcast.spec().hindcast())
                .isEqualTo(file.getFileName()
                        .toString()
                        .replaceFirst("^hindcast", "central-asia")
                        .replace(".yaml", ""));
    }

    @Test
    void folderOfExperiments_everyFile_isReadByOneOfItsReaders() throws IOException {
        assertThat(yaml("experiments"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(experiments(), calibrations(), hindcasts())
                        .flatMap(files -> files)
                        .toList());
    }

    @Test
    void ablationExperiment_everySwitch_isOffInAPolicyOfItsOwn() {
        var policies = ResolvedExperiment.read(CONFIGS.resolve("experiments/ablation.yaml"), List.of())
                .scenarios()
                .values();
        assertThat(policies.stream().map(Scenario::mechanisms).map(ShippedConfigsTest::off))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(List.<String>of()),
                                Stream.of(MechanismsSpec.class.getRecordComponents())
                                        .map(mechanism -> List.of(mechanism.getName())))
                        .toList());
    }

    private static List<String> off(MechanismsSpec switches) {
        return Stream.of(MechanismsSpec.class.getRecordComponents())
                .filter(mechanism -> !isOn(mechanism, switches))
                .map(RecordComponent::getName)
                .toList();
    }

    private static boolean isOn(RecordComponent mechanism, MechanismsSpec switches) {
        try {
            return (boolean) mechanism.getAccessor().invoke(switches);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void number_ofAShippedScenario_saysWhatItIsAndWhereItComesFrom(Path file) {
        assertThat(Scenario.read(file).quantities()).hasSizeGreaterThan(200).allSatisfy(number -> {
            assertThat(number.unit()).as(number.path()).isNotBlank();
            assertThat(number.origin()).as(number.path()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void assumption_ofAShippedScenario_saysWhyInSomeWords(Path file) {
        assertThat(Scenario.read(file).quantities())
                .filteredOn(Sourced::isAssumption)
                .allSatisfy(number -> assertThat(number.note().split("\\s+"))
                        .as(number.path())
                        .hasSizeGreaterThan(4))
                .allSatisfy(number -> assertThat(number.note())
                        .as("%s must not be a bare number set from outside", number.path())
                        .doesNotStartWith("set in "));
    }

    @Test
    void baseline_read_knowsEveryPowerAndCountryAndTheTiesBetweenThem() {
        assertThat(BASELINE.powers()).containsOnlyKeys("RUS", "CHN", "EUU", "USA", "JPN", "TUR", "IRN", "GCC");
        assertThat(BASELINE.countries()).containsOnlyKeys("KAZ", "UZB", "TKM", "KGZ", "TJK");
        assertThat(BASELINE.ties()).containsOnlyKeys(BASELINE.countries().keySet());
        assertThat(BASELINE.ties().values())
                .allSatisfy(ties ->
                        assertThat(ties).containsOnlyKeys(BASELINE.powers().keySet()));
    }

    @Test
    void baseline_read_holdsAllItsNumbers() {
        assertThat(BASELINE.quantities()).hasSizeGreaterThan(400);
    }

    @Test
    void baseline_read_tellsTheYearsInOrder() {
        assertThat(BASELINE.events()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(BASELINE.events().values()).extracting(EventSpec::month).isSorted();
        assertThat(BASELINE.events().values())
                .filteredOn(EventSpec::headline)
                .as("headlines, few enough to be read in a chart")
                .hasSizeBetween(5, 10);
    }

    @Test
    void colour_ofAPower_isItsOwn() {
        assertThat(BASELINE.powers().values()).extracting(PowerSpec::colour).doesNotHaveDuplicates();
    }

    @Test
    void ledger_shipped_holdsAllFacts() {
        var ledger = BASELINE.ledger();

        assertThat(ledger.ids())
                .hasSize(450)
                .allSatisfy(
                        id -> assertThat(ledger.find(id).orElseThrow().claim()).isNotEmpty());
    }

    /** What a power promised to a country in a domain must leave something to spread, whatever is drawn. */
    @Test
    void commitments_ofAPowerToACountryInADomain_leaveSomethingFree() {
        for (var power : BASELINE.powers().keySet()) {
            for (var country : BASELINE.countries().keySet()) {
                for (var domain : Domain.values()) {
                    assertThat(promised(power, country, domain))
                            .as("%s to %s, %s", power, country, domain.key())
                            .isLessThanOrEqualTo(0.9 + 1e-9);
                }
            }
        }
    }

    private static double promised(String power, String country, Domain domain) {
        return BASELINE.commitments().values().stream()
                .filter(promise -> promise.power().equals(power) && promise.domain() == domain)
                .filter(promise -> promise.to().stream().anyMatch(to -> to.equals(country) || isMember(country, to)))
                .mapToDouble(promise -> promise.size().prior().high())
                .sum();
    }

    private static boolean isMember(String country, String institution) {
        var body = BASELINE.institutions().get(institution);
        return body != null && body.members().contains(country);
    }
}
