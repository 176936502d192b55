package steppe.config;

import java.io.Serializable;
import java.util.Map;
import steppe.plugin.Strategy;

/**
 * A country that powers court.
 *
 * @param name as shown in charts
 * @param strategy how it hedges
 * @param population in the first year
 * @param gdp nominal, in the first year
 * @param gdpGrowth of nominal GDP in USD
 * @param otherTrade goods trade with everybody who is not one of the powers, in the first year
 * @param prize its worth to a power that has more to spend than it had in the first month; 1 is the average country
 * @param needs how much it cares for what a power brings in each domain
 * @param weights of the domains in the contest definition of influence; normalised to sum to 1, so not all 0
 * @param exposure to each power's threat (border, minority, claims); powers not named are no threat
 * @param remittances from each power
 * @param debt share of external public debt owed to each power
 * @param personal share of political ties that hang on the person of the leader; absent for none
 */
public record CountrySpec(
        String name,
        Strategy strategy,
        @Quantity(unit = "million", min = 0.001) Sourced population,
        @Quantity(unit = "USD bn", min = 0.001) Sourced gdp,
        @Quantity(unit = "1/year", min = -0.2, max = 0.3) Sourced gdpGrowth,
        @Quantity(unit = "USD bn/year", min = 0) Sourced otherTrade,
        @Quantity(unit = "ratio", min = 0.01, max = 10) Sourced prize,
        @Quantity(unit = "index", min = 0, max = 5) PerDomain needs,
        @Quantity(unit = "share", min = 0, max = 1) PerDomain weights,

        @OptionalKey @Quantity(unit = "index", min = 0, max = 1)
        Map<String, Sourced> exposure,

        @OptionalKey @Quantity(unit = "% of GDP", min = 0, max = 100)
        Map<String, Sourced> remittances,

        @OptionalKey @Quantity(unit = "% of external public debt", min = 0, max = 100)
        Map<String, Sourced> debt,

        @OptionalKey @Quantity(unit = "share", min = 0, max = 1)
        Sourced personal)
        implements Serializable {
    public CountrySpec {
        exposure = Maps.frozen(exposure);
        remittances = Maps.frozen(remittances);
        debt = Maps.frozen(debt);
        double owed = debt.values().stream().mapToDouble(Sourced::central).sum();
        Check.require(owed <= 100, "debt", "adds up to %s %%, more than all debt", Scalars.written(owed));
        Check.requireSome("weights", weights.economic(), weights.security(), weights.political(), weights.cultural());
    }
}
