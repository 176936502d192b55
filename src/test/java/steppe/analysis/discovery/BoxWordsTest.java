package steppe.analysis.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class BoxWordsTest {
    private static final FactorWords WAR = new FactorWords.Month(
            "war.end",
            "End of the war",
            "the war ends",
            "the war lasts beyond",
            "the war outlasts the horizon",
            BoxWordsTest::month);
    private static final FactorWords DEFERENCE =
            new FactorWords.Amount("deference", "Deference", "Chinese deference in security", "", 1);
    private static final FactorWords INDIA =
            new FactorWords.Switch("india", "India", "India joins", "India stays away");
    private static final List<FactorWords> FACTORS = List.of(WAR, DEFERENCE, INDIA);
    private static final Tally TALLY = new Tally(100, 83, 1000, 240);

    private static String month(double months) {
        var month = YearMonth.of(2025, 1).plusMonths((long) months);
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    @Test
    void sentences_checkedBox_sayDensityCoverageAndWhatHoldsOutside() {
        var box = new Box(List.of(over(0, 60), under(1, 0.3)));
        var found = new FoundBox(box, TALLY, List.of(), List.of(), new Tally(80, 60, 1000, 240), List.of(1.0, 0.8));
        assertThat(words(found).sentences())
                .containsExactly(
                        "Russia loses the lead in 83% of runs when the war lasts beyond December 2029 and Chinese"
                                + " deference in security is under 0.3 (35% of all such runs are among these; over all runs it"
                                + " is 24%). Searches without part of the runs find such a box 80% of the time; in the runs"
                                + " held out it is then 75% (95% interval 65 to 83%).");
    }

    @Test
    void sentences_boxThatFewFoldsFind_warn() {
        var found = new FoundBox(
                new Box(List.of(over(2, 0.5))),
                TALLY,
                List.of(),
                List.of(),
                new Tally(80, 60, 1000, 240),
                List.of(0.2));
        assertThat(words(found).sentences().get(0))
                .contains("find such a box 20% of the time")
                .endsWith("Do not rely on it.");
    }

    @Test
    void sentences_boxThatFoldsDoNotFind_warn() {
        var found = new FoundBox(
                new Box(List.of(over(2, 0.5))), TALLY, List.of(), List.of(), new Tally(0, 0, 1000, 240), List.of());
        assertThat(words(found).sentences().get(0)).endsWith("do not rely on it.");
    }

    @Test
    void sentences_secondBox_speaksOfTheOtherRuns() {
        var found = new FoundBox(new Box(List.of(under(2, 0.5))), TALLY, List.of(), List.of(), Tally.NONE, List.of());
        assertThat(words(found, found).sentences().get(1))
                .startsWith("In the other runs, Russia loses the lead in 83% of runs when India stays away (");
    }

    @Test
    void sentences_noBox_sayThatNothingTells() {
        assertThat(words().sentences())
                .containsExactly("None of the 3 inputs tells the runs in which Russia loses the lead (24% of runs) from"
                        + " the others.");
    }

    @Test
    void conditions_everyKindOfLimit_arePlainWords() {
        var never = new Box(List.of(over(0, Double.POSITIVE_INFINITY), over(2, 0.5)));
        assertThat(new Conditions(FACTORS).of(never)).isEqualTo("the war outlasts the horizon and India joins");
        var between = new Box(List.of(over(0, 12), under(0, 23), over(1, 0.1), under(1, 0.3), under(2, 0.5)));
        assertThat(new Conditions(FACTORS).of(between))
                .isEqualTo("the war ends between January 2026 and December 2026, Chinese deference in security is"
                        + " between 0.1 and 0.3, and India stays away");
        assertThat(new Conditions(FACTORS).of(new Box(List.of(under(0, 23)))))
                .isEqualTo("the war ends by December 2026");
    }

    @Test
    void border_betweenRegions_isSaidAlikeOnBothSides() {
        var border = DEFERENCE.border(0.3491);
        assertThat(DEFERENCE.over(border)).endsWith("is over 0.3");
        assertThat(DEFERENCE.under(DEFERENCE.below(border))).endsWith("is under 0.3");
        assertThat(WAR.over(WAR.border(23.5))).isEqualTo("the war lasts beyond December 2026");
        assertThat(WAR.under(WAR.below(WAR.border(23.5)))).isEqualTo("the war ends by December 2026");
        assertThat(WAR.under(WAR.below(Double.POSITIVE_INFINITY))).isEqualTo("the war ends within the horizon");
    }

    @Test
    void rounded_limits_moveIntoTheBox() {
        assertThat(WAR.rounded(over(0, 24.5)).value()).isEqualTo(25);
        assertThat(WAR.rounded(under(0, 24.5)).value()).isEqualTo(24);
        assertThat(DEFERENCE.rounded(under(1, 0.39)).value()).isEqualTo(0.3);
        assertThat(INDIA.rounded(over(2, 0.5)).value()).isEqualTo(0.5);
        assertThat(WAR.rounded(over(0, Double.POSITIVE_INFINITY)).value()).isInfinite();
    }

    @Test
    void decimals_ofASpan_showAboutFiftyValues() {
        assertThat(FactorWords.decimals(1)).isEqualTo(2);
        assertThat(FactorWords.decimals(0.05)).isEqualTo(3);
        assertThat(FactorWords.decimals(120)).isZero();
        assertThat(FactorWords.decimals(0)).isZero();
    }

    private static BoxWords words(FoundBox... boxes) {
        var cases = new Cases(new Inputs(FACTORS, new double[0][]), new boolean[0]);
        return new BoxWords(
                new Discovery(cases, new Tally(1000, 240, 1000, 240), List.of(boxes)), "Russia loses the lead");
    }

    private static Limit over(int factor, double value) {
        return new Limit(factor, Limit.Side.OVER, value);
    }

    private static Limit under(int factor, double value) {
        return new Limit(factor, Limit.Side.UNDER, value);
    }
}
