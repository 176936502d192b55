package steppe.config;

/** What sort of source a number rests on. */
public enum OriginKind {
    /** A fact of the ledger. */
    EVIDENCE("evidence"),
    PUBLIC_SERIES("public series"),
    /** A publication. */
    REFERENCE("reference"),
    ASSUMPTION("assumption");

    private final String words;

    OriginKind(String words) {
        this.words = words;
    }

    /** The kind of a number's origin in the scenario that it stands in. */
    public static OriginKind of(Sourced number, Scenario scenario) {
        if (number.isAssumption()) {
            return ASSUMPTION;
        } else if (number.origin().startsWith(Origins.PUBLIC)) {
            return PUBLIC_SERIES;
        }
        return scenario.sources().references().containsKey(number.origin()) ? REFERENCE : EVIDENCE;
    }

    /** As people say it. */
    public String words() {
        return words;
    }
}
