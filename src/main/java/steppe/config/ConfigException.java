package steppe.config;

/** A config that cannot be used; the message says where, what was found and what to write instead. */
public final class ConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
