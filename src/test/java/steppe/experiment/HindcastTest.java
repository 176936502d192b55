package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.ConfigException;
import steppe.config.Observation;
import steppe.config.Point;
import steppe.config.ResolvedHindcast;
import steppe.model.World;

class HindcastTest {
    private static final Path FILE = MadeUpRun.RESOURCES.resolve("two-powers-hindcast.yaml");

    @TempDir
    private Path folder;

    private final Hindcast hindcast = Hindcast.of(ResolvedHindcast.read(FILE, List.of(), Optional.empty()));

    @Test
    void figures_afterTheCutOff_areScored() {
        assertThat(hindcast.scored())
                .extracting(Hindcast.Scored::title)
                .containsExactly(
                        "trade share AAA EAST 2023",
                        "trade share AAA WEST 2023",
                        "trade share BBB WEST 2023",
                        "trade value AAA EAST 2022",
                        "trade value AAA EAST 2023",
                        "arms share BBB EAST 2024",
                        "FBIC AAA WEST 2024");
    }

    @Test
    void figures_upToTheCutOff_areHistory() {
        assertThat(hindcast.histories())
                .containsOnlyKeys(
                        "tradeShare.AAA.EAST",
                        "tradeShare.AAA.WEST",
                        "tradeShare.BBB.WEST",
                        "tradeValue.AAA.EAST",
                        "armsShare.BBB.EAST",
                        "fbic.AAA.WEST");
        assertThat(hindcast.histories().get("tradeShare.AAA.EAST"))
                .containsEntry(2020, 36.8)
                .containsEntry(2021, 36.1)
                .hasSize(2);
        assertThat(hindcast.histories().get("tradeValue.AAA.EAST")).containsOnlyKeys(2021);
    }

    @Test
    void scored_figure_startsFromTheLastOneKnown() {
        assertThat(scored("trade share AAA EAST 2023").last().map(Observation::year))
                .contains(2021);
        assertThat(scored("trade share AAA EAST 2023").then().map(Reading::year))
                .contains(2021);
        assertThat(scored("trade share AAA EAST 2023").now().year()).isEqualTo(2023);
    }

    @Test
    void scored_figureThatIsAtLeast_isAFloorAndNoOtherIs() {
        assertThat(hindcast.scored().stream().filter(Hindcast.Scored::floor).map(Hindcast.Scored::title))
                .containsExactly("trade value AAA EAST 2023");
    }

    @Test
    void figure_thatNoRunSpeaksOf_isLeftOutWithTheReason() {
        assertThat(hindcast.unscored()).hasSize(1).allSatisfy((why, figures) -> {
            assertThat(why).contains("is not written down by any run");
            assertThat(figures).isEqualTo(1);
        });
    }

    /** Of a series that only changes are compared of, something must be known that runs can start from. */
    @Test
    void figureOfARelativeSeries_withoutAnyBefore_isLeftOut() {
        write("series.csv", """
                series,country,power,year,value,unit
                fbic,BBB,WEST,2023,0.2,index
                fbic,BBB,EAST,2019,0.5,index
                fbic,BBB,EAST,2023,0.6,index
                tradeValue,BBB,WEST,2023,1,USD bn
                """);
        var own = Hindcast.of(ResolvedHindcast.read(FILE, List.of(), Optional.of(folder.resolve("series.csv"))));

        assertThat(own.unscored())
                .containsEntry("fbic.BBB.WEST has no figure up to the cut-off that runs could start from", 1)
                .containsEntry("fbic.BBB.EAST has no figure up to the cut-off that runs could start from", 1);
        assertThat(own.scored())
                .extracting(Hindcast.Scored::title)
                .contains("trade value BBB WEST 2023")
                .hasSize(8);
    }

    @Test
    void calibration_ofAHindcast_knowsNothingAfterTheCutOff() {
        assertThat(hindcast.calibration().figures())
                .extracting(Figure::id)
                .containsExactly("tradeShare.AAA.EAST@2021", "tradeShare.AAA.WEST@2021", "tradeShare.BBB.WEST@2021");
    }

    @Test
    void trial_ofAnEntrant_saysWhatItsRunSays() throws Exception {
        var scores = new double[] {0.5, -1, 0, 1, 2};
        var said = hindcast.trial("no-war", scores, 3).call();
        var run = World.run(
                hindcast.entrants().get("no-war"),
                hindcast.calibration().points(scores).get("known-past"),
                hindcast.spec().seed(),
                3);

        for (int i = 0; i < said.now().length; i++) {
            var scored = hindcast.scored().get(i);
            assertThat(said.now()[i]).isEqualTo(scored.now().value().applyAsDouble(run));
            assertThat(said.then()[i])
                    .isEqualTo(scored.then()
                            .map(then -> then.value().applyAsDouble(run))
                            .orElse(Double.NaN));
        }
        assertThat(said.facts()).hasSize(3);
        assertThat(said.now())
                .isNotEqualTo(hindcast.trial("model", scores, 3).call().now());
    }

    @Test
    void entrant_thatBelievesOtherwise_keepsItsOwnNumbers() throws Exception {
        var own =
                written("set: {mechanisms.war: false, mechanisms.sanctions: false}", "set: {domains.conversion: 0.3}");

        assertThat(own.fitted().get("model")).containsExactly(0, 1, 2, 3, 4);
        assertThat(own.fitted().get("no-war")).containsExactly(0, 1, 2, 4);
        assertThat(own.trial("no-war", new double[5], 0).call().now())
                .isNotEqualTo(own.trial("model", new double[5], 0).call().now());
        assertThat(own.trial("no-war", new double[] {0, 0, 0, 3, 0}, 0).call().now())
                .as("its conversion is not the fitted one")
                .isEqualTo(own.trial("no-war", new double[] {0, 0, 0, -3, 0}, 0)
                        .call()
                        .now());
    }

    /** What training years tell of a number carries over to the years that are scored. */
    @Test
    void periodThatIsScored_withoutFiguresOfItsOwn_hasWhatOthersTellOfItsNumbers() throws Exception {
        var text = read(MadeUpRun.RESOURCES.resolve("two-powers-calibration.yaml"));
        write(
                "two-powers-calibration.yaml",
                text.replace("period: known-past, series: tradeShare", "period: earlier, series: tradeShare"));
        var own = written(
                "scenarios: {known-past: two-powers.yaml}",
                "scenarios: {known-past: two-powers.yaml, earlier: two-powers-earlier.yaml}");

        assertThat(own.calibration().periods()).containsOnlyKeys("earlier");
        assertThat(own.calibration().names())
                .containsExactly(
                        "powers.EAST.growth.economic",
                        "powers.WEST.growth.economic",
                        "domains.decay.economic",
                        "domains.conversion",
                        "hedging.riskAversion");
        assertThat(own.fitted().get("model"))
                .as("all but West's growth, which was another then")
                .containsExactly(0, 2, 3, 4);
        assertThat(own.trial("model", new double[] {2, 2, 2, 2, 2}, 0).call().now())
                .isNotEqualTo(own.trial("model", new double[5], 0).call().now())
                .isEqualTo(own.trial("model", new double[] {2, -2, 2, 2, 2}, 0)
                        .call()
                        .now());
    }

    @Test
    void hindcast_withSeveralProblems_tellsAllAtOnce() {
        var text = read(FILE)
                .replace("WEST passes EAST in BBB by 2023", "WEST passes NORTH in BBB by 2023")
                .replace(
                        "year: 2021, value: {value: 18.2, unit: USD bn/year, origin: assumption, note: customs}}",
                        "year: 2021}");
        write(
                "two-powers-calibration.yaml",
                read(MadeUpRun.RESOURCES.resolve("two-powers-calibration.yaml"))
                        .replace(
                                "country: BBB, power: EAST, years: [2021, 2024]",
                                "country: CCC, power: EAST, years: [2021, 2024]"));

        assertThatThrownBy(() -> hindcast(text))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.message())
                                .anyMatch(message -> message.equals("figures needs a value"))
                                .anyMatch(message ->
                                        message.startsWith("facts (WEST passes NORTH in BBB by 2023) names NORTH"))
                                .anyMatch(message ->
                                        message.equals("targets (armsShare) has no figure in the observations"))
                                .hasSize(3));
    }

    @Test
    void trial_atScores_setsWhatWouldBeDrawn() throws Exception {
        var run = World.run(
                hindcast.entrants().get("model"), Point.NONE, hindcast.spec().seed(), 0);

        assertThat(hindcast.trial("model", new double[5], 0).call().now()[0])
                .isNotEqualTo(hindcast.scored().get(0).now().value().applyAsDouble(run));
    }

    private Hindcast.Scored scored(String title) {
        return hindcast.scored().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Hindcast written(String old, String other) {
        var text = read(FILE);
        assertThat(text).contains(old);
        return hindcast(text.replace(old, other));
    }

    /** A hindcast beside copies of all that it names, but for what a test has written there. */
    private Hindcast hindcast(String text) {
        for (var name : List.of(
                "two-powers.yaml", "two-powers-earlier.yaml", "two-powers-series.csv", "two-powers-calibration.yaml")) {
            if (!Files.exists(folder.resolve(name))) {
                write(name, read(MadeUpRun.RESOURCES.resolve(name)));
            }
        }
        return Hindcast.of(ResolvedHindcast.read(write("hindcast.yaml", text), List.of(), Optional.empty()));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
