package steppe.model;

import java.util.function.Function;
import steppe.config.Scenario;
import steppe.config.Sourced;
import steppe.config.StyleSpec;

/** How each power goes about influence (M16); nobody has a style if the mechanism is off. By power. */
final class Styles {
    private final double[] conditionality;
    private final double[] patience;
    private final double[] holding;
    private final double[] transactionality;
    private final double[] regimeSecurity;

    Styles(Scenario scenario, Roster roster, Draws draws) {
        this.conditionality = drawn(StyleSpec::conditionality, scenario, roster, draws);
        this.patience = drawn(StyleSpec::patience, scenario, roster, draws);
        this.holding = drawn(StyleSpec::holding, scenario, roster, draws);
        this.transactionality = drawn(StyleSpec::transactionality, scenario, roster, draws);
        this.regimeSecurity = drawn(StyleSpec::regimeSecurity, scenario, roster, draws);
    }

    private static double[] drawn(Function<StyleSpec, Sourced> trait, Scenario scenario, Roster roster, Draws draws) {
        return trait(trait, scenario.mechanisms().styles(), scenario, roster, draws);
    }

    /** A trait of all powers; 0 for those without it, and for all if its mechanism is off. */
    static double[] trait(
            Function<StyleSpec, Sourced> trait, boolean on, Scenario scenario, Roster roster, Draws draws) {
        return roster.powers().stream()
                .map(power -> scenario.powers().get(power).style())
                .mapToDouble(style -> style == null || !on ? 0 : draws.orZero(trait.apply(style)))
                .toArray();
    }

    /** Share of the benefit of its offers that conditions take away. */
    double conditionality(int power) {
        return conditionality[power];
    }

    /** Years by which effort is slow to convert. */
    double patience(int power) {
        return patience[power];
    }

    /** Share of the decay of its ties that patience avoids. */
    double holding(int power) {
        return holding[power];
    }

    /** Share of announced money that deals fail to convert. */
    double transactionality(int power) {
        return transactionality[power];
    }

    /** How much more a shaken regime values its security offer. */
    double regimeSecurity(int power) {
        return regimeSecurity[power];
    }
}
