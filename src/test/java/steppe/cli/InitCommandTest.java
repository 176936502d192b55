package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InitCommandTest {
    @TempDir
    private Path folder;

    @Test
    void template_isAnExperimentThatCanBeRun() throws Exception {
        var commands = new Commands(folder);
        assertThat(commands.execute("init", "my-first", "--into", "./my")).isZero();
        assertThat(commands.execute("check", "./my/my-first.yaml")).isZero();
        assertThat(commands.said()).contains("an experiment of 400 runs");
        var schema = commands.text("my/my-first.yaml")
                .lines()
                .findFirst()
                .orElseThrow()
                .split("=")[1];
        assertThat(Files.readString(folder.resolve("my").resolve(schema))).contains("An experiment of Steppe");
        assertThat(commands.execute("run", "./my/my-first.yaml", "--replications", "2", "--quiet", "--out", "./run"))
                .isZero();
    }

    @Test
    void nameThatIsTaken_isRefusedAndTheFileStays() throws Exception {
        var commands = new Commands(folder);
        commands.execute("init", "mine", "--into", "./my");
        Files.writeString(folder.resolve("my/mine.yaml"), "mine");
        assertThat(commands.execute("init", "mine", "--into", "./my")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("is there already");
        assertThat(commands.text("my/mine.yaml")).isEqualTo("mine");
    }

    @Test
    void nameThatIsNone_isRefusedWithOneThatIs() {
        var commands = new Commands(folder);
        assertThat(commands.execute("init", "My First!", "--into", "./my")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("Maybe my-first");
    }

    @Test
    void completion_knowsTheCommandsAndTheirOptions() {
        var commands = new Commands(folder);
        assertThat(commands.execute("generate-completion")).isZero();
        assertThat(commands.said()).contains("--replications", "explain", "serve");
    }
}
