package steppe.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steppe.report.Briefing;
import steppe.report.Dossier;
import steppe.report.Slides;
import steppe.results.ResultsException;
import steppe.results.RunFolder;

/** {@code steppe report}: a run folder told for readers, as a page and as slides. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Write the briefing (HTML) and the slides (PowerPoint) of a run folder from its tables.")
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A finished run folder.")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "html, pptx or both, with a comma between them; both if not given.")
    private List<Format> formats = List.of(Format.values());

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() {
        var manifest = Folders.finished(folder);
        var dossier = Dossiers.read(folder, manifest);
        if (dossier.runs() == 0) {
            throw new ResultsException(folder + " holds no run of \"" + manifest.base()
                    + "\" that came to its end, so there is nothing to tell. Maybe see " + folder.resolve("failures"));
        }
        var written = new ArrayList<Path>();
        for (var format : formats.stream().distinct().toList()) {
            RunFolder.put(folder, format.file, format.writer.apply(dossier));
            written.add(folder.resolve(format.file));
        }
        written.forEach(file -> options.say("Report: %s", file));
        return Main.OK;
    }

    /** A form in which a run folder is told. */
    enum Format {
        HTML(RunFolder.BRIEFING, dossier -> Briefing.of(dossier).getBytes(StandardCharsets.UTF_8)),
        PPTX(RunFolder.SLIDES, Slides::of);

        private final String file;
        private final Function<Dossier, byte[]> writer;

        Format(String file, Function<Dossier, byte[]> writer) {
            this.file = file;
            this.writer = writer;
        }
    }
}
