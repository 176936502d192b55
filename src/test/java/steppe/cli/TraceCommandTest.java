package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code steppe trace} tells and writes. */
class TraceCommandTest {
    private static final String REGION = "src/test/resources/steppe/two-powers.yaml";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void trace_region_tellsEveryMonthAndWritesIt() throws IOException {
        assertThat(trace("--replication", "3")).isZero();
        assertThat(said.toString())
                .contains("Two powers, two countries, replication 3, seed 20260101: influence in Alfa and Bravo")
                .contains("* East does not help Bravo")
                .contains("The war of East begins")
                .contains("2020-01  East")
                .contains("2029-12  West");
        assertThat(said.toString()).startsWith(Files.readString(folder.resolve("timeline.txt")));
        assertThat(said.toString().lines()).allMatch(line -> line.length() <= 120);
        assertThat(folder.resolve("charts")).isDirectoryContaining("glob:**drivers-EAST-region.png");
        assertThat(folder.resolve("charts")).isDirectoryContaining("glob:**drivers-WEST-region-years.svg");
    }

    /** The two files agree: what the contributions of a month sum to is what the share did. */
    @Test
    void contributions_ofEveryMonthAreaAndPower_sumToTheChangeOfItsShare() throws IOException {
        assertThat(trace("--replication", "5", "--metric", "contest")).isZero();
        var changes = new HashMap<String, Double>();
        for (var row : rows("contributions.csv")) {
            changes.merge(row[1] + row[2] + " " + row[0], Double.parseDouble(row[5]), Double::sum);
        }
        var before = new HashMap<String, Double>();
        int checked = 0;
        for (var row : rows("shares.csv")) {
            double share = Double.parseDouble(row[3]);
            var last = before.put(row[1] + row[2], share);
            if (last != null) {
                assertThat(changes.get(row[1] + row[2] + " " + row[0])).isCloseTo(share - last, within(1e-9));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(3 * 2 * 119);
    }

    @Test
    void trace_countryAndPower_tellsOfThatAlone() {
        assertThat(trace("--area", "BBB", "--power", "WEST")).isZero();
        assertThat(said.toString()).contains("influence in Bravo").contains("2029-12  West");
        assertThat(said.toString()).doesNotContain("2029-12  East");
    }

    @Test
    void trace_setting_changesTheScenario() {
        assertThat(trace("--set", "mechanisms.events=off")).isZero();
        assertThat(said.toString()).doesNotContain("East does not help Bravo");
    }

    @Test
    void trace_secondWar_endsAgain() {
        var relapse = new String[] {
            "--set",
            "war.ends=2022-06",
            "--set",
            "war.settlement=0",
            "--set",
            "war.collapse=0",
            "--set",
            "war.relapse=0.99"
        };
        assertThat(trace(relapse)).isZero();
        assertThat(said.toString())
                .contains("The war of East ends: frozen")
                .contains("The war of East breaks out again");
        assertThat(said.toString()).contains("The war of East ends again");
    }

    @Test
    void trace_unknownNames_areRefused() {
        for (var wrong : Map.of(
                        "--area", "--area (XXX) is none of AB, AAA, BBB",
                        "--power", "--power (XXX) is none of EAST, WEST",
                        "--metric",
                                "--metric (XXX) is none of influence, contest, economic, security, political, cultural")
                .entrySet()) {
            assertThat(trace(wrong.getKey(), "XXX")).isEqualTo(Main.BAD_USAGE);
            assertThat(said.toString()).contains(wrong.getValue());
        }
        assertThat(trace("--replication", "-1")).isEqualTo(Main.BAD_USAGE);
        assertThat(folder).isEmptyDirectory();
    }

    private Iterable<String[]> rows(String name) throws IOException {
        var byLine = new TreeMap<Integer, String[]>();
        Files.readAllLines(folder.resolve(name)).stream()
                .skip(1)
                .forEach(line -> byLine.put(byLine.size(), line.split(",", -1)));
        return byLine.values();
    }

    private int trace(String... options) {
        var out = new PrintWriter(said, true);
        var args = new String[options.length + 4];
        args[0] = "trace";
        args[1] = REGION;
        args[2] = "--out";
        args[3] = folder.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return Main.commandLine().setOut(out).setErr(out).execute(args);
    }
}
