package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.experiment.Experiment;
import steppe.results.RunFolder;
import steppe.results.Sources;

/** Designs whose points somebody chose: in the experiment, or in a table beside it. */
class ListedDesignTest {
    private static final String LIST =
            "{type: list, points: [{decay: 0.1, east: 0.02}, {decay: 0.25, east: 0}, {decay: 0.3, east: -0.01}]}";

    @TempDir
    private Path folder;

    private Commands commands;

    @BeforeEach
    void commands() {
        commands = new Commands(folder);
    }

    @Test
    void run_atListedPoints_setsTheirValuesToTheBit() throws IOException {
        write("list", LIST);
        assertThat(commands.execute("run", "./list.yaml", "--out", "./list"))
                .as(commands.said())
                .isZero();
        var experiment = experiment("list");
        assertThat(experiment.size()).isEqualTo(6);
        assertThat(experiment.plan().point(1).values())
                .containsEntry("domains.decay.economic", 0.25)
                .containsEntry("powers.EAST.growth.economic", 0.0)
                .hasSize(2);
        assertThat(experiment.plan().points().get(0)[0]).isZero();
        assertThat(RunFolder.query(folder.resolve("list"), "SELECT DISTINCT \"influence.EAST@2028-12\" FROM runs")
                        .size())
                .isEqualTo(6);
        assertThat(commands.execute("verify", "./list")).as(commands.said()).isZero();
    }

    @Test
    void run_atPointsOfATable_isTheSameAsOfTheList() throws IOException {
        write("list", LIST);
        write("table", "{type: csv, file: points.csv}");
        Files.writeString(folder.resolve("points.csv"), "east,decay\n0.02,0.1\n0,0.25\n-0.01,0.3\n");
        assertThat(commands.execute("run", "./list.yaml", "--out", "./list")).isZero();
        assertThat(commands.execute("run", "./table.yaml", "--out", "./table"))
                .as(commands.said())
                .isZero();
        Files.delete(folder.resolve("points.csv"));
        assertThat(Files.mismatch(folder.resolve("list/runs.parquet"), folder.resolve("table/runs.parquet")))
                .isEqualTo(-1);
        assertThat(commands.execute("verify", "./table")).as(commands.said()).isZero();
    }

    @Test
    void table_withMistakes_isRefusedWithItsLine() throws IOException {
        write("table", "{type: csv, file: points.csv}");
        Files.writeString(folder.resolve("points.csv"), "east,decay\n0.02,much\n");
        assertThat(commands.execute("check", "./table.yaml")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("points.csv:2:1: decay (much) must be a number");
        Files.writeString(folder.resolve("points.csv"), "east,decay\n0.02,0.9\n");
        assertThat(commands.execute("check", "./table.yaml")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("decay (0.9) must lie between its min (0.1) and max (0.3)");
        Files.writeString(folder.resolve("points.csv"), "east\n0.02\n");
        assertThat(commands.execute("check", "./table.yaml")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("must name every factor and nothing else: decay, east, not east");
        Files.delete(folder.resolve("points.csv"));
        assertThat(commands.execute("check", "./table.yaml")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("points.csv");
    }

    private Experiment experiment(String name) {
        var manifest = RunFolder.manifest(folder.resolve(name)).orElseThrow();
        return Sources.experiment(folder.resolve(name), manifest);
    }

    private void write(String name, String design) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), """
                schemaVersion: 1
                experiment: listed
                title: Listed
                question: What happens there?
                scenario: two-powers.yaml
                seed: 7
                replications: 2
                sample: 0
                policies:
                  - {name: drawn, title: As drawn}
                outcomes: [influence.EAST@2028-12]
                factors:
                  decay: {key: domains.decay.economic, min: 0.1, max: 0.3}
                  east: {key: powers.EAST.growth.economic, min: -0.05, max: 0.05}
                design: %s
                report: {base: drawn, powers: [EAST, WEST]}
                """.formatted(design));
    }
}
