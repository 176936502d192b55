package steppe.config;

import java.util.Locale;

/** A kind of YAML file that has a schema. */
public enum SchemaKind {
    SCENARIO("A scenario of Steppe, or a part of one", Scenario.class),
    EXPERIMENT("An experiment of Steppe", ExperimentSpec.class),
    CALIBRATION("A calibration of Steppe", CalibrationSpec.class),
    HINDCAST("A hindcast of Steppe", HindcastSpec.class),
    CREDIBILITY("The contents of a page on the credibility of a model", CredibilitySpec.class);

    private final String title;
    private final Class<? extends Record> type;

    SchemaKind(String title, Class<? extends Record> type) {
        this.title = title;
        this.type = type;
    }

    /** Of whole files. */
    String title() {
        return title;
    }

    /** What such a file is read into. */
    Class<? extends Record> type() {
        return type;
    }

    /** Whether such files may be laid over others: no key is a must, null takes one away, and keys may be dotted. */
    boolean isLaidOver() {
        return this == SCENARIO;
    }

    /** Name of the file that holds the schema. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".json";
    }
}
