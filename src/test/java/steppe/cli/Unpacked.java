package steppe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A release with an empty jar, in a folder with a space in its name, on a machine that has little more than a shell. */
final class Unpacked {
    private static final List<String> TOOLS = List.of(
            "basename",
            "cat",
            "dirname",
            "find",
            "head",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch",
            "uname");

    private final Path temp;
    private final Path tools;

    Unpacked(Path temp) throws IOException {
        this.temp = temp;
        Files.createDirectories(jar().getParent());
        Files.createFile(jar());
        Files.copy(Path.of("steppe"), file("steppe"));
        tools = Files.createDirectory(temp.resolve("tools"));
        for (var tool : TOOLS) {
            script(tools.resolve(tool), "exec " + program(tool).orElseThrow() + " \"$@\"");
        }
    }

    /** How a start ended. */
    record Ended(int code, String printed) {}

    /** A program of this machine. */
    static Optional<Path> program(String name) {
        return Stream.of("/usr/bin", "/bin")
                .map(bin -> Path.of(bin, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path file(String name) {
        return temp.resolve("an unpacked release").resolve(name);
    }

    Path jar() {
        return file("lib/steppe.jar");
    }

    /** A folder for the PATH with the programs that a script may need, and no Java. */
    Path tools() {
        return tools;
    }

    /** A Java home whose {@code java} says this version; asked for anything else it prints its arguments and exits with 3. */
    Path java(String version) throws IOException {
        var home = temp.resolve("java " + version);
        var java = """
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Dfoo=bar' >&2
                    echo 'openjdk version "%s" 2025-04-15' >&2
                    exit 0
                fi
                printf '[%%s]\\n' "$@"
                exit 3
                """;
        script(home.resolve("bin/java"), java.formatted(version));
        return home;
    }

    Ended start(String shell, Map<String, ?> environment, String... arguments) throws Exception {
        return start(shell, file("steppe"), environment, arguments);
    }

    /** Has a shell run the script as this file, with nothing in its environment but this and a PATH without Java. */
    Ended start(String shell, Path script, Map<String, ?> environment, String... arguments) throws Exception {
        var words = shell.split(" ", 2);
        var command = Stream.of(
                        Stream.of(program(words[0]).orElseThrow().toString()),
                        Stream.of(words).skip(1),
                        Stream.of(script.toString()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        environment.forEach((name, value) -> builder.environment().put(name, value.toString()));
        var process = builder.start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }
}
