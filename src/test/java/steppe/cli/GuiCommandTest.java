package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code steppe gui} where there is nothing to see it on: in a process of its own, since a process looks for a screen but once. */
class GuiCommandTest {
    private static final String BASELINE = "configs/scenarios/baseline.yaml";

    @Test
    void gui_withoutDisplay_saysSoAndExitsWith2() throws IOException, InterruptedException {
        assertThat(gui(null, BASELINE))
                .isEqualTo("2: steppe gui needs a display; DISPLAY is not set."
                        + " Maybe use steppe trace or steppe serve.");
    }

    @Test
    void gui_withDisplayThatIsNotThere_saysSoAndExitsWith2() throws IOException, InterruptedException {
        assertThat(gui(":4711", BASELINE)).startsWith("2: steppe gui needs a display; DISPLAY is :4711, and no screen");
    }

    @Test
    void gui_ofNegativeReplication_isRefused() throws IOException, InterruptedException {
        assertThat(gui(null, BASELINE, "--replication", "-1")).startsWith("2: --replication (-1) must be at least 0");
    }

    /** The exit code and what was printed. */
    private static String gui(String display, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "steppe.cli.Main",
                "gui"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS")); // a JVM remarks on the latter
        if (display != null) {
            builder.environment().put("DISPLAY", display);
        }
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() + ": " + said;
    }
}
