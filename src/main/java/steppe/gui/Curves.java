package steppe.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.text.DecimalFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.RangeType;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import steppe.config.Scenario;
import steppe.model.View;

/** Shares of influence in an area of choice, month by month, and below them what the war takes. */
final class Curves extends JPanel {
    private static final long serialVersionUID = 1;

    /** Room to the right of the last year for the names of powers. */
    private static final double YEARS_OF_NAMES = 6;

    private static final int TICK = 5;

    /** Shares between two names at the least. */
    private static final double APART = 0.05;

    private static final double WORTH_A_NAME = 0.04;

    private final transient Scenario scenario;
    private final transient List<View> months = new ArrayList<>();
    private final transient Map<String, XYSeries> shares = new LinkedHashMap<>();
    private final transient XYSeries load = new XYSeries("war");
    private final JComboBox<Area> area;
    private transient XYPlot upper;

    /**
     * What can be chosen.
     *
     * @param id empty for the region
     */
    private record Area(String id, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    Curves(Scenario scenario) {
        super(new BorderLayout());
        this.scenario = scenario;
        area = new JComboBox<>();
        area.addItem(new Area("", scenario.region().name()));
        scenario.countries().forEach((id, country) -> area.addItem(new Area(id, country.name())));
        area.addActionListener(event -> retell());
        scenario.powers().keySet().forEach(id -> shares.put(id, new XYSeries(id)));
        setBackground(Look.PAPER);
        var head = new JPanel(new FlowLayout(FlowLayout.LEFT, 10, 4));
        head.setBackground(Look.PAPER);
        head.add(new JLabel("Influence in"));
        head.add(area);
        add(head, BorderLayout.NORTH);
        add(new ChartPanel(chart(), false));
    }

    private JFreeChart chart() {
        var all = new XYSeriesCollection();
        var pens = new XYLineAndShapeRenderer(true, false);
        shares.forEach((id, series) -> {
            pens.setSeriesPaint(all.getSeriesCount(), Look.colour(scenario, id));
            pens.setSeriesStroke(all.getSeriesCount(), Look.line(2.4 * Look.SCALE));
            all.addSeries(series);
        });
        var years = axis(null);
        int end = scenario.time().end().getYear() + 1;
        years.setTickUnit(new NumberTickUnit(TICK) {
            @Override
            public String valueToString(double year) {
                return year > end ? "" : Integer.toString((int) year); // beyond is room for names only
            }
        });
        years.setRange(scenario.time().start().getYear(), end + YEARS_OF_NAMES);
        var both = new CombinedDomainXYPlot(years);
        both.setGap(10);
        both.setInsets(new RectangleInsets(4, 4, 2, 14));
        upper = plot(all, pens, "Influence");
        both.add(upper, 7);
        if (scenario.war() != null) {
            var pen = new XYLineAndShapeRenderer(true, false);
            pen.setSeriesPaint(0, Look.INK);
            pen.setSeriesStroke(0, Look.line(2.4 * Look.SCALE));
            both.add(plot(new XYSeriesCollection(load), pen, "War load"), 3);
        }
        var chart = new JFreeChart(null, null, both, false);
        chart.setBackgroundPaint(Look.PAPER);
        return chart;
    }

    private XYPlot plot(XYSeriesCollection lines, XYLineAndShapeRenderer pens, String title) {
        var values = axis(title);
        values.setAutoRangeIncludesZero(true);
        values.setNumberFormatOverride(new DecimalFormat("0 %"));
        values.setAutoRangeMinimumSize(0.2);
        values.setRangeType(RangeType.POSITIVE);
        var plot = new XYPlot(lines, null, values, pens);
        plot.setBackgroundPaint(Look.PAPER);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Look.GRID);
        plot.setRangeGridlineStroke(Look.line(1));
        plot.addDomainMarker(new ValueMarker(end(scenario.time().now()), Look.FAINT, Look.line(1.2 * Look.SCALE)));
        return plot;
    }

    private static NumberAxis axis(String title) {
        var axis = new NumberAxis(title);
        axis.setTickLabelFont(Look.scaled(Look.SMALL));
        axis.setLabelFont(Look.scaled(Look.SMALL));
        axis.setTickLabelPaint(Look.QUIET);
        axis.setLabelPaint(Look.QUIET);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    /** Adds a month; the first of a run clears the sheet. */
    void show(View view) {
        if (view.month() == 0) {
            months.clear();
            clear();
        }
        months.add(view);
        add(view, true);
    }

    private void retell() {
        clear();
        months.forEach(view -> add(view, view == months.get(months.size() - 1)));
    }

    private void clear() {
        shares.values().forEach(XYSeries::clear);
        load.clear();
    }

    /** The end of a month on the axis of years. */
    private static double end(YearMonth month) {
        return month.getYear() + month.getMonthValue() / 12.0;
    }

    private void add(View view, boolean draws) {
        double year = end(view.when());
        var id = ((Area) area.getSelectedItem()).id();
        shares.forEach((power, series) -> series.add(
                year,
                id.isEmpty()
                        ? view.region().get(power)
                        : view.countries().get(id).bonds().get(power).influence(),
                false));
        load.add(year, view.war().load(), false);
        if (draws) {
            shares.values().forEach(XYSeries::fireSeriesChanged);
            load.fireSeriesChanged();
            name(year);
        }
    }

    /** Writes the powers' names at the ends of their curves, the largest first, each clear of the one above. */
    private void name(double year) {
        upper.clearAnnotations();
        var largest = shares.entrySet().stream()
                .filter(each -> last(each.getValue()) >= WORTH_A_NAME)
                .sorted(Comparator.comparingDouble(each -> -last(each.getValue())))
                .toList();
        double above = Double.POSITIVE_INFINITY;
        for (var each : largest) {
            above = Math.min(last(each.getValue()), above - APART);
            upper.addAnnotation(label(each.getKey(), year, above));
        }
    }

    private XYTextAnnotation label(String power, double year, double at) {
        var label = new XYTextAnnotation(" " + scenario.powers().get(power).name(), year, at);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        label.setFont(Look.scaled(Look.SMALL));
        label.setPaint(Look.colour(scenario, power));
        return label;
    }

    private static double last(XYSeries series) {
        return series.getY(series.getItemCount() - 1).doubleValue();
    }
}
