package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class FigureTest {
    private static final List<Figure> FIGURES = figures();

    private static List<Figure> figures() {
        var story = SyntheticRuns.story(12, 3, 4, 2);
        var tables = SyntheticRuns.tables(story, YearMonth.of(2024, 1), 48, false);
        return new Charts(story, tables, List.of("RUS")).figures();
    }

    @Test
    void svg_anyFigure_isWellFormedWithTitleAndCaptionAsText() throws Exception {
        for (var figure : FIGURES) {
            var words = words(xml(figure.svg()));
            assertThat(words).contains(figure.title()).contains(figure.caption());
        }
    }

    @Test
    void svg_anyFigure_namesFontsToFallBackOn() throws Exception {
        var svg = FIGURES.get(0).svg();
        assertThat(svg).contains("font-family=\"DejaVu Sans, Verdana, Arial, sans-serif\"");
        assertThat(svg).doesNotContain("font-family=\"'");
    }

    @Test
    void png_anyFigure_isTwiceThePage() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(FIGURES.get(0).png()));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(1000);
    }

    @Test
    void write_twice_givesTheSameBytes(@TempDir Path folder) throws IOException {
        var again = figures();
        for (int i = 0; i < FIGURES.size(); i++) {
            FIGURES.get(i).write(folder.resolve("once"));
            again.get(i).write(folder.resolve("twice"));
        }
        for (var file : files(folder.resolve("once"))) {
            assertThat(folder.resolve("twice").resolve(file.getFileName()))
                    .as(file.toString())
                    .hasSameBinaryContentAs(file);
        }
    }

    @Test
    void write_anyFigure_putsItsTableBesideIt(@TempDir Path folder) throws IOException {
        var figure = FIGURES.get(0);
        figure.write(folder);
        assertThat(files(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("shares-region.csv", "shares-region.png", "shares-region.svg");
        assertThat(folder.resolve("shares-region.csv"))
                .hasContent(figure.table().toCsv());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static String words(Document svg) {
        var texts = svg.getElementsByTagName("text");
        var words = new ArrayList<String>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        return words.stream().collect(Collectors.joining(" "));
    }
}
