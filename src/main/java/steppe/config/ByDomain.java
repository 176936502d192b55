package steppe.config;

import java.io.Serializable;

/** Four numbers, one for each domain. */
public sealed interface ByDomain extends Serializable permits PerDomain, TieSpec {
    Sourced economic();

    Sourced security();

    Sourced political();

    Sourced cultural();

    /** The number of a domain. */
    default Sourced get(Domain domain) {
        return switch (domain) {
            case ECONOMIC -> economic();
            case SECURITY -> security();
            case POLITICAL -> political();
            case CULTURAL -> cultural();
        };
    }
}
