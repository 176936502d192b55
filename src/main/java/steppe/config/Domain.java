package steppe.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A field in which a power can matter to a country. */
public enum Domain {
    /** Goods trade; the tie is measured in USD bn a year. */
    @JsonProperty("economic")
    ECONOMIC,
    /** Bases, arms, training, guarantees; an index in which 1 is the strongest tie that the sources describe. */
    @JsonProperty("security")
    SECURITY,
    /** Treaties, summits, regime support; an index as for security. */
    @JsonProperty("political")
    POLITICAL,
    /** Language, schooling, media, migration; an index as for security. */
    @JsonProperty("cultural")
    CULTURAL;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The key in YAML and the word in charts, for example {@code security}. */
    public String key() {
        return key;
    }
}
