package steppe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steppe check} of files that are made to break it: each is refused in words, soon, in little memory. */
class HostileFilesTest {
    private static final long PATIENCE = 240;
    private static final Path SHIPPED = Path.of("src/test/resources/steppe");
    private static final String EXTENDS = "extends: two-powers.yaml\nname: x\ntitle: X\n";

    @TempDir
    private Path folder;

    private Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("empty", "");
        files.put("nothing-but-comments", "# nothing\n".repeat(1000));
        files.put(
                "alias-bomb",
                IntStream.range(1, 30)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + "*a".concat(i - 1 + ", ").repeat(9) + "]\n")
                        .collect(Collectors.joining("", "a0: &a0 lol\n", "")));
        files.put("alias-of-itself", "a: &a [*a, *a]\n");
        files.put("merge-keys", "a: &a {b: 1}\nc: {<<: *a}\n");
        files.put("a-class", "name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n");
        files.put("deep-lists", "name: " + "[".repeat(10_000) + "]".repeat(10_000));
        files.put("deep-lists-unclosed", "name: " + "[".repeat(1_000_000));
        files.put("deep-mappings", "{a: ".repeat(100_000));
        files.put(
                "deep-blocks",
                IntStream.range(0, 1000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining()));
        files.put("deep-dashes", "- ".repeat(1_000_000) + "a\n");
        files.put("long-dotted-key", EXTENDS + "a" + ".a".repeat(500_000) + ": 1\n");
        files.put("dots", EXTENDS + "\"" + ".".repeat(100_000) + "\": 1\n");
        files.put("huge-text", EXTENDS + "war.load: " + "9".repeat(3_000_000) + "\n");
        files.put("huge-key", EXTENDS + "? " + "k".repeat(1_000_000) + "\n: 1\n");
        files.put("too-long", EXTENDS + "# " + "x".repeat(10_000_000) + "\n");
        files.put("huge-exponent", EXTENDS + "war.load: 1e999999999\n");
        files.put("huge-negative-exponent", EXTENDS + "war.buildUp: 1e-999999999\nseed: 1e999999999\n");
        files.put("not-a-number", EXTENDS + "war.load: .nan\nwar.buildUp: .inf\n");
        files.put(
                "many-unknown-keys",
                EXTENDS
                        + IntStream.range(0, 100_000)
                                .mapToObj(i -> "key" + i + ": 1\n")
                                .collect(Collectors.joining()));
        files.put(
                "many-unknown-origins",
                EXTENDS + "events:\n"
                        + IntStream.range(0, 20_000)
                                .mapToObj(i -> "  e" + i + ": {month: 2021-01, title: T, origin: no-such-" + i + "}\n")
                                .collect(Collectors.joining()));
        files.put("same-key-often", "name: x\n".repeat(100_000));
        files.put("nul", EXTENDS + "title: a\0b\n");
        files.put("surrogate", EXTENDS + "war.ends: \"\\uD800\"\n");
        files.put("controls", EXTENDS + "title: \u0007\u001b[31m\n");
        files.put("extends-itself", "extends: extends-itself.yaml\nname: x\n");
        files.put("extends-a", "extends: extends-b.yaml\n");
        files.put("extends-b", "extends: extends-a.yaml\n");
        files.put("extends-a-device", "extends: /dev/zero\nname: x\n");
        files.put("extends-a-folder", "extends: .\nname: x\n");
        files.put("extends-nul", "extends: \"a\\0b\"\nname: x\n");
        files.put("two-documents", "a: 1\n---\nb: 2\n");
        files.put("a-list", "- a\n- b\n");
        files.put("a-text", "experiment\n");
        var experiment = Files.readString(SHIPPED.resolve("two-powers-experiment.yaml"));
        var factors = "factors: {a: {key: war.load, min: 0.1, max: 0.9}, b: {key: hedging.inertia, min: 1, max: 9},"
                + " c: {key: others, each: true}}\n";
        for (var design : List.of(
                "{type: grid, levels: 1000}",
                "{type: grid, levels: 2147483647}",
                "{type: lhs, points: 2147483647}",
                "{type: sobol, points: 2147483647}",
                "{type: morris, trajectories: 2147483647, levels: 2147483646}",
                "{type: saltelli, samples: 2147483647, secondOrder: true}",
                "{type: csv, file: /dev/zero}",
                "{type: csv, file: no-such.csv}")) {
            files.put("design-" + files.size(), experiment + factors + "design: " + design + "\n");
        }
        files.put(
                "outcome-of-parentheses",
                experiment.replace(
                        "influence.EAST@2024-12", "\"" + "(".repeat(100_000) + "influence.EAST@2024-12 < 1\""));
        files.put(
                "outcome-of-dots",
                experiment.replace("influence.EAST@2024-12", "influence" + ".a".repeat(100_000) + "@2024-12"));
        files.put(
                "outcome-of-sums",
                experiment.replace(
                        "influence.EAST@2024-12", "\"influence.EAST@2024-12" + " + 1".repeat(100_000) + " < 1\""));
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name + ".yaml", text.getBytes(StandardCharsets.UTF_8)));
        bytes.put("latin-1.yaml", (EXTENDS + "title: Z\u00fcrich\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.put("utf-16.yaml", EXTENDS.getBytes(StandardCharsets.UTF_16));
        bytes.put("overlong.yaml", new byte[] {'a', ':', ' ', (byte) 0xc0, (byte) 0x80});
        return bytes;
    }

    @Test
    void check_ofFilesMadeToBreakIt_refusesEachInWords() throws Exception {
        Files.copy(SHIPPED.resolve("two-powers.yaml"), folder.resolve("two-powers.yaml"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "steppe.cli.Main",
                "check"));
        var names = new ArrayList<String>();
        for (var file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            names.add(file.getKey());
        }
        names.addAll(List.of("folder.yaml", "missing.yaml"));
        Files.createDirectory(folder.resolve("folder.yaml"));
        names.forEach(name -> command.add(folder.resolve(name).toString()));
        command.add("/dev/zero");
        var out = folder.resolve("said.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean isOver = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        var said = Files.readString(out);

        assertThat(isOver).as("within %d s: %s", PATIENCE, shortened(said)).isTrue();
        assertThat(process.exitValue()).as(shortened(said)).isEqualTo(2);
        assertThat(said.lines()).allMatch(line -> line.length() < 2000).noneMatch(line -> line.startsWith("\tat "));
        assertThat(said).contains("/dev/zero");
        assertThat(names).allSatisfy(name -> assertThat(said).contains(name + ":"));
        assertThat(said).doesNotContain(": ok,");
        assertThat(said.length()).as("characters said").isLessThan(1_000_000);
    }

    private static String shortened(String said) {
        return said.lines()
                .map(line -> line.substring(0, Math.min(300, line.length())))
                .skip(Math.max(0, said.lines().count() - 40))
                .collect(Collectors.joining("\n"));
    }
}
