package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.RunFolder;

/** What the dashboard's server answers to those who mean well. */
class ServerTest {
    private static final String EXPERIMENT = "src/test/resources/steppe/two-powers-experiment.yaml";
    private static final String SETTINGS =
            "{\"ends\": \"2026-12\", \"hedging\": 4.2, \"deference\": 0.3, \"corridor\": 12.5}";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = new Served(folder, "127.0.0.1", 20, EXPERIMENT, 6);
    }

    @AfterAll
    static void end() {
        served.close();
        assertThat(served.complaints).isEmpty();
    }

    @Test
    void list_finishedAndUnfinished_saysWhichIsWhich() {
        var runs = json("/api/runs");
        assertThat(runs.findValuesAsText("name")).containsExactlyInAnyOrder("small", "evil", "unfinished");
        for (var run : runs) {
            assertThat(run.path("done").asBoolean())
                    .isEqualTo(!run.path("name").asText().equals("unfinished"));
            assertThat(run.path("runs").asInt()).isEqualTo(6);
            assertThat(run.path("policies").size()).isEqualTo(2);
        }
    }

    @Test
    void shares_ofARun_areThoseOfItsTable() {
        var csv = served.get("/api/runs/small/shares.csv?policy=outlasts&area=AAA&metric=security");
        var table = RunFolder.query(
                folder.resolve("runs/small"),
                "SELECT month, area, power, n, mean, q025, q10, q25, q50, q75, q90, q975 FROM shares"
                        + " WHERE policy = 'outlasts' AND area = 'AAA' AND metric = 'security' ORDER BY power, month");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).isEqualTo(table.toCsv());
        var drawn = json("/api/runs/small/shares?policy=outlasts&area=AAA&metric=security");
        assertThat(drawn.path("powers").path("EAST").path("q50")).hasSameSizeAs(drawn.path("months"));
    }

    @Test
    void differences_ofTwoPolicies_arePairedByReplication() {
        var rows = json("/api/runs/small/differences?policy=outlasts&base=ends-2025&power=EAST");
        var expected = RunFolder.query(
                        folder.resolve("runs/small"),
                        "SELECT avg(b.\"influence.EAST@2028-12\" - a.\"influence.EAST@2028-12\") AS d FROM runs a JOIN runs b"
                                + " USING (replication) WHERE a.policy = 'ends-2025' AND b.policy = 'outlasts'")
                .row(0)
                .number("d");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).path("month").asText()).isEqualTo("2028-12");
        assertThat(rows.get(1).path("mean").asDouble()).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(rows.get(1).path("pairs").asInt()).isEqualTo(6);
    }

    @Test
    void means_ofLeads_sumToOne() {
        var areas = json("/api/runs/small/means?metric=leads").path("areas");
        assertThat(areas.size()).isGreaterThan(1);
        areas.forEach(area -> {
            double sum = 0;
            for (var power : area) {
                sum += power.get(0).asDouble();
            }
            assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
        });
    }

    @Test
    void map_ofCentralAsia_hasItsCountriesAndTheirNeighbours() {
        var lands = json("/api/what-if/map").path("lands");
        var inside = Arrays.asList("KAZ", "UZB", "TKM", "KGZ", "TJK");
        assertThat(lands.findValuesAsText("id")).containsAll(inside).contains("CHN", "AFG");
        lands.forEach(land -> {
            assertThat(land.path("inside").asBoolean())
                    .isEqualTo(inside.contains(land.path("id").asText()));
            assertThat(land.path("path").asText()).startsWith("M");
        });
    }

    @Test
    void experiment_ofARun_isItsYamlWithItsCommand() {
        var yaml = served.get("/api/runs/small/experiment.yaml");
        assertThat(yaml.body()).contains("steppe run " + EXPERIMENT).contains("experiment: two-powers");
        assertThat(yaml.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("small.yaml"));
    }

    @Test
    void report_withAScript_isServedInASandbox() {
        var report = served.get("/runs/small/report.html");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("sandbox")
                        .contains("default-src 'none'")
                        .doesNotContain("allow-scripts"));
        assertThat(served.get("/runs/small/charts/fan-EAST.png").statusCode()).isEqualTo(200);
    }

    @Test
    void page_anyOfIt_carriesTheHeadersThatKeepItSafe() {
        for (var path : new String[] {"/", "/assets/app.js", "/assets/echarts.js", "/api/runs", "/nothing"}) {
            var headers = served.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Server")).isEmpty();
        }
    }

    @Test
    void whatIf_itsYamlRunByTheCommand_givesTheSameNumbers() throws IOException {
        var id = ask("round-trip", SETTINGS);
        assertThat(served.get("/api/what-if/" + id + "/news").body())
                .contains("event: over\ndata: {")
                .contains("DONE");
        var yaml = folder.resolve("configs/my/again.yaml");
        Files.createDirectories(yaml.getParent());
        Files.writeString(
                yaml, served.get("/api/what-if/" + id + "/experiment.yaml").body());
        var out = folder.resolve("again");
        assertThat(Served.execute("run", yaml.toString(), "--quiet", "--out", out.toString()))
                .isZero();
        for (var view : new String[][] {{"KAZ", "influence"}, {"CA5", "contest"}, {"TJK", "security"}}) {
            var path = "/shares.csv?area=" + view[0] + "&metric=" + view[1];
            assertThat(served.get("/api/what-if/" + id + path).body()).isEqualTo(table(out, "what-if", view));
            assertThat(served.get("/api/what-if/baseline" + path).body()).isEqualTo(table(out, "baseline", view));
        }
    }

    private static String table(Path run, String policy, String... view) {
        return RunFolder.query(
                        run,
                        "SELECT month, area, power, metric, n, mean, q025, q05, q10, q25, q50, q75, q90, q95, q975 FROM shares"
                                + " WHERE policy = '" + policy + "' AND area = '" + view[0] + "' AND metric = '"
                                + view[1]
                                + "' ORDER BY rowid")
                .toCsv();
    }

    @Test
    void news_ofAWhatIf_tellProgressSharesAndDifferences() {
        var id = ask("news", "{\"militarisation\": 0.8}");
        var events = served.get("/api/what-if/" + id + "/news?area=KAZ&metric=influence")
                .body();
        assertThat(events).contains("event: progress").contains("event: shares");
        var last = Arrays.stream(events.split("\n\n"))
                .filter(event -> event.startsWith("event: shares"))
                .reduce((first, second) -> second)
                .map(event -> parsed(event.substring(event.indexOf("data: ") + 6)))
                .orElseThrow();
        assertThat(last.path("n").asInt()).isEqualTo(20);
        assertThat(last.path("differences")).hasSize(8 * 10);
        assertThat(last.path("differences").get(0).path("pairs").asInt()).isEqualTo(20);
    }

    @Test
    void whatIf_askedTwice_isMadeOnce() {
        assertThat(ask("one", "{\"hedging\": 1}")).isEqualTo(ask("two", "{\"hedging\": 1.0}"));
        assertThat(ask("three", "{}")).isEqualTo("baseline");
        served.get("/api/what-if/" + ask("one", "{\"hedging\": 1}") + "/news");
        ask("one", "{\"hedging\": 2}");
        ask("two", "{\"hedging\": 2}");
        var again = served.post("/api/what-if", "{\"tab\": \"one\", \"settings\": {\"hedging\": 1}}");
        assertThat(parsed(again.body()).path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void token_serverForOthers_isDemandedOnceThenKeptInACookie() throws IOException {
        try (var open = new Served(Files.createDirectory(folder.resolve("open")), "0.0.0.0", 1, EXPERIMENT, 2)) {
            var token = open.dashboard.address().replaceFirst(".*token=", "");
            assertThat(token).matches("[0-9a-f]{32}");
            assertThat(open.get("/").statusCode()).isEqualTo(401);
            assertThat(open.get("/assets/app.js").statusCode()).isEqualTo(401);
            assertThat(open.get("/?token=" + "0".repeat(32)).statusCode()).isEqualTo(401);
            assertThat(open.get("/api/runs?token=" + token).statusCode()).isEqualTo(401);
            var entry = open.get("/?run=a%22%3Eb&area=KAZ&token=" + token);
            assertThat(entry.body())
                    .contains("url=/?run=a%22%3Eb&amp;area=KAZ\"")
                    .doesNotContain(token);
            assertThat(entry.statusCode()).isEqualTo(200);
            var cookie = entry.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("steppe-" + open.address().getPort() + "=")
                    .contains("HttpOnly", "SameSite=Strict")
                    .doesNotContain(token);
            var again = open.get("/?token=" + token, "Cookie", cookie.split(";")[0]);
            assertThat(again.body()).contains("http-equiv=\"refresh\" content=\"0;url=/\"");
            assertThat(open.get("/api/runs", "Cookie", cookie.split(";")[0]).statusCode())
                    .isEqualTo(200);
            assertThat(open.get("/api/runs", "Cookie", "steppe=wrong").statusCode())
                    .isEqualTo(401);
        }
    }

    private static String ask(String tab, String settings) {
        var answer = served.post("/api/what-if", "{\"tab\": \"" + tab + "\", \"settings\": " + settings + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return parsed(answer.body()).path("id").asText();
    }

    private static JsonNode json(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer.body());
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text.lines().limit(5).collect(Collectors.joining("\n")), e);
        }
    }
}
