package steppe.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of chart of a run folder, in the order in which to show them. */
public enum ChartType {
    SHARES("who holds influence, stacked over time: the region and each country", Charts::shares, true),
    DOMAINS("the same for each domain of ties", Charts::domains, true),
    HEAT("all mean shares at one look: areas, powers and years", Charts::heat, false),
    MAP("who leads in each country and how surely, on maps of four months", Charts::map, true),
    FILM("the same for each year, as pictures or as a GIF", Charts::film, true),
    TERNARY("how areas move between two powers and all others", Charts::ternary, true),
    MULTIPLES("how far runs differ, for many powers in all areas", Charts::multiples, false),
    FAN("a power's share, with 50, 80 and 95 % of runs", charts -> charts.fans(Measure.INFLUENCE), false),
    TRADE("a power's goods trade, beside observed figures", charts -> charts.fans(Measure.TRADE), false),
    POLICIES("a power's share under each policy", Charts::policies, false),
    PAIRED("what each policy changes in the same worlds", Charts::paired, false),
    EFFECTS("what many policies change, ranked", Charts::effects, false),
    LEADERS("which power leads, and how surely, over time", Charts::leaders, false),
    PASSING("when one power passes another for good", Charts::passing, true),
    WAR_END("when and how the war ends, and the share of runs still at war", Charts::war, true);

    private final String says;
    private final Function<Charts, Stream<Figure>> drawing;
    private final boolean whole;

    ChartType(String says, Function<Charts, Stream<Figure>> drawing, boolean whole) {
        this.says = says;
        this.drawing = drawing;
        this.whole = whole;
    }

    /** What it shows, as the rest of a sentence. */
    public String says() {
        return says;
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
