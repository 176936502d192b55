package steppe.chart;

import org.jfree.chart.axis.NumberAxis;

/** A quantity that fans show: how to call it, how to write it, which axis it takes. */
enum Measure {
    INFLUENCE("influence", "share of influence in", "Share of all influence") {
        @Override
        NumberAxis axis(double low, double high, int ticks) {
            return Axes.shares(low, Math.min(1, high), ticks);
        }

        @Override
        String words(double value) {
            return Words.percent(value);
        }
    },
    TRADE("trade", "goods trade with", "Goods trade in both directions, USD bn a year") {
        @Override
        NumberAxis axis(double low, double high, int ticks) {
            return Axes.amounts(low, high, ticks);
        }

        @Override
        String words(double value) {
            return Words.format(value < 10 ? "0.0" : "#,##0").format(value);
        }
    };

    private final String metric;
    private final String phrase;
    private final String unit;

    Measure(String metric, String phrase, String unit) {
        this.metric = metric;
        this.phrase = phrase;
        this.unit = unit;
    }

    /** Name in the tables. */
    String metric() {
        return metric;
    }

    /** Beginning of file names. */
    String stem() {
        return this == INFLUENCE ? "fan" : metric;
    }

    /** Name in a title, before the name of an area. */
    String phrase() {
        return phrase;
    }

    /** What the vertical axis counts. */
    String unit() {
        return unit;
    }

    /** Whether areas compare on one axis. */
    boolean comparable() {
        return this == INFLUENCE;
    }

    abstract NumberAxis axis(double low, double high, int ticks);

    /** A value for reading, without its unit if that is not a percentage. */
    abstract String words(double value);
}
