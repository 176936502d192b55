package steppe.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;

/** A war's end that is not left to chance: a month, or {@code never} within the run. */
public record WarEnd(YearMonth month) implements Serializable {
    private static final String NEVER = "never";

    /**
     * @param text {@code 2026-12} or {@code never}
     * @throws IllegalArgumentException if it is neither
     */
    @JsonCreator
    public static WarEnd of(String text) {
        if (NEVER.equals(text)) {
            return new WarEnd(null);
        }
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new IllegalArgumentException("must be a month such as 2026-12, or " + NEVER);
        }
        return new WarEnd(YearMonth.parse(text));
    }

    /** Empty if it never ends. */
    public Optional<YearMonth> when() {
        return Optional.ofNullable(month);
    }

    @JsonValue
    @Override
    public String toString() {
        return month == null ? NEVER : month.toString();
    }
}
