package steppe.config;

import java.io.Serializable;

/**
 * One thing that is wrong with a config.
 *
 * @param at where it stands
 * @param message path, value and rule, then what was perhaps meant
 */
public record Problem(Position at, String message) implements Serializable {
    private static final int LONGEST = 1500;

    public Problem {
        message = (message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message)
                .replaceAll("\\p{Cntrl}+", " ");
    }

    @Override
    public String toString() {
        return at + ": " + message;
    }
}
