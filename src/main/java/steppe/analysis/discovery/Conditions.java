package steppe.analysis.discovery;

import java.util.List;

/**
 * What a box asks for, in words.
 *
 * @param factors in the order to which the limits of boxes refer
 */
public record Conditions(List<FactorWords> factors) {
    /** The clauses, joined by "and". */
    public String of(Box box) {
        var clauses = clauses(box);
        var last = clauses.size() - 1;
        return last < 2
                ? String.join(" and ", clauses)
                : String.join(", ", clauses.subList(0, last)) + ", and " + clauses.get(last);
    }

    /** A clause for each factor that a box restricts. */
    public List<String> clauses(Box box) {
        return box.factors().stream().map(factor -> clause(box, factor)).toList();
    }

    private String clause(Box box, int factor) {
        var words = factors.get(factor);
        var low = box.limit(factor, Limit.Side.OVER);
        var high = box.limit(factor, Limit.Side.UNDER);
        if (low.isPresent() && high.isPresent()) {
            return words.between(low.get().value(), high.get().value());
        }
        return low.isPresent()
                ? words.over(low.get().value())
                : words.under(high.orElseThrow().value());
    }
}
