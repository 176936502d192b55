package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import steppe.web.Dashboard;

/** A dashboard over a folder of runs: one that is finished, one that is not, some that are up to no good. */
final class Served implements AutoCloseable {
    static final String RUN = "small";
    private static final int PATIENCE_MILLIS = 20_000;

    final Path folder;
    final Dashboard dashboard;
    final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param experiment whose runs are shown */
    Served(Path folder, String host, int replications, String experiment, int shown) throws IOException {
        this.folder = folder;
        copy(Path.of("configs"), folder.resolve("configs"));
        run(folder.resolve("runs").resolve(RUN), experiment, shown);
        addOthers(folder.resolve("runs"));
        this.dashboard = Dashboard.start(
                new Dashboard.Plan(
                        folder.resolve("runs"),
                        host,
                        0,
                        folder.resolve("configs/scenarios/baseline.yaml"),
                        TraceCommand.SHIPPED_SEED,
                        replications,
                        2),
                complaints::add);
    }

    private static void run(Path out, String experiment, int replications) {
        assertThat(execute("run", experiment, "--quiet", "--replications", "" + replications, "--out", out.toString()))
                .isZero();
    }

    static int execute(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    private static void addOthers(Path runs) throws IOException {
        var small = runs.resolve(RUN);
        copy(small, runs.resolve("unfinished"));
        Files.delete(runs.resolve("unfinished/DONE"));
        copy(small, runs.resolve("evil"));
        var evil = runs.resolve("evil/manifest.json");
        Files.writeString(
                evil,
                Files.readString(evil)
                        .replaceFirst("\"title\" : \"[^\"]*\"", "\"title\" : \"<script>alert(1)</script>\""));
        Files.createDirectories(runs.resolve("broken"));
        Files.writeString(runs.resolve("broken/manifest.json"), "{\"experiment\": ");
        for (var manifest : List.of("{}", "[]", "null", "{\"title\": \"nothing else\"}")) {
            var folder = Files.createDirectories(runs.resolve("poor-" + manifest.length()));
            Files.writeString(folder.resolve("manifest.json"), manifest);
        }
        copy(small, runs.resolve("*"));
        var outside = runs.resolveSibling("outside");
        copy(small, outside);
        Files.writeString(outside.resolve("secret.png"), "root:secret");
        Files.createSymbolicLink(runs.resolve("link-out"), outside);
        copy(small, runs.resolve("link-within"));
        Files.delete(runs.resolve("link-within/shares.parquet"));
        Files.createSymbolicLink(runs.resolve("link-within/shares.parquet"), outside.resolve("shares.parquet"));
        Files.writeString(runs.resolve("unfinished/status.json"), "{");
        Files.createSymbolicLink(small.resolve("charts/leak.png"), outside.resolve("secret.png"));
        Files.writeString(
                small.resolve("report.html"),
                "<!doctype html><html lang=en><title>Briefing</title><h1>Briefing</h1><script>document.title='bad'</script>");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The address without a path, and without the token. */
    URI address() {
        return URI.create("http://127.0.0.1:"
                + URI.create(dashboard.address().replaceFirst("\\?.*", "")).getPort());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(
                headed(HttpRequest.newBuilder(address().resolve(path)), headers).build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(headed(HttpRequest.newBuilder(address().resolve(path)), headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder headed(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpClient client() {
        return client;
    }

    /** Bytes as they are, and what comes back until the server closes; empty if it says nothing. */
    String raw(String request) {
        try (var socket = open(request)) {
            return read(socket.getInputStream());
        } catch (IOException e) {
            return "";
        }
    }

    Socket open(String request) throws IOException {
        var socket = new Socket("127.0.0.1", address().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            return socket; // it stopped listening halfway, which is an answer too
        }
        return socket;
    }

    private static String read(InputStream in) {
        var text = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.append((char) next);
            }
        } catch (IOException e) {
            return text.toString(); // reset: what came so far counts
        }
        return text.toString();
    }

    @Override
    public void close() {
        dashboard.close();
    }
}
