package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the dashboard's server answers to those who do not mean well: briefly, safely, and it goes on serving. */
class HostileRequestsTest {
    private static final String EXPERIMENT = "src/test/resources/steppe/two-powers-experiment.yaml";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})[^\\r\\n]*\\r\\n(?s:.*)");
    private static final List<String> TELLTALES = List.of(
            "root:", "secret", "Exception", "\tat ", "jetty", "Jetty", "javalin", "Javalin", "\nServer:", "Caused by");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = new Served(folder, "127.0.0.1", 20, EXPERIMENT, 2);
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @AfterEach
    void server_afterwards_stillServes() {
        assertThat(served.get("/api/runs").statusCode()).isEqualTo(200);
        assertThat(served.complaints).isEmpty();
    }

    static List<Arguments> requests() {
        var requests = new ArrayList<Arguments>();
        // out of the folder
        for (var path : List.of(
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/runs/../../etc/passwd",
                "/runs/%2e%2e/report.html",
                "/runs/..%2f..%2fetc/passwd",
                "/runs/%252e%252e/report.html",
                "/runs/small/charts/..%2f..%2fmanifest.json",
                "/runs/small/charts/%2e%2e%2fmanifest.json",
                "/runs/small/charts/..%5c..%5cmanifest.json",
                "/runs/small/charts/..;/manifest.json",
                "/runs/small/manifest.json",
                "/runs/small/config.yaml",
                "/runs/small//etc/passwd",
                "//etc/passwd",
                "/runs/small%00/report.html",
                "/runs/small/report.html%00.png",
                "/api/runs/%00",
                "/api/runs/%c0%ae%c0%ae",
                "/api/runs/%",
                "/api/runs/link-out",
                "/runs/link-out/charts/secret.png",
                "/runs/small/charts/leak.png",
                "/api/runs/broken",
                "/api/runs/poor-2",
                "/api/runs/poor-4",
                "/api/runs/%2A",
                "/api/runs/link-within",
                "/api/runs/link-within/shares",
                "/api/runs/<script>alert(1)</script>",
                "/api/runs/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/assets/../index.html",
                "/assets/%2e%2e/web/index.html",
                "/META-INF/MANIFEST.MF",
                "/api/what-if/..%2f..%2fetc/experiment.yaml",
                "/api/what-if/0123456789abcdef/experiment.yaml",
                "/api/what-if/0123456789abcdef/news")) {
            requests.add(hostile("GET " + path, get(path), 400, 404));
        }
        // what does not exist, and SQL
        for (var query : List.of(
                "policy=nobody",
                "area=ATLANTIS",
                "metric=happiness",
                "metric=influence&metric=contest",
                "policy=%27%20OR%201=1%20--",
                "area=AAA%27%3B%20DROP%20TABLE%20shares%3B--",
                "metric=influence%27%20UNION%20SELECT%20*%20FROM%20read_csv(%27/etc/passwd%27)--",
                "area=%00",
                "area=" + "A".repeat(1_900))) {
            requests.add(hostile("shares?" + query, get("/api/runs/small/shares?" + query), 400));
        }
        requests.add(hostile("a power in quotes", get("/api/runs/small/differences?power=%22%3B--"), 400));
        requests.add(hostile("an unfinished run", get("/api/runs/unfinished/shares"), 404));
        // who asks
        requests.add(hostile("another name", request("GET", "/", "evil.example", ""), 421));
        requests.add(hostile("a name that begins like ours", request("GET", "/", "localhost.evil.example", ""), 421));
        requests.add(hostile("a name with a user", request("GET", "/", "localhost@evil.example", ""), 400, 421));
        requests.add(hostile("no name", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400));
        requests.add(hostile("no name, long ago", "GET / HTTP/1.0\r\n\r\n", 400, 421));
        requests.add(hostile("two names", request("GET", "/", "localhost", "Host: evil.example\r\n"), 400));
        requests.add(hostile(
                "a proxy's request",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                400,
                421));
        requests.add(hostile("another site reads", get("/api/runs", "Sec-Fetch-Site: cross-site\r\n"), 403));
        requests.add(hostile("a sister site reads", get("/api/runs", "Sec-Fetch-Site: same-site\r\n"), 403));
        requests.add(hostile("another site's origin", post(FINE, "Origin: http://evil.example\r\n"), 403));
        requests.add(hostile("no origin at all", post(FINE, "Origin: null\r\n"), 403));
        requests.add(hostile("another site starts work", post(FINE, "Sec-Fetch-Site: cross-site\r\n"), 403));
        // what is sent
        requests.add(hostile("a form", body("application/x-www-form-urlencoded", FINE), 415));
        requests.add(hostile("text", body("text/plain", FINE), 415));
        for (var body : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"tab\": \"a\"}",
                "{\"tab\": 5, \"settings\": {}}",
                "{\"tab\": \"../x\", \"settings\": {}}",
                "{\"tab\": \"a\", \"settings\": {}} {}",
                "{\"tab\": \"a\", \"tab\": \"b\", \"settings\": {}}",
                settings("\"hedging\": NaN"),
                settings("\"hedging\": 1e999"),
                settings("\"hedging\": -1"),
                settings("\"hedging\": 5.0001"),
                settings("\"hedging\": \"4\""),
                settings("\"hedging\": null"),
                settings("\"hedging\": [4]"),
                settings("\"war.load\": 0.5"),
                settings("\"__proto__\": {}"),
                settings("\"ends\": \"2015-01\""),
                settings("\"ends\": \"2026-13\""),
                settings("\"ends\": \"9999999999-12\""),
                settings("\"ends\": 2026"),
                settings("\"ends\": \"never; rm -rf /\""),
                settings("\"ends\": \"2026-12\\nreplications: 999999\""),
                "[".repeat(2_000) + "]".repeat(2_000))) {
            requests.add(hostile("body " + (body.length() > 60 ? body.substring(0, 60) : body), post(body, ""), 400));
        }
        requests.add(hostile("a large body", post("{\"tab\": \"" + "a".repeat(100_000) + "\"}", ""), 413));
        requests.add(hostile(
                "a large body in chunks",
                request(
                                "POST",
                                "/api/what-if",
                                "localhost",
                                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
                        + ("1000\r\n" + "a".repeat(0x1000) + "\r\n").repeat(20) + "0\r\n\r\n",
                400,
                413));
        requests.add(hostile(
                "two lengths",
                request("POST", "/api/what-if", "localhost", "Content-Length: 2\r\nContent-Length: 9\r\n") + "{}",
                400));
        requests.add(hostile(
                "a negative length", request("POST", "/api/what-if", "localhost", "Content-Length: -1\r\n"), 400));
        // how it is sent
        requests.add(hostile("a long address", get("/?" + "a".repeat(20_000)), 414, 431));
        requests.add(hostile("a long query", get("/api/runs?" + "a".repeat(3_000)), 414));
        requests.add(hostile("a large header", get("/", "X-Large: " + "a".repeat(20_000) + "\r\n"), 431));
        requests.add(hostile("many headers", get("/", "X-Many: a\r\n".repeat(2_000)), 431));
        requests.add(hostile("a header of two lines", get("/", "X-Fold: a\r\n b\r\n"), 200, 400));
        for (var method : List.of("DELETE", "PUT", "PATCH", "TRACE", "OPTIONS", "CONNECT", "BREW")) {
            requests.add(hostile(method, request(method, "/api/runs", "localhost", ""), 400, 404, 405, 501));
        }
        requests.add(
                hostile("POST to a list", request("POST", "/api/runs", "localhost", "Content-Length: 0\r\n"), 405));
        requests.add(hostile("GET what must be sent", get("/api/what-if/ask"), 404));
        requests.add(hostile("noise", "\u0000\u0001\u00ff\u00fe\r\n\r\n", 400));
        requests.add(hostile("another protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 405, 426, 505));
        requests.add(hostile("a split header", get("/api/runs/a%0d%0aSet-Cookie:%20b"), 400, 404));
        return requests;
    }

    private static final String FINE = settings("\"hedging\": 4");

    private static Arguments hostile(String name, String request, Integer... allowed) {
        return Arguments.of(name, request, List.of(allowed));
    }

    private static String settings(String inner) {
        return "{\"tab\": \"a\", \"settings\": {" + inner + "}}";
    }

    private static String get(String path, String... headers) {
        return request("GET", path, "localhost", String.join("", headers));
    }

    private static String post(String body, String headers) {
        return body("application/json\r\n" + headers.stripTrailing(), body);
    }

    private static String body(String type, String body) {
        return request(
                        "POST",
                        "/api/what-if",
                        "localhost",
                        "Content-Type: " + type.stripTrailing() + "\r\nContent-Length: " + body.length() + "\r\n")
                + body;
    }

    private static String request(String method, String path, String host, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void request_hostile_isAnsweredSafely(String name, String request, List<Integer> allowed) {
        var answer = served.raw(request);
        var status = STATUS.matcher(answer);
        assertThat(status.matches()).as("an answer to %s: %s", name, answer).isTrue();
        assertThat(Integer.parseInt(status.group(1))).as(answer).isIn(allowed);
        for (var telltale : TELLTALES) {
            assertThat(answer).as(name).doesNotContain(telltale);
        }
        assertThat(answer).doesNotContain("<script>", "\nSet-Cookie");
        if (!status.group(1).equals("200")) {
            assertThat(answer).contains("{\"error\":");
        }
    }

    @Test
    void titles_withAScript_comeAsText() {
        var list = served.get("/api/runs");
        assertThat(list.body()).contains("<script>alert(1)</script>");
        assertThat(list.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void whatIfs_twoHundredAtOnce_areMadeOrRefused() throws IOException {
        try (var slow = slow("crowd")) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> slow.client()
                            .sendAsync(
                                    HttpRequest.newBuilder(slow.address().resolve("/api/what-if"))
                                            .header("Content-Type", "application/json")
                                            .POST(HttpRequest.BodyPublishers.ofString("{\"tab\": \"crowd-" + i
                                                    + "\", \"settings\": {\"hedging\": " + i / 50.0 + "}}"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString()))
                    .toList();
            var statuses = answers.stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .toList();
            assertThat(statuses).containsOnly(202, 429).contains(202, 429);
            assertThat(slow.get("/api/runs").statusCode()).isEqualTo(200);
        }
    }

    /** One whose baseline is never there. */
    private static Served slow(String name) throws IOException {
        return new Served(Files.createDirectory(folder.resolve(name)), "127.0.0.1", 1_000_000, EXPERIMENT, 1);
    }

    @Test
    void readers_whoNeverRead_areFewAndHoldUpNobody() throws IOException {
        var sockets = new ArrayList<Socket>();
        try (var slow = slow("readers")) {
            for (int i = 0; i < 40; i++) {
                sockets.add(slow.open("GET /api/what-if/baseline/news HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            }
            for (int i = 0; i < 20; i++) { // and some who begin to speak and stop
                sockets.add(slow.open("POST /api/what-if HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{"));
            }
            var statuses = new ArrayList<String>();
            for (var socket : sockets.subList(0, 40)) {
                statuses.add(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1));
            }
            assertThat(statuses).filteredOn("HTTP/1.1 200"::equals).hasSize(32);
            assertThat(statuses).filteredOn("HTTP/1.1 503"::equals).hasSize(8);
            assertThat(slow.get("/api/runs/small/shares").statusCode()).isEqualTo(200);
            assertThat(slow.post("/api/what-if", FINE).statusCode()).isEqualTo(202);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
