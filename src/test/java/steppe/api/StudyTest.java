package steppe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.ResolvedExperiment;
import steppe.experiment.Experiment;
import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;
import steppe.sample.Balancer;

/** What programs are promised, on the invented region of two powers. */
class StudyTest {
    private static final Path RESOURCES = Path.of("src/test/resources/steppe");
    private static final Path EXPERIMENT = RESOURCES.resolve("two-powers-experiment.yaml");
    private static final Model MODEL = Model.read(RESOURCES.resolve("two-powers.yaml"));
    private static final String OUTCOME = "influence.EAST@2028-12";

    @TempDir
    private Path folder;

    @Test
    void run_ofAnExperiment_hasTheRunsThatSteppeMakesOfIt() throws Exception {
        var ensemble = Study.read(EXPERIMENT).replications(5).run();
        var experiment = Experiment.of(ResolvedExperiment.read(EXPERIMENT, List.of()), 7, 5);
        var outcome = experiment.outcomes().get(1);
        assertThat(outcome.name()).isEqualTo(OUTCOME);
        var values = experiment
                .runs(0, experiment.size())
                .filter(run -> run.policy().equals("outlasts"))
                .mapToDouble(run -> Outcomes.value(outcome, run.call().trajectory()))
                .toArray();
        assertThat(ensemble.sample("outlasts", OUTCOME).values()).containsExactly(values);
    }

    @Test
    void run_anyThreads_sayTheSame() throws Exception {
        var study = Study.of(MODEL).outcomes(OUTCOME).replications(6).seed(3);
        var one = study.threads(1).run().sample("base", OUTCOME).values();
        assertThat(study.threads(4).run().sample("base", OUTCOME).values()).containsExactly(one);
        assertThat(one)
                .containsExactly(IntStream.range(0, 6)
                        .mapToDouble(replication -> MODEL.run(3, replication).value(OUTCOME))
                        .toArray());
    }

    @Test
    void difference_ofAModelAndItself_isNone() throws Exception {
        var ensemble = Study.of(MODEL)
                .policy("same", "The same", MODEL)
                .outcomes(OUTCOME)
                .replications(4)
                .run();
        assertThat(ensemble.difference("same", OUTCOME)).isEqualTo(new Difference(4, 0, 0, 0, 0));
        assertThat(ensemble.failed("same")).isZero();
    }

    @Test
    void with_afterAStrategyOfOnesOwn_keepsIt() {
        var balanced = MODEL.hedging("AAA", new Balancer());
        var both = balanced.with("war.ends", "never");
        assertThat(both.run(1, 0).path("influence.EAST"))
                .isNotEqualTo(MODEL.with("war.ends", "never").run(1, 0).path("influence.EAST"));
    }

    @Test
    void with_nothing_takesAwayWhatMayBeAbsent() {
        assertThat(MODEL.with("war.ends", "never")
                        .with("war.ends", null)
                        .run(1, 0)
                        .path("influence.EAST"))
                .isEqualTo(MODEL.run(1, 0).path("influence.EAST"));
    }

    @Test
    void failedRuns_areLeftOutAndCounted() throws Exception {
        var ensemble = Study.of(MODEL)
                .policy("broken", "Breaks", MODEL.hedging("AAA", new Broken()))
                .outcomes(OUTCOME)
                .replications(3)
                .run();
        assertThat(ensemble.failed("broken")).isEqualTo(3);
        assertThat(ensemble.sample("broken", OUTCOME).values()).containsOnly(Double.NaN);
        assertThat(ensemble.difference("broken", OUTCOME).pairs()).isZero();
    }

    /** Answers with no number. */
    private record Broken() implements Strategy {
        @Override
        public String key() {
            return "broken";
        }

        @Override
        public String summary() {
            return "answers with no number";
        }

        @Override
        public Mind mind(Tastes tastes) {
            return at -> Double.NaN;
        }
    }

    @Test
    void whatIsWrong_isRefusedInWords() throws Exception {
        var study = Study.of(MODEL);
        refused(() -> MODEL.with("war.laod", 0.5), "war.laod", "Maybe load");
        refused(() -> MODEL.with("war.load", 7.0), "war.load");
        refused(() -> MODEL.hedging("XXX", new Balancer()), "XXX");
        refused(() -> study.policy("base", "Again", MODEL), "base", "there already");
        refused(() -> study.policy("a b", "Blank", MODEL), "a b", "letters, digits and hyphens");
        refused(() -> study.policy("later", "Later", MODEL.with("time.end", "2030-12")), "other months");
        refused(() -> study.replications(0), "between 1 and");
        refused(() -> study.replications(50_001), "between 1 and");
        refused(() -> study.threads(0), "at least 1");
        refused(() -> study.outcomes("passing.AAA.WEST.EAST"), "passing.AAA.WEST.EAST");
        refused(() -> study.outcomes("influence.NOBODY@2028"), "NOBODY");
        refused(() -> Study.read(RESOURCES.resolve("two-powers-saltelli.yaml")), "has a design");
        refused(() -> MODEL.run(1, 0).path("influence.EAST@2028-12 < influence.WEST"), "influence");
        var ensemble = study.outcomes(OUTCOME).replications(1).run();
        refused(() -> ensemble.sample("nobody", OUTCOME), "nobody");
        refused(() -> ensemble.sample("base", "influence.WEST@2028-12"), "none that the study asked for");
        refused(() -> ensemble.shares("base", "XXX", "EAST"), "XXX");
        refused(() -> ensemble.fan("base", "AAA", "EAST", folder.resolve("fan.jpg")), ".png, .svg or .pdf");
    }

    private static void refused(ThrowingCallable call, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    @Test
    void fan_isDrawnWithTheNameOfTheExperiment() throws Exception {
        var file = folder.resolve("fan.svg");
        Study.read(EXPERIMENT).replications(3).run().fan("ends-2025", "AAA", "EAST", file);
        assertThat(Files.readString(file)).contains("two-powers").doesNotContain("what-if");
    }
}
