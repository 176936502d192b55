package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
    void serve_portThatIsTaken_isRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(commands.execute("serve", "./", "--scenario", "./none", "--port", "" + taken.getLocalPort()))
                    .isEqualTo(Main.BAD_USAGE);
            assertThat(commands.said()).contains("Cannot listen at 127.0.0.1:" + taken.getLocalPort());
        }
    }
}
