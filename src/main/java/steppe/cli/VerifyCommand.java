package steppe.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import steppe.experiment.LocalRunner;
import steppe.results.RunFolder;
import steppe.results.Table;
import steppe.results.Version;

/** {@code steppe verify}: some runs of a folder made again here, and held against what they left, bit by bit. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Make a sample of a folder's runs again, on this machine and this Java, and compare them bit by bit.")
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Spec
    private CommandSpec command;

    @Mixin
    private WholeFolder options;

    @Option(
            names = "--sample",
            paramLabel = "K",
            defaultValue = "20",
            description = "How many runs, drawn anew each time from all policies; ${DEFAULT-VALUE} if not given.")
    private int sample;

    /** A run with what is not as it was. */
    private record Checked(String id, List<String> differences) {}

    @Override
    public Integer call() throws InterruptedException {
        options.require(sample > 0, "--sample (%s) must be at least 1", sample);
        var batch = options.open();
        var runs = RunFolder.query(batch.folder(), "SELECT * FROM runs ORDER BY policy, point, replication");
        var wrong = new ArrayList<Checked>();
        var chosen = chosen(runs);
        try (var progress = options.progress(chosen.size())) {
            new LocalRunner(options.threads())
                    .<Checked>run(chosen.stream().map(row -> () -> checked(batch, row)), checked -> {
                        if (!checked.differences().isEmpty()) {
                            wrong.add(checked);
                        }
                        progress.step();
                    });
        }
        var out = command.commandLine().getOut();
        tellVersions(batch, out);
        if (wrong.isEmpty()) {
            options.say(
                    "%,d of %,d runs made again on Java %s: all the same to the last bit",
                    chosen.size(), runs.size(), System.getProperty("java.version"));
            return Main.OK;
        }
        options.complain(
                "%,d of %,d runs are not the same:%n%s",
                wrong.size(),
                chosen.size(),
                wrong.stream()
                        .limit(SHOWN)
                        .map(each -> each.id() + ": " + String.join("; ", each.differences()))
                        .collect(Collectors.joining("\n")));
        return Main.SOME_FAILED;
    }

    private List<Table.Row> chosen(Table runs) {
        var order = new ArrayList<>(IntStream.range(0, runs.size()).boxed().toList());
        Collections.shuffle(order, new Random());
        return order.stream().limit(sample).sorted().map(runs::row).toList();
    }

    private static Checked checked(Batch batch, Table.Row row) {
        return new Checked(row.text("run_id"), batch.again(row).differences(row));
    }

    /** Says so if runs were made by another version, which may come out differently. */
    static void tellVersions(Batch batch, PrintWriter out) {
        var manifest = batch.manifest();
        if (!manifest.isOfThisVersion()) {
            out.println("These runs were made by Steppe " + manifest.version() + " (" + manifest.commit()
                    + "); this is " + Version.here() + ".");
            out.flush();
        }
    }
}
