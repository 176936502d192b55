package steppe.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a country deals with the powers that court it. */
public enum Strategy {
    /** Spreads its ties and fears any power that grows dominant. */
    @JsonProperty("multi-vector")
    MULTI_VECTOR,
    /** Goes with whoever offers most, dominant or not. */
    @JsonProperty("bandwagon")
    BANDWAGON,
    /** As multi-vector, but never opens up more to a foreign security tie than it did at first. */
    @JsonProperty("neutral")
    NEUTRAL,
    /** Forgives dominance and threat to the power that keeps its regime safe. */
    @JsonProperty("client")
    CLIENT
}
