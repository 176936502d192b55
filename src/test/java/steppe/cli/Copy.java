package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.yaml.snakeyaml.Yaml;

/** A copy of the checkout, which is the working directory, and the shells that work in it. */
final class Copy implements AutoCloseable {
    private static final Path HERE = Path.of("");
    private static final Path STAND_INS = Path.of("target/stand-ins");
    private static final Path SNIPPET = Path.of("configs/scenarios/snippet.yaml");
    private static final Path SHIPPED = Path.of("configs/experiments/ukraine-war-length.yaml");
    private static final Set<String> OF_EXPERIMENTS = Set.of("policies", "replications", "factors", "outcomes");
    private static final long MINUTES = 10;

    private final Path checkout;
    private final SharedSteppe steppe = new SharedSteppe();
    private final Set<Path> unused = new LinkedHashSet<>();
    private Path experiment = SHIPPED;

    private Copy(Path checkout) throws IOException {
        this.checkout = checkout;
    }

    /** Makes the copy in the working directory, which may hold an old one. */
    static Copy of(Path checkout) throws IOException {
        if (Files.isSameFile(checkout, HERE.toAbsolutePath())) {
            throw new IllegalStateException("The docs are executed in a copy: mvn -Pdocs test");
        }
        var copy = new Copy(checkout);
        copy.shell("find . -mindepth 1 -delete; cd \"$STEPPE_CHECKOUT\";"
                + " git ls-files -z --cached --others --exclude-standard | xargs -0 cp -p --parents -t \"$OLDPWD\"");
        Files.createDirectories(STAND_INS);
        Files.createSymbolicLink(Path.of("target/steppe.jar"), checkout.resolve("target/classes"));
        place(
                Path.of("steppe"),
                new String(Copy.class.getResourceAsStream("/steppe/stand-in").readAllBytes()));
        place(STAND_INS.resolve("chromium"), "#!/bin/sh\nexec /usr/bin/chromium --no-sandbox --disable-gpu \"$@\"\n");
        for (var program : Unexecuted.PROGRAMS.keySet()) {
            var own = Path.of(program);
            place(Files.exists(own) ? own : STAND_INS.resolve(program), "#!/bin/sh\nexit 0\n");
        }
        SmallScale.shrink(HERE);
        return copy;
    }

    private static void place(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** Writes a block to the file that it names. */
    void write(Fence fence) throws IOException {
        var file = fence.file().orElseThrow();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, fence.text());
        unused.add(file);
        if (fence.body().stream().anyMatch(line -> line.startsWith("experiment:"))) {
            experiment = file;
        }
    }

    /** Has bash execute commands, and gives what it printed, both streams together. */
    List<String> execute(String commands, int exitCode) throws IOException, InterruptedException {
        unused.removeIf(file -> commands.contains(file.toString()));
        var printed = new ArrayList<String>();
        assertThat(bash(commands, printed))
                .as("exit code; printed:\n%s", String.join("\n", printed))
                .isEqualTo(exitCode);
        return printed;
    }

    private void shell(String commands) throws IOException {
        try {
            execute(commands, 0);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private int bash(String commands, List<String> printed) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "STEPPE_CHECKOUT", checkout.toString(),
                        "STEPPE_PORT", String.valueOf(steppe.port()),
                        "HOME", HERE.toAbsolutePath().resolve("target").toString(),
                        "PATH", STAND_INS.toAbsolutePath() + File.pathSeparator + System.getenv("PATH")));
        var said = Files.createTempFile("said", ".txt");
        try {
            var bash = builder.redirectOutput(said.toFile()).start();
            bash.getOutputStream().close();
            if (!bash.waitFor(MINUTES, TimeUnit.MINUTES)) {
                bash.destroyForcibly();
            }
            printed.addAll(Files.readAllLines(said));
            return bash.waitFor();
        } finally {
            Files.delete(said);
        }
    }

    /** Lays a part of a scenario over the baseline, or of an experiment over the one shown last, and has it checked. */
    void checkLaidOver(Fence part) throws IOException, InterruptedException {
        var keys = part.body().stream()
                .filter(line -> line.matches("\\w+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
        if (keys.stream().anyMatch(OF_EXPERIMENTS::contains)) {
            var whole = new LinkedHashMap<String, Object>(new Yaml().load(Files.readString(experiment)));
            whole.putAll(new Yaml().load(part.text()));
            check(experiment.resolveSibling("snippet.yaml"), new Yaml().dump(whole));
        } else if (keys.contains("extends")) {
            check(SNIPPET, part.text());
        } else {
            check(SNIPPET, "extends: baseline.yaml\nname: snippet\ntitle: Snippet\n" + part.text());
        }
    }

    private void check(Path file, String text) throws IOException, InterruptedException {
        Files.writeString(file, text);
        execute("./steppe check " + file, 0);
        Files.delete(file);
    }

    /** At the end of a page: its files that no command of the page has used are checked, and its plug-ins go. */
    void turnPage() throws IOException, InterruptedException {
        for (var file : List.copyOf(unused)) {
            if (file.toString().endsWith(".yaml")) {
                execute("./steppe check " + file, 0);
            }
        }
        unused.clear();
        experiment = SHIPPED;
        execute("rm -rf plugins", 0);
    }

    /** Puts the charts that were drawn last in place of the pictures of a page, of its own folder, in the checkout. */
    void redraw(Path page) throws IOException, InterruptedException {
        var name = page.getFileName().toString().replace(".md", "");
        execute(
                "for picture in docs/images/" + name + "/*; do"
                        + " cp \"$(ls -t runs/*/charts/\"${picture##*/}\" | head -n 1)\" \"$STEPPE_CHECKOUT/$picture\"; done",
                0);
    }

    /** Writes what is printed now into a block of the page in the checkout, which has as many blocks. */
    void rewrite(Path page, int block, List<String> printed) throws IOException {
        var file = checkout.resolve(page);
        var shown = Fence.of(file).get(block);
        var lines = new ArrayList<>(Files.readAllLines(file));
        var old = lines.subList(shown.line(), shown.line() + shown.body().size());
        old.clear();
        old.addAll(printed);
        Files.write(file, lines);
    }

    @Override
    public void close() throws IOException {
        steppe.close();
    }
}
