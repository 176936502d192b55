package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Something dated that happened, or is announced, in or about the region.
 *
 * @param month when
 * @param title a few words for charts
 * @param power whose standing it touches; absent for an event with no effect in the model
 * @param to countries, or institutions for all their members; absent for all countries
 * @param reliability added to the belief that the power does what it promises
 * @param threat added to the threat from the power that a fully exposed country sees
 * @param ties relative change of the tie in a domain, keyed by domain; 0.05 is five percent stronger
 * @param goodwill relative gain of the power's political weight, fading
 * @param crisis kind of crisis that this was an instance of: it shakes the regimes it befell, and ends a rule if its kind does
 * @param war whether it belongs to the war, and does not happen in a world without it
 * @param headline whether charts mark it
 * @param origin evidence id, reference or {@code assumption}
 * @param note how the effects follow from the origin
 */
public record EventSpec(
        YearMonth month,
        String title,
        @OptionalKey String power,
        @OptionalKey List<String> to,

        @OptionalKey @Quantity(unit = "probability", min = -1, max = 1)
        Sourced reliability,

        @OptionalKey @Quantity(unit = "threat", min = 0, max = 5)
        Sourced threat,

        @OptionalKey @Quantity(unit = "share", min = -1, max = 5)
        Map<Domain, Sourced> ties,

        @OptionalKey @Quantity(unit = "share", min = -1, max = 1)
        Sourced goodwill,

        @OptionalKey String crisis,
        @OptionalKey boolean war,
        @OptionalKey boolean headline,
        String origin,
        @OptionalKey String note)
        implements Serializable {
    public EventSpec {
        to = Maps.frozen(to);
        ties = Maps.frozen(ties);
    }
}
