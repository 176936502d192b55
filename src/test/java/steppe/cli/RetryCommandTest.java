package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.config.ResolvedExperiment;
import steppe.experiment.Bundle;
import steppe.experiment.Experiment;
import steppe.experiment.Run;
import steppe.results.Binned;
import steppe.results.Manifests;
import steppe.results.Merge;
import steppe.results.PartWriter;
import steppe.results.RunFolder;
import steppe.results.Sources;
import steppe.results.Status;
import steppe.results.Stretch;

/** Runs that failed for a cause outside, and are made again. */
class RetryCommandTest {
    @TempDir
    private Path folder;

    private Commands commands;

    @BeforeEach
    void run() {
        commands = new Commands(folder);
        assertThat(commands.execute("run", "./two-powers-experiment.yaml", "--replications", "6", "--out", "./whole"))
                .isZero();
    }

    @Test
    void retry_runsThatFailedOnce_leaveAsIfTheyHadNot() throws IOException, InterruptedException {
        failOnce(folder.resolve("broken"));
        assertThat(RunFolder.query(folder.resolve("broken"), "SELECT * FROM runs WHERE status = 'failed'")
                        .size())
                .isEqualTo(1);
        assertThat(commands.execute("retry", "./broken")).as(commands.said()).isZero();
        assertThat(commands.said()).contains("8 of them are there already");
        Folded.assertSame(folder.resolve("broken"), folder.resolve("whole"));
    }

    @Test
    void retry_nothingFailed_isRefused() {
        assertThat(commands.execute("retry", "./whole")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("has no runs that failed");
    }

    @Test
    void retry_runsThatAlwaysFail_failAgain() {
        var run = new String[] {
            "run",
            "./two-powers-experiment.yaml",
            "--replications",
            "6",
            "--out",
            "./bad",
            "--set",
            "ties.AAA.EAST.economic=1.7e308"
        };
        assertThat(commands.execute(run)).isEqualTo(Main.SOME_FAILED);
        assertThat(commands.execute("retry", "./bad")).isEqualTo(Main.SOME_FAILED);
        assertThat(folder.resolve("bad/DONE")).exists();
        assertThat(folder.resolve("bad/failures")).isNotEmptyDirectory();
    }

    /** What a machine would leave that ran out of something in the sixth run, in the second of three parts. */
    private void failOnce(Path path) throws InterruptedException {
        var file = folder.resolve("two-powers-experiment.yaml");
        var resolved = ResolvedExperiment.read(file, List.of());
        var experiment = Experiment.of(resolved, resolved.spec().seed(), 6);
        var manifest = Manifests.of(experiment, List.of(), List.of("run", file.toString(), "--replications", "6"));
        try (var into = RunFolder.begin(path, manifest, false)) {
            Sources.write(file, experiment.policies(), manifest.base(), into);
            for (long from = 0; from < 12; from += 4) {
                try (var writer = new PartWriter(experiment, path, from, PartWriter.USUAL)) {
                    experiment
                            .runs(from, from + 4)
                            .map(run -> made(run, writer))
                            .forEach(writer::add);
                    writer.finish();
                }
            }
            new Merge(experiment, into, new Stretch(0, 12)).write(1);
            into.finish(new Status("done", 12, 1, 12, 1, ""));
        }
    }

    private static Binned made(Run run, PartWriter writer) {
        var made = writer.make(new Bundle(List.of(run))).get(0);
        return run.replication() == 2 && run.policy().equals("outlasts")
                ? new Binned(new Run.Result(run, null, new IllegalStateException("out of luck")), made.page())
                : made;
    }
}
