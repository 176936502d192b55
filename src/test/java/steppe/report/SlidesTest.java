package steppe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import steppe.chart.SyntheticRuns;

/** The presentation, read again as an office program does. */
final class SlidesTest {
    private static Dossier dossier(int replications, int policies, int powers) {
        var story = SyntheticRuns.story(replications, policies, powers, 2);
        var tables = SyntheticRuns.tables(story, YearMonth.of(2025, 1), 130, true);
        return Made.dossier(story, tables, List.of("RUS"));
    }

    private static XMLSlideShow read(byte[] bytes) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(bytes));
    }

    private static String words(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(shape -> ((XSLFTextShape) shape).getText())
                .collect(Collectors.joining("\n"));
    }

    private static String notes(XSLFSlide slide) {
        return slide.getNotes().getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(XSLFTextShape.class::cast)
                .filter(shape -> shape.getTextType() == Placeholder.BODY)
                .map(XSLFTextShape::getText)
                .collect(Collectors.joining());
    }

    @Test
    void slides_eachHasTitleSourceAndNotes() throws IOException {
        var dossier = dossier(12, 3, 3);
        try (var show = read(Slides.of(dossier))) {
            assertThat(show.getSlides()).hasSizeGreaterThan(8).allSatisfy(slide -> {
                assertThat(slide.getTitle()).isNotBlank();
                assertThat(words(slide)).contains(Slides.source(dossier));
                assertThat(notes(slide)).isNotBlank();
            });
            assertThat(show.getSlides().get(0).getTitle())
                    .isEqualTo(dossier.story().title());
            assertThat(show.getSlides().get(show.getSlides().size() - 1).getTitle())
                    .isEqualTo("What not to conclude");
        }
    }

    @Test
    void charts_workbooks_holdTheNumbersDrawn() throws Exception {
        var dossier = dossier(12, 3, 3);
        var sheets = new ChartSheets(dossier.story());
        var expected = new ArrayList<ChartSheet>();
        for (var figure : dossier.figures()) {
            sheets.of(figure).ifPresent(expected::add);
            if (figure.stem().equals("leaders")) {
                sheets.leadersByArea(figure).ifPresent(expected::add);
            }
        }
        try (var show = read(Slides.of(dossier))) {
            var charts = show.getSlides().stream()
                    .flatMap(slide -> slide.getRelations().stream())
                    .filter(XSLFChart.class::isInstance)
                    .map(XSLFChart.class::cast)
                    .toList();
            assertThat(charts).hasSameSizeAs(expected).hasSizeGreaterThanOrEqualTo(6);
            for (int i = 0; i < expected.size(); i++) {
                try (var workbook = charts.get(i).getWorkbook()) {
                    var page = workbook.getSheetAt(0);
                    var table = expected.get(i).table();
                    for (int r = 0; r < table.size(); r++) {
                        for (int c = 1; c < table.columns().size(); c++) {
                            assertThat(page.getRow(0).getCell(c).getStringCellValue())
                                    .isEqualTo(table.columns().get(c));
                            var cell = page.getRow(r + 1).getCell(c);
                            var value = table.row(r).get(table.columns().get(c));
                            if (value == null) {
                                assertThat(cell == null || cell.getCellType() == CellType.BLANK)
                                        .isTrue();
                            } else {
                                assertThat(cell.getNumericCellValue()).isEqualTo(((Number) value).doubleValue());
                            }
                        }
                        assertThat(page.getRow(r + 1).getCell(0).getStringCellValue())
                                .isEqualTo(table.row(r).text(""));
                    }
                }
            }
        }
    }

    @Test
    void slides_sameRuns_areTheSameBytes() {
        assertThat(Slides.of(dossier(3, 2, 2))).isEqualTo(Slides.of(dossier(3, 2, 2)));
    }

    @Test
    void slides_oneRunOfOnePolicy_areMade() throws IOException {
        try (var show = read(Slides.of(dossier(1, 1, 1)))) {
            assertThat(show.getSlides()).hasSizeGreaterThan(3);
        }
        var dossier = dossier(1, 1, 1);
        var fan = dossier.figures().stream()
                .filter(figure -> figure.stem().equals("fan-RUS"))
                .findFirst()
                .orElseThrow();
        assertThat(new ChartSheets(dossier.story()).of(fan).orElseThrow().lines())
                .hasSize(1);
    }
}
