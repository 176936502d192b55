package steppe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import steppe.config.Scenario;
import steppe.results.Sources;

/** {@code steppe chart}: the charts of a run folder drawn again from its tables. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = "Draw the charts of a run folder again from its tables.")
final class ChartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A run folder.")
    private Path folder;

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() throws InterruptedException {
        var manifest = Folders.finished(folder);
        Pictures.draw(folder, folder, manifest, Scenario.read(folder.resolve(Sources.CONFIG)), options.threads());
        options.say("Charts: %s", folder.resolve(Pictures.CHARTS));
        return Main.OK;
    }
}
