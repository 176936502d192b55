package steppe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import steppe.chart.Figure;
import steppe.results.ResultsException;

/** Writes figures to a folder. */
final class Drawings {
    private Drawings() {}

    static void write(List<Figure> figures, Path into) {
        try {
            for (var figure : figures) {
                figure.write(into);
            }
        } catch (IOException e) {
            throw new ResultsException("Cannot write charts to " + into, e);
        }
    }
}
