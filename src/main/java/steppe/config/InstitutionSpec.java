package steppe.config;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * A body that binds powers and countries together (M12).
 *
 * @param members countries
 * @param candidates countries that may join if they open up to its powers
 * @param powers members, or conveners
 * @param covers domains whose ties it holds; none if it holds nothing
 * @param hold share of the decay of those ties that it avoids while nothing rivals it
 * @param from first month; absent if it stood before the run
 * @param until last month; absent if open-ended
 * @param origin of the membership list
 */
public record InstitutionSpec(
        String name,
        List<String> members,
        @OptionalKey List<String> candidates,
        @OptionalKey List<String> powers,
        @OptionalKey List<Domain> covers,

        @OptionalKey @Quantity(unit = "share", min = 0, max = 0.9)
        Sourced hold,

        @OptionalKey YearMonth from,
        @OptionalKey YearMonth until,
        String origin,
        @OptionalKey String note)
        implements Serializable {
    public InstitutionSpec {
        members = Maps.frozen(members);
        candidates = Maps.frozen(candidates);
        powers = Maps.frozen(powers);
        covers = Maps.frozen(covers);
        for (var candidate : candidates) {
            Check.require(!members.contains(candidate), "candidates", "(%s) is a member already", candidate);
        }
        Check.require(covers.isEmpty() == (hold == null), "hold", "must be there if and only if covers is");
    }
}
