package steppe.report;

/** A part of the briefing under a heading of its own. */
interface Chapter {
    /** Its anchor. */
    String id();

    String title();

    /** Whether there is nothing to say. */
    default boolean isEmpty() {
        return false;
    }

    /** Writes what stands below the heading; its own headings begin at level 3. */
    void write(Html page);
}
