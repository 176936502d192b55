package steppe.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One Steppe that does what many shells ask for, one after the other: they reach it by the stand-in for {@code ./steppe}. */
final class SharedSteppe implements AutoCloseable {
    private static final String SERVING = "Ctrl-C ends it.";

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    SharedSteppe() throws IOException {
        var answering = new Thread(this::answer, "steppe");
        answering.setDaemon(true);
        answering.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void answer() {
        while (!door.isClosed()) {
            try (var shell = door.accept()) {
                answer(shell);
            } catch (IOException e) {
                if (!door.isClosed()) {
                    e.printStackTrace();
                }
            }
        }
    }

    private static void answer(Socket shell) throws IOException {
        var words = words(new BufferedInputStream(shell.getInputStream()));
        var said = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        var code = Unexecuted.VERBS.containsKey(words.get(0)) ? 0 : execute(SmallScale.of(words), said, complained);
        var out = shell.getOutputStream();
        out.write((code + " " + said.size() + "\n").getBytes(StandardCharsets.UTF_8));
        said.writeTo(out);
        complained.writeTo(out);
    }

    /** A number, and so many words; each ends with a zero. */
    private static List<String> words(InputStream in) throws IOException {
        var words = new ArrayList<String>();
        for (var left = Integer.parseInt(word(in)); left > 0; left--) {
            words.add(word(in));
        }
        return words;
    }

    private static String word(InputStream in) throws IOException {
        var word = new ByteArrayOutputStream();
        for (var next = in.read(); next > 0; next = in.read()) {
            word.write(next);
        }
        return word.toString(StandardCharsets.UTF_8);
    }

    /** Executes a command without its bar of progress, which is for those who wait; one that serves is ended once it does. */
    private static int execute(List<String> words, ByteArrayOutputStream said, ByteArrayOutputStream complained) {
        var waiting = Thread.currentThread();
        var progress = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            return Main.commandLine()
                    .setOut(new PrintWriter(said, true, StandardCharsets.UTF_8) {
                        @Override
                        public void flush() {
                            super.flush();
                            if (said.toString(StandardCharsets.UTF_8).contains(SERVING)) {
                                waiting.interrupt();
                            }
                        }
                    })
                    .setErr(new PrintWriter(complained, true, StandardCharsets.UTF_8))
                    .execute(words.toArray(String[]::new));
        } finally {
            System.setErr(progress);
            Thread.interrupted();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
