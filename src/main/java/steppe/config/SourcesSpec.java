package steppe.config;

import java.io.Serializable;
import java.util.Map;

/**
 * Where origins are looked up.
 *
 * @param evidence a ledger of facts, relative to the file that names it
 * @param series a CSV of public series, relative to the file that names it
 * @param posterior joint draws of fitted numbers, a CSV with its story beside it; relative to the file that names it
 * @param references citations by key
 */
public record SourcesSpec(
        @OptionalKey String evidence,
        @OptionalKey String series,
        @OptionalKey String posterior,
        @OptionalKey Map<String, String> references)
        implements Serializable {
    public SourcesSpec {
        references = Maps.frozen(references);
    }
}
