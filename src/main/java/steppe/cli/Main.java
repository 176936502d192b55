package steppe.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import steppe.config.ConfigException;
import steppe.model.BrokenRunException;
import steppe.plugin.PluginException;
import steppe.results.ResultsException;
import steppe.results.Version;

/** The {@code steppe} command. */
@Command(
        name = "steppe",
        description = "Who holds how much influence in a region, and what would change it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        subcommands = {
            InitCommand.class,
            RunCommand.class,
            PlanCommand.class,
            StatusCommand.class,
            MergeCommand.class,
            RetryCommand.class,
            TraceCommand.class,
            GuiCommand.class,
            CalibrateCommand.class,
            HindcastCommand.class,
            AnalyzeCommand.class,
            CompareCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            CredibilityCommand.class,
            CheckCommand.class,
            SchemaCommand.class,
            DiffCommand.class,
            EvidenceCommand.class,
            ExplainCommand.class,
            ChartCommand.class,
            GalleryCommand.class,
            ReportCommand.class,
            QueryCommand.class,
            ServeCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ok",
            "1:some runs failed, or did not come out as they were",
            "2:bad usage or config; nothing was written",
            "3:interrupted; the same command goes on from there",
            "70:Steppe itself failed; please report what it printed",
            "74:results could not be read or written"
        })
public final class Main {
    static final int OK = 0;
    static final int SOME_FAILED = 1;
    static final int BAD_USAGE = 2;
    static final int INTERRUPTED = 3;
    static final int OURS = 70;
    static final int NO_IO = 74;

    private Main() {}

    public static void main(String... args) {
        System.exit(execute(args));
    }

    private static int execute(String... args) {
        try {
            return commandLine().execute(args);
        } catch (OutOfMemoryError e) {
            System.err.println("Java ran out of memory. Maybe give it more: STEPPE_JAVA_OPTS=-Xmx4g ./steppe ...");
            return OURS;
        }
    }

    /** All commands, ready to be executed. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explained)
                .setExitCodeExceptionMapper(e -> e instanceof CommandLine.ParameterException ? BAD_USAGE : OURS)
                .setUsageHelpAutoWidth(true);
    }

    /** What a user can mend is told in words; anything else is ours and shows its stack. */
    private static int explained(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof BrokenRunException) {
            command.getErr().println("The run failed: " + e.getMessage());
            return SOME_FAILED;
        }
        if (e instanceof Interrupted) {
            command.getErr().println("Interrupted.");
            return INTERRUPTED;
        }
        if (e instanceof PluginException) {
            command.getErr().println(e.getMessage());
            return BAD_USAGE;
        }
        if (e instanceof ConfigException || e instanceof ResultsException) {
            command.getErr().println(e.getMessage());
            return e.getCause() == null ? BAD_USAGE : NO_IO;
        }
        throw e;
    }

    /** Says which Steppe this is. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"steppe " + Version.here(), "Java " + System.getProperty("java.version")};
        }
    }
}
