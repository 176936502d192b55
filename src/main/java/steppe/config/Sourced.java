package steppe.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * A number that can answer for itself: what it counts, where it came from and how sure it is.
 *
 * @param path where it stands in the scenario, for example {@code ties.KAZ.RUS.security}; names its random stream
 * @param value the point value; null where only a prior is given
 * @param prior what is believed of it; null where it is taken as known
 * @param unit what one of it is, for example {@code USD bn/year}; never null
 * @param origin an evidence id, {@code public:series/country/power/year}, a key of the scenario's references, or
 *     {@value #ASSUMPTION}
 * @param note how the number follows from the origin; an assumption must have one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sourced(String path, Double value, Prior prior, String unit, String origin, String note)
        implements Serializable {
    /** The origin of a number that nobody measured; its note says why this one and not another. */
    public static final String ASSUMPTION = "assumption";

    /** The value if it is given, else the median of the prior. */
    @JsonIgnore
    public double central() {
        return value != null ? value : prior.median();
    }

    @JsonIgnore
    public boolean isAssumption() {
        return ASSUMPTION.equals(origin);
    }

    @JsonIgnore
    public boolean isUncertain() {
        return prior != null;
    }
}
