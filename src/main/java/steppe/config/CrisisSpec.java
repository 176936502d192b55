package steppe.config;

import java.io.Serializable;
import java.util.Map;
import steppe.plugin.CrisisType;

/**
 * Crises of one kind (M11, M18): how often they come, and what help and its refusal do.
 *
 * @param type when it is likely and who is asked
 * @param rates crises a year, by country; countries not named have none
 * @param joint whether it befalls all countries named at once, at the mean of their rates
 * @param danger the danger that makes it likelier; absent if it hangs on none
 * @param vigilance added to how shaken the regime is
 * @param goodwill relative gain of the helper's political weight, fading; absent for none
 * @param reward belief in the helper gained in the country
 * @param refusal belief in the refuser lost in the country, and in part in every other country that it protects
 * @param fall probability that the leader falls if nobody helps
 */
public record CrisisSpec(
        CrisisType type,
        String title,
        @Quantity(unit = "1/year", min = 0, max = 6) Map<String, Sourced> rates,
        @OptionalKey boolean joint,
        @OptionalKey String danger,
        @Quantity(unit = "vigilance", min = 0, max = 5) Sourced vigilance,

        @OptionalKey @Quantity(unit = "share", min = 0, max = 1)
        Sourced goodwill,

        @OptionalKey @Quantity(unit = "probability", min = 0, max = 1)
        Sourced reward,

        @OptionalKey @Quantity(unit = "probability", min = 0, max = 1)
        Sourced refusal,

        @OptionalKey @Quantity(unit = "probability", min = 0, max = 1)
        Sourced fall)
        implements Serializable {
    public CrisisSpec {
        rates = Maps.frozen(rates);
    }
}
