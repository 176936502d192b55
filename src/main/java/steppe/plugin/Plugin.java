package steppe.plugin;

import java.io.Serializable;

/**
 * Something that a scenario chooses by name and that may come from a jar of somebody else.
 *
 * <p>Implementations have a public constructor without parameters, keep no state, and are named in a file
 * {@code META-INF/services/} with the name of the interface, as {@link java.util.ServiceLoader} wants it.
 */
public interface Plugin extends Serializable {
    /** Its name in YAML: lower case, digits and hyphens; no other plug-in of its kind has it. */
    String key();

    /** What it is, in a sentence without a full stop. */
    String summary();
}
