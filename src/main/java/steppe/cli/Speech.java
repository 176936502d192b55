package steppe.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How commands that take a while speak, and with how many threads they work. */
abstract class Speech {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; all processors if not given.")
    private void work(int threads) {
        require(threads > 0, "--threads (%s) must be at least 1", threads);
        this.threads = threads;
    }

    int threads() {
        return threads;
    }

    /** How far a number of runs has come. */
    Progress progress(long runs) {
        return progress(0, runs);
    }

    /** How far a number of runs has come of which some were made before. */
    Progress progress(long made, long runs) {
        return Progress.of(made, runs, quiet, System.err);
    }

    /** Says a line, unless asked to be quiet. */
    void say(String line, Object... values) {
        if (!quiet) {
            insist(line, values);
        }
    }

    /** Says a line that is of no use unsaid, even if asked to be quiet. */
    void insist(String line, Object... values) {
        command.commandLine().getOut().printf(Locale.ROOT, line + "%n", values);
        command.commandLine().getOut().flush();
    }

    /** Says a line that must be heard. */
    void complain(String line, Object... values) {
        command.commandLine().getErr().printf(Locale.ROOT, "%n" + line + "%n", values);
        command.commandLine().getErr().flush();
    }

    /** Refuses what was given on the command line. */
    void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new CommandLine.ParameterException(command.commandLine(), String.format(Locale.ROOT, rule, value));
        }
    }
}
