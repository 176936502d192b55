package steppe.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a config, as it is told to people.
 *
 * @param file relative to the working directory where possible; for what stands in no file, the setting itself
 * @param line from 1; 0 for a file as a whole and for what stands in no file
 * @param column from 1, or 0 likewise
 */
public record Position(String file, int line, int column) implements Comparable<Position>, Serializable {
    private static final String COMMAND_LINE = "--set ";

    /** A file as a whole. */
    static Position of(Path file) {
        return new Position(shown(file), 0, 0);
    }

    /** A setting of the command line, {@code war.ends=2026-12}. */
    static Position commandLine(String setting) {
        return new Position(COMMAND_LINE + setting.replaceAll("\\p{Cntrl}+", " "), 0, 0);
    }

    /** A setting that a program made. */
    static Position program(String key) {
        return new Position("with " + key, 0, 0);
    }

    /** A file as people would name it from the working directory. */
    static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return (there.startsWith(here) ? here.relativize(there) : there)
                .toString()
                .replace('\\', '/');
    }

    /** The note of a number that was replaced here without one. */
    String asNote() {
        if (line > 0) {
            return "set in " + file + ":" + line;
        }
        return file.startsWith(COMMAND_LINE) ? "set on the command line" : "set by the program";
    }

    /** File and line, without the column. */
    String inShort() {
        return line == 0 ? file : file + ":" + line;
    }

    @Override
    public int compareTo(Position other) {
        return Comparator.comparing(Position::file)
                .thenComparing(Position::line)
                .thenComparing(Position::column)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
