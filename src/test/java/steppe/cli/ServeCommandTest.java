package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code steppe serve} says when it cannot serve. */
class ServeCommandTest {
    @TempDir
    private Path folder;

    private Commands commands;

    @BeforeEach
    void copy() {
        commands = new Commands(folder);
    }

    @Test
    void serve_noSuchDirectory_isRefused() {
        assertThat(commands.execute("serve", "./nowhere", "--port", "0")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("nowhere").contains("Maybe");
    }

    @Test
    void serve_portThatIsNone_isRefused() {
        assertThat(commands.execute("serve", "./", "--port", "70000")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("--port (70000) must be from 0 to 65535");
    }

    @Test
    void serve_addressThatIsNotOurs_isRefused() {
        assertThat(commands.execute("serve", "./", "--host", "no such host")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("--host (no such host)").contains("Maybe 127.0.0.1");
    }

    @Test
    void serve_moreRunsThanCanBeKept_isRefused() {
        assertThat(commands.execute("serve", "./", "--port", "0", "--replications", "65536"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("--replications (65536) must be from 1 to 10000");
    }

    @Test
    void serve_scenarioMistyped_isRefused() {
        assertThat(commands.execute("serve", "./", "--port", "0", "--scenario", "./basline.yaml"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said())
                .contains("--scenario")
                .contains("basline.yaml")
                .contains("Maybe");
    }

    @Test
    void serve_quietForOthers_stillSaysTheToken() throws InterruptedException {
        var said = new CountDownLatch(1);
        var server = new Thread(() -> commands.executeHearing(
                text -> {
                    if (text.matches("(?s).*http://[^/]+:\\d+/\\?token=[0-9a-f]{32}\\s.*")) {
                        said.countDown();
                    }
                },
                "serve",
                "./",
                "--port",
                "0",
                "--host",
                "0.0.0.0",
                "--quiet",
                "--scenario",
                "./two-powers.yaml"));
        server.start();
        assertThat(said.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(commands.said()).doesNotContain("0.0.0.0");
        server.interrupt();
        server.join(60_000);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void serve_portThatIsTaken_isRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(commands.execute(
                            "serve", "./", "--scenario", "./two-powers.yaml", "--port", "" + taken.getLocalPort()))
                    .isEqualTo(Main.BAD_USAGE);
            assertThat(commands.said()).contains("Cannot listen at 127.0.0.1:" + taken.getLocalPort());
        }
    }
}
