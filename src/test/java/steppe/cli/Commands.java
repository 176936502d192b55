package steppe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The commands as a person would start them, in a folder that holds copies of all that the two powers have. */
final class Commands {
    private static final Path RESOURCES = Path.of("src/test/resources/steppe");

    private final Path folder;
    private StringWriter said = new StringWriter();

    Commands(Path folder) {
        this.folder = folder;
        try (var files = Files.list(RESOURCES)) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("two-powers"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Executes a command; arguments with a dot or slash at their start are paths in the folder. */
    int execute(String... arguments) {
        return executeHearing(line -> {}, arguments);
    }

    /** @param ear hears all that was said so far, each time that more is said */
    int executeHearing(Consumer<String> ear, String... arguments) {
        said = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                ear.accept(toString());
            }
        };
        var out = new PrintWriter(said, true);
        return Main.commandLine()
                .setOut(out)
                .setErr(out)
                .execute(Stream.of(arguments).map(this::placed).toArray(String[]::new));
    }

    private String placed(String argument) {
        return argument.startsWith("./") ? folder.resolve(argument.substring(2)).toString() : argument;
    }

    /** What the last command said. */
    String said() {
        return said.toString();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a copy of a file with something in place of something else. */
    void change(String name, String copy, String old, String other) {
        var text = text(name);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " does not hold " + old);
        }
        write(copy, text.replace(old, other));
    }

    /** The text of all tables below a folder, by name. */
    Map<String, String> tables(String name) {
        var tables = new TreeMap<String, String>();
        try (var files = Files.walk(file(name))) {
            files.filter(each -> each.toString().endsWith(".csv"))
                    .forEach(each -> tables.put(
                            file(name).relativize(each).toString(),
                            text(folder.relativize(each).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    /** The names of what stands in a folder. */
    List<String> names(String name) {
        try (var files = Files.list(file(name))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
