package steppe.config;

/** A part that one scenario has otherwise than another. */
public sealed interface Difference {
    /** Dotted, such as {@code war.frozen}; {@link Scenario#with} takes it. */
    String key();

    /** What the key stands under, in words, such as {@code Countries: Kazakhstan}. */
    String heading();

    /**
     * A number of another value, prior, unit, origin or note.
     *
     * @param before null if it was not there
     * @param after null if it is no longer there
     */
    record Number(String key, String heading, Sourced before, Sourced after) implements Difference {
        /** Whether only its origin or note differs. */
        public boolean isOnlyOfSource() {
            return before != null
                    && after != null
                    && Wording.amount(before).equals(Wording.amount(after))
                    && before.unit().equals(after.unit());
        }
    }

    /**
     * Another switch, month, text or list, as it stands in YAML; switches are {@code on} or {@code off}.
     *
     * @param before what held, in words, if it was not there; null if there are none
     * @param after likewise if it is no longer there
     */
    record Setting(String key, String heading, String before, String after) implements Difference {}

    /**
     * A whole part that only one of the scenarios has, such as an event or a commitment.
     *
     * @param title its title or name; empty if it has none
     * @param numbers how many it holds
     * @param isAdded whether the later scenario has it
     */
    record Entry(String key, String heading, String title, int numbers, boolean isAdded) implements Difference {}
}
