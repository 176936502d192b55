package steppe.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/** Fills a chart of an office program, and the workbook that it carries, from a sheet. */
final class NativeChart {
    private static final int LETTERS = 1400;
    private static final String WHOLLY = "100";
    private static final int GAP = 45;
    private static final int UPRIGHT = 12;
    private static final int ASLANT = -2_700_000;
    private static final double FIFTH = 0.2;
    private static final String INK = "22262b";
    private static final String QUIET = "#565c64";
    private static final String GRID = "#d8dbde";

    private final XSLFChart chart;
    private final ChartSheet sheet;

    private NativeChart(XSLFChart chart, ChartSheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
    }

    static void fill(XSLFChart chart, ChartSheet sheet) {
        new NativeChart(chart, sheet).fill();
    }

    private void fill() {
        chart.setAutoTitleDeleted(true);
        letters();
        var isLying = sheet.kind() == ChartSheet.Kind.BARS;
        var across = chart.createCategoryAxis(isLying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        var up = chart.createValueAxis(isLying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(across, up);
        var drawn = drawn(across, up);
        for (int i = 0; i < sheet.lines().size(); i++) {
            add(drawn, i);
        }
        chart.plot(drawn);
        intervals(drawn);
        if (sheet.lines().size() > 1) {
            var legend = chart.getOrAddLegend();
            legend.setPosition(isLying ? LegendPosition.BOTTOM : LegendPosition.RIGHT);
            legend.setOverlay(false);
        }
    }

    /** One size for all words in the chart. */
    private void letters() {
        var words = chart.getCTChartSpace().addNewTxPr();
        words.addNewBodyPr();
        words.addNewP().addNewPPr().addNewDefRPr().setSz(LETTERS);
    }

    private void axes(XDDFChartAxis across, XDDFValueAxis up) {
        var isLying = sheet.kind() == ChartSheet.Kind.BARS;
        across.getOrAddShapeProperties().setLineProperties(line(QUIET, 1));
        across.setTickLabelPosition(AxisTickLabelPosition.LOW);
        across.setMajorTickMark(AxisTickMark.OUT);
        up.setMajorTickMark(AxisTickMark.NONE);
        across.setOrientation(isLying ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        up.setCrosses(isLying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(
                sheet.kind() == ChartSheet.Kind.AREA || sheet.kind() == ChartSheet.Kind.LINES
                        ? AxisCrossBetween.MIDPOINT_CATEGORY
                        : AxisCrossBetween.BETWEEN);
        up.getOrAddMajorGridProperties().setLineProperties(line(GRID, 0.75));
        up.getOrAddShapeProperties().setLineProperties(line(GRID, 0.75));
        up.setNumberFormat(sheet.format());
        if (sheet.isOfTheWhole()) {
            up.setMaximum(1);
            up.setMajorUnit(FIFTH);
        }
        if (!isLying) {
            up.setMinimum(0);
            turn(across);
        }
    }

    private XDDFChartData drawn(XDDFChartAxis across, XDDFValueAxis up) {
        switch (sheet.kind()) {
            case AREA -> {
                var areas = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, across, up);
                areas.setGrouping(Grouping.STACKED);
                areas.setVaryColors(false);
                return areas;
            }
            case LINES -> {
                var lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
                lines.setGrouping(Grouping.STANDARD);
                lines.setVaryColors(false);
                return lines;
            }
            default -> {
                var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
                var isLying = sheet.kind() == ChartSheet.Kind.BARS;
                bars.setBarDirection(isLying ? BarDirection.BAR : BarDirection.COL);
                bars.setBarGrouping(isLying ? BarGrouping.CLUSTERED : BarGrouping.STACKED);
                if (!isLying) {
                    overlap();
                }
                bars.setGapWidth(GAP);
                bars.setVaryColors(false);
                return bars;
            }
        }
    }

    /** Turns the names of many categories, so that none covers another. */
    private void turn(XDDFChartAxis across) {
        if (sheet.categories().size() > UPRIGHT) {
            across.getOrAddTextProperties().setFontSize(LETTERS / 100.0);
            chart.getCTChart()
                    .getPlotArea()
                    .getCatAxArray(0)
                    .getTxPr()
                    .getBodyPr()
                    .setRot(ASLANT);
        }
    }

    /** Puts bars on each other. The small schema that comes with POI does not know the type of the number. */
    private void overlap() {
        var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (var cursor = bars.addNewOverlap().newCursor()) {
            cursor.setAttributeText(new QName("val"), WHOLLY);
        }
    }

    private void add(XDDFChartData drawn, int i) {
        var line = sheet.lines().get(i);
        var names = XDDFDataSourcesFactory.fromArray(sheet.categories().toArray(String[]::new), range(0), 0);
        var values = XDDFDataSourcesFactory.fromArray(line.values().toArray(Double[]::new), range(i + 1), i + 1);
        values.setFormatCode(sheet.format());
        var series = drawn.addSeries(names, values);
        series.setTitle(line.name(), chart.setSheetTitle(line.name(), i + 1));
        if (series instanceof XDDFLineChartData.Series drawing) {
            var look = line(line.colour(), line.weight());
            if (line.isDashed()) {
                look.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            }
            drawing.setLineProperties(look);
            drawing.setMarkerStyle(MarkerStyle.NONE);
            drawing.setSmooth(false);
        } else {
            series.setFillProperties(fill(line.colour()));
        }
        if (series instanceof XDDFBarChartData.Series bar) {
            bar.setInvertIfNegative(false);
        }
    }

    /** Half-widths stand behind the values in the workbook; the chart refers to them there. */
    private void intervals(XDDFChartData drawn) {
        var lines = sheet.intervals().toList();
        for (int i = 0; i < lines.size(); i++) {
            int column = sheet.lines().size() + 1 + i;
            write(column, lines.get(i));
            var series = (XDDFBarChartData.Series) drawn.getSeries(sheet.lines().indexOf(lines.get(i)));
            var bars = series.getCTBarSer().addNewErrBars();
            bars.addNewErrBarType().setVal(STErrBarType.BOTH);
            bars.addNewErrValType().setVal(STErrValType.CUST);
            bars.addNewNoEndCap().setVal(false);
            refer(bars.addNewPlus(), range(column), lines.get(i).halfWidths());
            refer(bars.addNewMinus(), range(column), lines.get(i).halfWidths());
            var look = bars.addNewSpPr().addNewLn();
            look.setW(Units.toEMU(1.5));
            look.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(INK));
        }
    }

    /** Numbers by their place in the workbook, with what stands there. */
    private static void refer(CTNumDataSource numbers, String range, List<Double> values) {
        var reference = numbers.addNewNumRef();
        reference.setF(range);
        var cache = reference.addNewNumCache();
        cache.addNewPtCount().setVal(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                var point = cache.addNewPt();
                point.setIdx(i);
                point.setV(values.get(i).toString());
            }
        }
    }

    private void write(int column, ChartSheet.Line line) {
        try {
            var page = chart.getWorkbook().getSheetAt(0);
            page.getRow(0).createCell(column).setCellValue(line.name() + " \u00b1");
            List<Double> halves = line.halfWidths();
            for (int row = 0; row < halves.size(); row++) {
                if (halves.get(row) != null) {
                    page.getRow(row + 1).createCell(column).setCellValue(halves.get(row));
                }
            }
        } catch (IOException | InvalidFormatException e) {
            throw new UncheckedIOException(new IOException("the workbook of a chart cannot be written", e));
        }
    }

    private String range(int column) {
        return chart.formatRange(new CellRangeAddress(1, sheet.categories().size(), column, column));
    }

    private static XDDFLineProperties line(String colour, double points) {
        var line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour.substring(1))));
    }
}
