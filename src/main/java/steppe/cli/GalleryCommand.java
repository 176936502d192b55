package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steppe.chart.ChartType;
import steppe.chart.Charts;
import steppe.chart.Figure;
import steppe.chart.Film;
import steppe.config.Scenario;
import steppe.report.Markdown;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Sources;

/** {@code steppe gallery}: a page with a picture of each kind of chart, from the runs that there are. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        description = "Write a page with a picture of each kind of chart that the folders have something to draw for.")
final class GalleryCommand implements Callable<Integer> {
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final String IMAGES = "images/gallery";

    /** Pixels for each unit of a page: as wide as a web page shows them. */
    private static final double SCALE = 1.25;

    /** Most figures of one kind: a power's share in the region, say, and the same in each country. */
    private static final int EACH = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description =
                    "Run folders, the first of which shows what it can; and folders of charts that other commands drew.")
    private List<Path> folders;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            defaultValue = "docs",
            description = "Where gallery.md and its pictures go; docs if not given.")
    private Path into;

    @Mixin
    private VoiceOptions options;

    private final Markdown page = new Markdown();
    private final Set<ChartType> shown = new HashSet<>();

    @Override
    public Integer call() {
        try {
            Files.createDirectories(into.resolve(IMAGES));
            page.heading(1, "Gallery")
                    .paragraph("Every kind of chart, drawn from runs that were made. This page is written by");
            page.code("./steppe gallery "
                    + String.join(" ", folders.stream().map(Path::toString).toList()));
            for (var folder : folders) {
                if (RunFolder.manifest(folder).isPresent()) {
                    run(folder);
                } else {
                    drawn(folder);
                }
            }
            Files.writeString(into.resolve("gallery.md"), page.toString());
            options.say("Gallery: %s", into.resolve("gallery.md"));
            return Main.OK;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the gallery to " + into, e);
        }
    }

    /** Kinds of charts that no folder before had. */
    private void run(Path folder) throws IOException {
        var manifest = Folders.finished(folder);
        var scenario = Scenario.read(folder.resolve(Sources.CONFIG));
        var tables = Pictures.tables(
                folder,
                manifest,
                scenario,
                manifest.base(),
                List.of(manifest.areas().keySet().iterator().next()));
        var charts = new Charts(Pictures.story(manifest), tables, manifest.focus());
        for (var type : ChartType.values()) {
            var figures = shown.contains(type) ? List.<Figure>of() : charts.only(type);
            if (!figures.isEmpty()) {
                shown.add(type);
                entry(folder, type, figures);
            }
        }
    }

    private void entry(Path folder, ChartType type, List<Figure> figures) throws IOException {
        page.heading(2, "`" + type.word() + "`: " + type.says());
        if (type == ChartType.FILM) {
            Files.write(into.resolve(IMAGES).resolve("film.gif"), Film.gif(figures));
            page.picture(figures.get(0).title(), IMAGES + "/film.gif");
        } else {
            for (var figure : figures.subList(0, Math.min(EACH, figures.size()))) {
                show(figure.stem(), figure.title(), figure.png(SCALE));
            }
        }
        var format = type == ChartType.FILM ? " --format gif" : "";
        page.code("./steppe chart " + folder + " --type " + type.word() + format);
    }

    private void show(String stem, String title, byte[] png) throws IOException {
        Files.write(into.resolve(IMAGES).resolve(stem + ".png"), png);
        page.picture(title, IMAGES + "/" + stem + ".png");
    }

    /** Pictures that lie in a folder, with the titles that the drawings beside them have. */
    private void drawn(Path folder) throws IOException {
        var drawings = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".svg")).sorted().forEach(drawings::add);
            }
        }
        if (drawings.isEmpty()) {
            throw new ResultsException(folder + " is no run folder, and holds no charts. Maybe its folder charts");
        }
        page.heading(2, "`" + folder + "`");
        for (var drawing : drawings) {
            var name = drawing.getFileName().toString().replaceFirst("\\.svg$", "");
            var picture = drawing.resolveSibling(name + ".png");
            if (!Files.exists(picture)) {
                throw new ResultsException(drawing + " has no picture " + picture.getFileName()
                        + " beside it. Maybe draw it again with --format svg,png");
            }
            show(name.toLowerCase(Locale.ROOT), title(Files.readString(drawing)), Files.readAllBytes(picture));
        }
    }

    private static String title(String svg) {
        var title = TITLE.matcher(svg);
        return title.find() ? title.group(1) : "";
    }
}
