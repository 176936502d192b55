package steppe.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real command on a screen: a virtual one where there is Xvfb, else the one of DISPLAY. */
@Tag("screen")
class GuiTest {
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final int RUSSIA = 0x0072B2;
    private static final int CHINA = 0xD55E00;
    private static final int INK = 0x22262B;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(120);

    private final List<Process> started = new ArrayList<>();
    private String display;

    @BeforeEach
    void findScreen() throws IOException {
        if (isThere("Xvfb")) {
            var xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            started.add(xvfb);
            display = ":"
                    + new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine();
        } else {
            display = System.getenv("DISPLAY");
            if (display == null && System.getenv("CI") != null) {
                fail("There is neither Xvfb nor DISPLAY, and a build server must have one");
            }
            assumeTrue(display != null, "There is neither Xvfb nor DISPLAY: no screen to look at");
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).destroy();
            if (!started.get(i).waitFor(10, TimeUnit.SECONDS)) {
                started.get(i).destroyForcibly();
            }
        }
    }

    @Test
    void gui_playedSomeMonthsAndQuit_showsThemAndLeavesNothingBehind() throws IOException, InterruptedException {
        var said = SHOTS.resolve("gui.log").toFile();
        Files.createDirectories(SHOTS);
        var gui = java(said, "steppe.cli.Main", "gui", "configs/scenarios/baseline.yaml", "--replication", "3");
        var start = await("gui-start", gui, GuiTest::showsPowersAndTable);
        look("click", "940", "778"); // Play
        var moved = await("gui-moved", gui, shot -> differing(start, shot, 0, 0, 300, 40) > 0); // the month's name
        assertThat(showsPowersAndTable(moved)).isTrue();
        look("click", "449", "180"); // Kazakhstan
        var later = await("gui", gui, shot -> differing(moved, shot, 840, 90, 400, 600) > 5_000); // the inspector
        assertThat(differing(start, later, 60, 560, 420, 230)).as("the curves").isPositive();
        look("click", "854", "12", "click", "870", "38"); // File, Quit
        assertThat(gui.waitFor(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(gui.exitValue()).isZero();
        assertThat(Files.readString(said.toPath())).isEmpty();
        assertThat(gui.descendants()).isEmpty();
    }

    /** Takes pictures until one is as it should be. */
    private BufferedImage await(String name, Process gui, Predicate<BufferedImage> wanted)
            throws IOException, InterruptedException {
        var file = SHOTS.resolve(name + ".png").toFile();
        long late = System.currentTimeMillis() + PATIENCE;
        while (true) {
            assertThat(gui.isAlive())
                    .as("still there while waiting for " + file)
                    .isTrue();
            assertThat(System.currentTimeMillis()).as("waiting for " + file).isLessThan(late);
            look("shoot", file.toString());
            var shot = ImageIO.read(file);
            if (wanted.test(shot)) {
                return shot;
            }
        }
    }

    private static boolean showsPowersAndTable(BufferedImage shot) {
        return count(shot.getSubimage(0, 0, 830, 520), RUSSIA) > 100
                && count(shot.getSubimage(0, 0, 830, 520), CHINA) > 50
                && count(shot.getSubimage(840, 200, 430, 300), INK) > 50;
    }

    private static long count(BufferedImage picture, int colour) {
        var all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(all).filter(pixel -> (pixel & 0xffffff) == colour).count();
    }

    private static long differing(BufferedImage a, BufferedImage b, int x, int y, int width, int height) {
        var one = a.getRGB(x, y, width, height, null, 0, width);
        var other = b.getRGB(x, y, width, height, null, 0, width);
        return IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
    }

    private void look(String... orders) throws IOException, InterruptedException {
        var eye = java(
                null,
                Stream.concat(Stream.of("steppe.gui.Screenshooter"), Stream.of(orders))
                        .toArray(String[]::new));
        assertThat(eye.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(eye.exitValue()).isZero();
    }

    /** @param out where it writes what it says; null for nowhere */
    private Process java(File out, String... call) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(call));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(out));
        builder.environment().put("DISPLAY", display);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
