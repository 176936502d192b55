package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steppe.chart.ChartType;
import steppe.chart.Charts;
import steppe.chart.Figure;
import steppe.chart.Film;
import steppe.chart.Format;
import steppe.config.Scenario;
import steppe.experiment.LocalRunner;
import steppe.results.Manifest;
import steppe.results.Sources;

/** {@code steppe chart}: the charts of a run folder drawn again from its tables, or those that are wanted. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = {
            "Draw the charts of a run folder again from its tables, or only some of them, into a folder of their own.",
            "Charts of other commands are drawn by those: drivers by trace, tornado, sobol and convergence by analyze."
        })
final class ChartCommand implements Callable<Integer> {
    private static final String CHOSEN = "chosen";
    private static final String GIF = "gif";

    @Parameters(paramLabel = "DIR", description = "A run folder.")
    private Path folder;

    @Mixin
    private ChartChoice choice;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "png, svg, pdf, or gif for the film; png and svg if not given. Each chart has its CSV beside it.")
    private List<String> formats = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write chosen charts; DIR/chosen if not given.")
    private Path out;

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() throws InterruptedException {
        var manifest = Folders.finished(folder);
        var scenario = Sources.read(folder, choice.policy(manifest), manifest.base());
        if (choice.isEmpty() && formats.isEmpty() && out == null) {
            Pictures.draw(folder, folder, manifest, scenario, options.threads());
            options.say("Charts: %s", folder.resolve(Pictures.CHARTS));
            return Main.OK;
        }
        for (var format : formats) {
            options.require(
                    format.equals(GIF)
                            || formats().stream().anyMatch(one -> one.word().equals(format)),
                    "--format (%s) is none of png, svg, pdf, gif",
                    format);
        }
        options.require(
                !formats.contains(GIF)
                        || choice.types().isEmpty()
                        || choice.types().contains(ChartType.FILM),
                "--format (%s) is for the film alone. Maybe --type film",
                GIF);
        var into = out == null ? folder.resolve(CHOSEN) : out;
        var written = draw(manifest, scenario, into);
        options.require(
                !written.isEmpty(),
                "%s has nothing to draw of what was chosen. Maybe its runs have no such table, or a month lies outside",
                folder);
        options.say("Charts: %s (%d)", into, written.size());
        return Main.OK;
    }

    private List<Path> draw(Manifest manifest, Scenario scenario, Path into) throws InterruptedException {
        var policy = choice.policy(manifest);
        var areas = choice.areas(manifest);
        var types = choice.types();
        var tables =
                Pictures.tables(folder, manifest, scenario, policy, areas).within(choice.from(), choice.to(), areas);
        var charts = new Charts(Pictures.story(manifest).showing(policy), tables, choice.powers(manifest));
        var film = formats.contains(GIF) || types.contains(ChartType.FILM);
        var figures = types.isEmpty() && !film
                ? charts.figures()
                : types.stream()
                        .filter(type -> type != ChartType.FILM)
                        .flatMap(type -> (choice.namesPowers() ? charts.narrowed(type) : charts.only(type)).stream())
                        .toList();
        var written = new ArrayList<Path>();
        new LocalRunner(options.threads())
                .<Path>run(figures.stream().map(figure -> () -> figure.write(into, chosen())), written::add);
        if (film) {
            written.addAll(film(charts.only(ChartType.FILM), into));
        }
        return written;
    }

    /** A file of the whole film, or of each of its pictures. */
    private List<Path> film(List<Figure> pictures, Path into) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        try {
            var written = new ArrayList<Path>();
            if (formats.contains(GIF)) {
                Files.createDirectories(into);
                Files.write(into.resolve("film.gif"), Film.gif(pictures));
                written.add(pictures.get(0).named("film").write(into, Set.of()));
            }
            if (formats.isEmpty() || !formats.equals(List.of(GIF))) {
                for (var picture : pictures) {
                    written.add(picture.write(into, chosen()));
                }
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + into, e);
        }
    }

    private Set<Format> chosen() {
        return formats.isEmpty()
                ? EnumSet.of(Format.PNG, Format.SVG)
                : formats().stream().filter(one -> formats.contains(one.word())).collect(Collectors.toSet());
    }

    private static Set<Format> formats() {
        return EnumSet.allOf(Format.class);
    }
}
