package steppe.config;

import java.io.Serializable;

/**
 * A fact that a source document states.
 *
 * @param claim in other words
 * @param quantity as text, for example {@code at least 7.2 percent of gdp}; empty if the fact has no number
 * @param period that it speaks of: a year, a month, a day, or a range with {@code ..}
 * @param file of the source document
 * @param document title, author and date
 * @param confidence that the document supports it: high, medium or low
 */
public record Evidence(
        String id, String claim, String quantity, String period, String file, String document, String confidence)
        implements Serializable {
    /** Reads an entry of the ledger; what it does not say is empty. */
    static Evidence of(Tree.Fields entry) {
        var source = entry.get("source") instanceof Tree.Fields mapping ? mapping : entry;
        return new Evidence(
                text(entry, "id"),
                text(entry, "claim"),
                entry.get("quantity") instanceof Tree.Fields mapping ? quantity(mapping) : "",
                text(entry, "period"),
                text(source, "file"),
                text(source, "document"),
                text(entry, "confidence"));
    }

    private static String quantity(Tree.Fields quantity) {
        String low = text(quantity, "low");
        String high = text(quantity, "high");
        String amount = text(quantity, "value");
        if (!low.isEmpty() && !high.isEmpty()) {
            amount = low.equals(high) ? low : low + " to " + high;
        } else if (!low.isEmpty()) {
            amount = "at least " + low;
        } else if (!high.isEmpty()) {
            amount = "at most " + high;
        }
        String counted = text(quantity, "text");
        return amount + " " + text(quantity, "unit").replace('_', ' ') + (counted.isEmpty() ? "" : ", " + counted);
    }

    private static String text(Tree.Fields mapping, String key) {
        var leaf = mapping.leaf(key);
        return leaf == null || leaf.isNull() ? "" : leaf.text();
    }
}
