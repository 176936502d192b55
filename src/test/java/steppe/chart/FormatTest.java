package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FormatTest {
    private static final Story STORY = SyntheticRuns.story(3, 2, 3, 3);
    private static final Tables TABLES = SyntheticRuns.tables(STORY, YearMonth.of(2025, 1), 36, true);
    private static final Charts CHARTS = new Charts(STORY, TABLES, List.of("RUS", "CHN"));

    @TempDir
    private Path folder;

    @Test
    void pdf_everyFigure_keepsItsWordsAsText() throws IOException {
        for (var figure : CHARTS.figures()) {
            try (var document = Loader.loadPDF(Format.PDF.bytes(figure))) {
                var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(text).as(figure.stem()).contains("Source: Steppe").contains(first(figure.title()));
            }
        }
    }

    /** Its first word without letters that fonts join. */
    private static String first(String title) {
        return title.split(" ")[0].replaceAll("fi.*", "").substring(0, 2);
    }

    @Test
    void pdf_sameFigure_givesSameBytes() {
        var figure = CHARTS.figures().get(0);
        assertThat(Format.PDF.bytes(figure)).isEqualTo(Format.PDF.bytes(figure));
    }

    @Test
    void pdf_inAnotherTimeZone_hasTheSameBytes() {
        var figure = CHARTS.figures().get(0);
        var here = Format.PDF.bytes(figure);
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Almaty"));
            assertThat(Format.PDF.bytes(figure)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void write_chosenFormats_writesThoseAndTheNumbers() throws IOException {
        CHARTS.figures().get(0).write(folder, EnumSet.of(Format.PDF));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("shares-region.pdf", "shares-region.csv");
        }
    }

    @Test
    void film_asGif_hasAPictureAYearInTheColoursOfThePowers() throws IOException {
        var film = CHARTS.only(ChartType.FILM);
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(Film.gif(film))));
        assertThat(reader.getNumImages(true)).isEqualTo(film.size()).isEqualTo(3);
        for (int i = 0; i < film.size(); i++) {
            var picture = reader.read(i);
            var seen = new TreeSet<Integer>();
            for (int pixel :
                    picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
                seen.add(pixel & 0xffffff);
            }
            assertThat(seen).contains(rgb(Theme.PAPER), rgb(Theme.SEA), rgb(Theme.GRID));
        }
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xffffff;
    }

    @Test
    void narrowed_kindsThatNeedNotAllPowers_showTheChosen() {
        var charts = new Charts(STORY, TABLES, List.of("CHN"));
        assertThat(charts.narrowed(ChartType.HEAT).get(0).table().distinct("power"))
                .containsExactly("CHN");
        assertThat(charts.only(ChartType.HEAT).get(0).table().distinct("power"))
                .containsExactlyElementsOf(STORY.powers().keySet());
        assertThat(charts.narrowed(ChartType.SHARES).get(0).table().distinct("power"))
                .containsExactlyElementsOf(STORY.powers().keySet());
    }

    @Test
    void within_monthsAndAreas_leavesTheRestOut() {
        var tables = TABLES.within(YearMonth.of(2026, 1), YearMonth.of(2026, 12), List.of("UZB"));
        var charts = new Charts(STORY, tables, List.of("RUS"));
        assertThat(charts.figures()).extracting(Figure::stem).contains("shares-UZB", "fan-RUS-UZB", "domains-UZB");
        var months = charts.only(ChartType.FAN).get(0).table().distinct("month");
        assertThat(Set.copyOf(months)).hasSize(12).contains("2026-01", "2026-12");
    }

    @Test
    void types_haveWordsThatReadBack() {
        for (var type : ChartType.values()) {
            assertThat(ChartType.of(type.word())).contains(type);
        }
        assertThat(ChartType.of("war_end")).isEmpty();
    }
}
