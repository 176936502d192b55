package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steppe init}: an experiment of one's own to begin with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Write an experiment with comments, ready to run and to be changed.")
final class InitCommand implements Callable<Integer> {
    private static final Path BASELINE = Path.of("configs/scenarios/baseline.yaml");
    private static final Path SCHEMA = Path.of("configs/schema/experiment.json");

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "NAME", description = "What to call it: lower-case letters, digits and hyphens.")
    private String name;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            defaultValue = "configs/my",
            description = "Where to write NAME.yaml; configs/my if not given, which Git and the tests leave alone.")
    private Path into;

    @Override
    public Integer call() {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw refused("NAME (" + name
                    + ") must be lower-case letters, digits and hyphens, since it names a folder. Maybe "
                    + name.toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", ""));
        }
        var file = into.resolve(name + ".yaml");
        try {
            Files.createDirectories(into);
            Files.writeString(file, text(file), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw refused(file + " is there already. Maybe another name");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        command.commandLine().getOut().printf("%s: change it, then ./steppe run %s%n", file, file);
        return Main.OK;
    }

    private String text(Path file) throws IOException {
        try (var in = InitCommand.class.getResourceAsStream("experiment.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@NAME@", name)
                    .replace("@FILE@", slashed(file))
                    .replace("@SCENARIO@", slashed(seen(BASELINE)))
                    .replace("@SCHEMA@", slashed(seen(SCHEMA)));
        }
    }

    /** A file of the working directory as it is named from the new one's folder. */
    private Path seen(Path file) {
        return into.toAbsolutePath().normalize().relativize(file.toAbsolutePath());
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    private CommandLine.ParameterException refused(String why) {
        return new CommandLine.ParameterException(command.commandLine(), why);
    }
}
