package steppe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What commands are told that run scenarios at length and fill a folder. */
final class WorkOptions extends SettingOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for tables and charts; one in runs/ if not given, by the name in the file.")
    private Path out;

    @Option(names = "--fresh", description = "Begin anew in a folder that holds other or finished work.")
    private boolean fresh;

    /** The folder to fill: the one given, or else one in {@code runs/}. */
    Path folder(String otherwise) {
        return out == null ? Path.of("runs", otherwise) : out;
    }

    boolean fresh() {
        return fresh;
    }
}
