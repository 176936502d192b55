package steppe.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A public series of figures that the model has a counterpart of: one figure a year for a country and a power. */
public enum Indicator {
    /** Goods trade both ways. */
    @JsonProperty("tradeValue")
    TRADE_VALUE("USD bn/year", List.of()),
    /** Share of all goods trade of a country. */
    @JsonProperty("tradeShare")
    TRADE_SHARE("%", List.of("trade_share_two_way_itpd")),
    /** Share of arms bought from abroad. */
    @JsonProperty("armsShare")
    ARMS_SHARE("%", List.of("sipri_share_5yr")),
    /** Remittances over GDP. */
    @JsonProperty("remittances")
    REMITTANCES("%", List.of("remittances_pct_gdp")),
    /** Share of external public debt owed to the power. */
    @JsonProperty("debtShare")
    DEBT_SHARE("%", List.of("external_debt_share_china")),
    /** Formal Bilateral Influence Capacity of the power in the country. */
    @JsonProperty("fbic")
    FBIC("index", List.of("fbic_score"));

    private final String unit;
    private final List<String> aliases;

    Indicator(String unit, List<String> aliases) {
        this.unit = unit;
        this.aliases = aliases;
    }

    /** The unit that the model counts it in. */
    public String unit() {
        return unit;
    }

    /** The word in YAML and tables, such as {@code tradeShare}. */
    public String key() {
        return Variants.name(this);
    }

    /** The words of the key, such as {@code trade share}. */
    public String words() {
        return this == FBIC ? "FBIC" : key().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** For charts, such as {@code Trade share, %}. */
    public String title() {
        String words = words();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ", " + unit;
    }

    /** Whether its figures are shares in percent that all powers divide among them. */
    public boolean isDivided() {
        return this == TRADE_SHARE || this == ARMS_SHARE;
    }

    /**
     * Whether only its changes are compared. The model has no arms and no FBIC scores; it has security ties and its own index of
     * the same form, whose level need not agree.
     */
    public boolean isRelative() {
        return this == ARMS_SHARE || this == FBIC;
    }

    /** The indicator of a name, whatever its case, hyphens, underscores and spaces. */
    static Optional<Indicator> named(String name) {
        String letters = letters(name);
        return Stream.of(values())
                .filter(each -> Stream.concat(Stream.of(each.key()), each.aliases.stream())
                        .anyMatch(alias -> letters(alias).equals(letters)))
                .findFirst();
    }

    /** All names. */
    static List<String> names() {
        return Stream.of(values())
                .flatMap(each -> Stream.concat(Stream.of(each.key()), each.aliases.stream()))
                .toList();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** What a value in a unit is multiplied with; empty if the unit is none of this indicator's. */
    OptionalDouble factor(String written) {
        String text = written.toLowerCase(Locale.ROOT).replaceAll("[_ ]+", " ").strip();
        return switch (this) {
            case TRADE_VALUE -> money(text);
            case FBIC ->
                text.startsWith("index") || text.equals("score") ? OptionalDouble.of(1) : OptionalDouble.empty();
            default -> percent(text);
        };
    }

    private static OptionalDouble money(String text) {
        return switch (text.replaceAll("( ?/ ?| per | a )year$", "")) {
            case "usd bn", "bn usd", "billion usd", "usd billion" -> OptionalDouble.of(1);
            case "usd mn", "mn usd", "usd m", "million usd", "usd million" -> OptionalDouble.of(1e-3);
            case "usd" -> OptionalDouble.of(1e-9);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble percent(String text) {
        if (text.startsWith("%") || text.startsWith("percent")) {
            return OptionalDouble.of(1);
        }
        return text.equals("share") || text.equals("fraction") ? OptionalDouble.of(100) : OptionalDouble.empty();
    }
}
