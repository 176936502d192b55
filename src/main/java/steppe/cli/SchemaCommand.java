package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steppe.config.Scenario;
import steppe.config.Schema;
import steppe.config.SchemaKind;

/** {@code steppe schema}: what editors need to complete and check the YAML of Steppe. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "Write the JSON Schemas of all kinds of files, for editors that complete and underline.",
            "Those that ship are in configs/schema; write them anew to know the strategies and crises of your own plug-ins."
        })
final class SchemaCommand implements Callable<Integer> {
    @Option(
            names = "--into",
            paramLabel = "DIR",
            defaultValue = "configs/schema",
            description = "Where to write them; configs/schema if not given.")
    private Path into;

    @Option(
            names = "--examples",
            paramLabel = "SCENARIO.yaml",
            defaultValue = "configs/scenarios/baseline.yaml",
            description = "Where examples of numbers are taken from; the baseline if not given.")
    private Path examples;

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() {
        var shipped = Scenario.read(examples);
        try {
            Files.createDirectories(into);
            for (var kind : SchemaKind.values()) {
                var sample = kind == SchemaKind.SCENARIO ? shipped : null;
                Files.writeString(into.resolve(kind.file()), Schema.of(kind, sample));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write schemas to " + into, e);
        }
        options.say("Schemas: %s", into);
        return Main.OK;
    }
}
