package steppe.experiment;

import java.util.function.ToDoubleFunction;
import steppe.config.Scenario;
import steppe.model.Trajectory;

/**
 * Something that is true of a run or not.
 *
 * <ul>
 *   <li>{@code influence.RUS@2035-12 < 0.25}: a comparison of outcomes, numbers and what {@code + - * /} and parentheses make of
 *       them;
 *   <li>{@code leader of KAZ is CHN by 2030}: the largest share in December 2030, of influence or, as in {@code security leader},
 *       of another metric; without {@code of KAZ} in the region;
 *   <li>{@code CHN passes RUS in KAZ by 2030}: it passes in influence no later, and stays ahead a year.
 * </ul>
 *
 * @param text as written
 * @param last the last month of a run that it needs
 * @param gap how far it is from the other side: above 0 if it holds, below if not
 * @param atZero whether it holds at a gap of 0
 */
record Statement(String text, int last, ToDoubleFunction<Trajectory> gap, boolean atZero) {
    /**
     * Reads a statement about runs of a scenario.
     *
     * @throws IllegalArgumentException that says, as the rest of a sentence, why it cannot be read
     */
    public static Statement of(Scenario scenario, String text) {
        return new StatementParser(new OutcomeParser(scenario), text).parse();
    }

    public boolean holds(Trajectory trajectory) {
        double gap = this.gap.applyAsDouble(trajectory);
        return gap > 0 || gap == 0 && atZero;
    }

    /** 1 if it holds, 0 if not, and a half if its two sides are equal: what may be said of a world in which nothing changes. */
    public double chance(Trajectory trajectory) {
        return (1 + Math.signum(gap.applyAsDouble(trajectory))) / 2;
    }
}
