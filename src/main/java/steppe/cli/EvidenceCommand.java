package steppe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.Scenario;
import steppe.report.EvidencePage;
import steppe.report.NumberList;

/** {@code steppe evidence}: every number of a scenario and where it comes from. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "List every number of a scenario with its value, prior, unit, origin and note.")
final class EvidenceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "SCENARIO.yaml", description = "A scenario.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, markdown, html or csv; text unless said otherwise.")
    private Format format = Format.TEXT;

    @Option(names = "--assumptions", description = "Only the numbers that are assumed.")
    private boolean onlyAssumptions;

    @Override
    public Integer call() {
        var numbers = NumberList.of(Scenario.read(file), onlyAssumptions);
        command.commandLine().getOut().print(format.writer.apply(numbers));
        command.commandLine().getOut().flush();
        return Main.OK;
    }

    /** A form in which numbers are written. */
    enum Format {
        TEXT(NumbersAsText::of),
        MARKDOWN(NumbersAsMarkdown::of),
        HTML(EvidencePage::of),
        CSV(NumbersAsCsv::of);

        private final Function<NumberList, String> writer;

        Format(Function<NumberList, String> writer) {
            this.writer = writer;
        }
    }
}
