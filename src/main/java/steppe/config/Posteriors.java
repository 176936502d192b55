package steppe.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads posteriors from the CSV of their draws and the story beside it, each once however many scenarios name it. */
final class Posteriors {
    private final Problems problems;
    private final Map<String, Optional<Posterior>> files = new HashMap<>();

    Posteriors(Problems problems) {
        this.problems = problems;
    }

    /** Takes over what a scenario has read already. */
    void remember(Scenario scenario) {
        if (scenario.posterior() != null) {
            files.put(scenario.sources().posterior(), Optional.of(scenario.posterior()));
        }
    }

    /** The posterior that the sources of a scenario name; null if they name none, or, with problems, if it cannot be read. */
    Posterior of(Tree.Fields scenario) {
        var name = scenario.get("sources") instanceof Tree.Fields sources ? sources.leaf("posterior") : null;
        return name == null || name.isNull() || name.isEmpty()
                ? null
                : files.computeIfAbsent(name.text(), file -> read(name)).orElse(null);
    }

    private Optional<Posterior> read(Tree.Leaf name) {
        try {
            return Optional.of(read(Path.of(name.text()), name.at(), Problems.named("sources.posterior", name.text())));
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private static Posterior read(Path file, Position at, String what) {
        String text = TextFile.read(file, at, what);
        var story = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.csv$", "") + ".yaml");
        String told = TextFile.read(story, at, what + " needs its story " + Position.shown(story) + ", which");
        var spec = story(story, at);
        var rows = rows(file, text);
        refuseOtherColumns(file, rows.get(0), spec);
        var draws = rows.subList(1, rows.size()).stream()
                .map(row -> numbers(file, row, spec.numbers().size()))
                .toList();
        if (draws.isEmpty()) {
            throw new ConfigException(new Position(Position.shown(file), 1, 1), "has no draws");
        }
        var columns = spec.numbers().stream()
                .map(fitted -> new Posterior.Column(fitted.path(), fitted.prior()))
                .toList();
        return new Posterior(TextFile.sha(text + told), columns, draws);
    }

    private static PosteriorSpec story(Path file, Position at) {
        var problems = new Problems();
        var tree = Layers.parse(file, at, "", problems);
        var spec = new Binder(problems, null, null).bind(PosteriorSpec.class, tree);
        problems.raise();
        return spec;
    }

    private static List<CSVRecord> rows(Path file, String text) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            var rows = parser.getRecords();
            if (rows.isEmpty()) {
                throw new ConfigException(Position.of(file), "is empty");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new ConfigException(Position.of(file), "is not a CSV: " + e.getMessage());
        }
    }

    private static void refuseOtherColumns(Path file, CSVRecord header, PosteriorSpec spec) {
        var paths = spec.numbers().stream().map(PosteriorSpec.Fitted::path).toList();
        if (!header.toList().equals(paths)) {
            throw new ConfigException(
                    new Position(Position.shown(file), 1, 1), "has other columns than its story has numbers");
        }
    }

    private static double[] numbers(Path file, CSVRecord row, int columns) {
        var cells = new ArrayList<>(row.toList());
        var values = new double[columns];
        for (int i = 0; i < columns; i++) {
            if (cells.size() != columns || !Scalars.isNumber(cells.get(i))) {
                throw new ConfigException(
                        new Position(Position.shown(file), (int) row.getRecordNumber(), 1),
                        "needs " + columns + " numbers");
            }
            values[i] = Double.parseDouble(cells.get(i));
        }
        return values;
    }
}
