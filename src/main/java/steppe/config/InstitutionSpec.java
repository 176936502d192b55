package steppe.config;

import java.io.Serializable;
import java.util.List;

/**
 * A body that binds powers and countries together.
 *
 * @param members countries
 * @param powers members, or conveners
 * @param origin of the membership list
 */
public record InstitutionSpec(
        String name,
        List<String> members,
        @OptionalKey List<String> powers,
        String origin,
        @OptionalKey String note) implements Serializable {
    public InstitutionSpec {
        members = Maps.frozen(members);
        powers = Maps.frozen(powers);
    }
}
