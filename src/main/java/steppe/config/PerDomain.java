package steppe.config;

import java.io.Serializable;

/** One number for each domain, all in the same unit. */
public record PerDomain(Sourced economic, Sourced security, Sourced political, Sourced cultural)
        implements Serializable {
    public Sourced get(Domain domain) {
        return switch (domain) {
            case ECONOMIC -> economic;
            case SECURITY -> security;
            case POLITICAL -> political;
            case CULTURAL -> cultural;
        };
    }
}
