package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.Part;
import steppe.results.RunFolder;

/** Shards of batches of the invented region, joined. */
class MergeCommandTest {
    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void run() {
        commands = new Commands(folder);
        ok("run", "./two-powers-experiment.yaml", "--replications", "7", "--out", "./whole");
        for (int i = 1; i <= 3; i++) {
            ok("run", "./two-powers-experiment.yaml", "--replications", "7", "--out", "./s" + i, "--shard", i + "/3");
        }
    }

    private static void ok(String... arguments) {
        assertThat(commands.execute(arguments)).as(commands.said()).isZero();
    }

    @Test
    void merge_allShards_areTheWhole() throws IOException {
        ok("merge", "./s3", "./s1", "./s2", "./s1", "--out", "./joined");
        Folded.assertSame(folder.resolve("joined"), folder.resolve("whole"));
        ok("verify", "./joined", "--sample", "5");
    }

    @Test
    void merge_aShardMissing_saysWhichRunsAndTakesItLater() throws IOException {
        assertThat(commands.execute("merge", "./s1", "./s3", "--out", "./later"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("5 runs are in none of these folders: 4 to 8.");
        assertThat(folder.resolve("later/DONE")).doesNotExist();
        ok("merge", "./s2", "--out", "./later");
        Folded.assertSame(folder.resolve("later"), folder.resolve("whole"));
    }

    @Test
    void merge_aShardMissing_canBeRunInto() throws IOException {
        assertThat(commands.execute("merge", "./s1", "./s3", "--out", "./run-into"))
                .isEqualTo(Main.BAD_USAGE);
        ok("run", "./two-powers-experiment.yaml", "--replications", "7", "--out", "./run-into");
        assertThat(commands.said()).contains("9 of them are there already");
        Folded.assertSame(folder.resolve("run-into"), folder.resolve("whole"));
    }

    @Test
    void merge_damagedShard_isLeftOut() throws IOException {
        ok("run", "./two-powers-experiment.yaml", "--replications", "7", "--out", "./damaged", "--shard", "2/3");
        Files.write(Part.all(folder.resolve("damaged")).get(0).path().resolve("counts-0.bin"), new byte[] {1});
        assertThat(commands.execute("merge", "./s1", "./damaged", "./s3", "--out", "./without"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("is damaged and left out", "5 runs are in none of these folders");
    }

    @Test
    void merge_shardsOfOtherExperiments_areRefused() {
        ok("run", "./two-powers-experiment.yaml", "--replications", "8", "--out", "./other", "--shard", "1/3");
        assertThat(commands.execute("merge", "./s1", "./other", "--out", "./mixed"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("holds runs of another experiment", "replications: 8, not 7");
        assertThat(folder.resolve("mixed")).doesNotExist();
    }

    @Test
    void status_ofAShard_saysWhatItHasSoFar() {
        ok("status", "./s1", "--all");
        assertThat(commands.said())
                .contains("shard done: 4 of 4 runs")
                .containsPattern("influence\\.\\w+@")
                .contains(" 2 runs");
        ok("status", "./whole");
        assertThat(commands.said()).contains("done: 14 of 14 runs").contains(" 7 runs");
    }

    /** Enough before the most is reached; killed or not, and whoever makes the runs, it is the same number. */
    @Test
    void until_enough_stopsAndSaysWhy() throws IOException {
        var file = folder.resolve("until.yaml");
        Files.writeString(
                file,
                Files.readString(folder.resolve("two-powers-experiment.yaml"))
                        .replaceFirst(
                                "(?m)^replications: .*$",
                                "replications: 400\nuntil: {least: 10, confidence: 0.9, means: [{outcome: OUTCOME, halfWidth: 0.01}]}")
                        .replace("OUTCOME", "influence.EAST@2028-12"));
        ok("run", "./until.yaml", "--out", "./enough");
        assertThat(commands.said())
                .containsPattern("\\d+ replications were made, enough: influence.EAST@2028-12 under \\w+");
        var manifest = RunFolder.manifest(folder.resolve("enough")).orElseThrow();
        assertThat(manifest.made()).isBetween(10, 399);
        assertThat(RunFolder.query(folder.resolve("enough"), "SELECT * FROM runs")
                        .size())
                .isEqualTo(2 * manifest.made());
        ok("run", "./until.yaml", "--out", "./exactly", "--replications", "" + manifest.made());
        for (var table : List.of("runs", "shares", "events")) {
            assertThat(Files.mismatch(
                            folder.resolve("enough/" + table + ".parquet"),
                            folder.resolve("exactly/" + table + ".parquet")))
                    .isEqualTo(-1);
        }
        assertThat(commands.execute("run", "./until.yaml", "--out", "./no", "--shard", "1/2"))
                .isEqualTo(Main.BAD_USAGE);
    }

    @Test
    void shard_oneOfOne_isAShardToo() throws IOException {
        ok("run", "./two-powers-experiment.yaml", "--replications", "7", "--out", "./only", "--shard", "1/1");
        assertThat(folder.resolve("only/DONE")).doesNotExist();
        ok("merge", "./only", "--out", "./of-one");
        Folded.assertSame(folder.resolve("of-one"), folder.resolve("whole"));
    }

    @Test
    void shard_outOfRange_isRefused() {
        var refused = new ArrayList<Integer>();
        for (var shard : List.of("0/3", "4/3", "1", "a/b", "1/0")) {
            refused.add(commands.execute("run", "./two-powers-experiment.yaml", "--out", "./no", "--shard", shard));
        }
        assertThat(refused).containsOnly(Main.BAD_USAGE);
        assertThat(folder.resolve("no")).doesNotExist();
    }
}
