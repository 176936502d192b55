package steppe.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of chart of a run folder, in the order in which to show them. */
public enum ChartType {
    /** Who holds influence, stacked over time; one of the region and of each country. */
    SHARES(Charts::shares, true),
    /** The same by domain. */
    DOMAINS(Charts::domains, true),
    /** All mean shares at one look. */
    HEAT(Charts::heat, false),
    /** Who leads in each country, on maps. */
    MAP(Charts::map, true),
    /** The same, a page a year. */
    FILM(Charts::film, true),
    /** Areas between two powers and all others. */
    TERNARY(Charts::ternary, true),
    /** Fans of many powers in all areas. */
    MULTIPLES(Charts::multiples, false),
    /** A power's share with how far runs differ. */
    FAN(charts -> charts.fans(Measure.INFLUENCE), false),
    /** A power's goods trade with how far runs differ, beside observed figures. */
    TRADE(charts -> charts.fans(Measure.TRADE), false),
    /** A power's share under few policies. */
    POLICIES(Charts::policies, false),
    /** What few policies change in the same worlds. */
    PAIRED(Charts::paired, false),
    /** What many policies change, ranked. */
    EFFECTS(Charts::effects, false),
    /** Which power leads, and how surely, over time. */
    LEADERS(Charts::leaders, false),
    /** When one power passes another. */
    PASSING(Charts::passing, true),
    /** When and how the war ends. */
    WAR_END(Charts::war, true);

    private final Function<Charts, Stream<Figure>> drawing;
    private final boolean whole;

    ChartType(Function<Charts, Stream<Figure>> drawing, boolean whole) {
        this.drawing = drawing;
        this.whole = whole;
    }

    /** Whether it says nothing with some of the powers left out. */
    boolean whole() {
        return whole;
    }

    Stream<Figure> draw(Charts charts) {
        return drawing.apply(charts);
    }

    /** As people write it: {@code war-end}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word, if it is one. */
    public static Optional<ChartType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** All that a run folder has of itself: everything but the film. */
    static List<ChartType> usual() {
        return Arrays.stream(values()).filter(type -> type != FILM).toList();
    }
}
