package steppe.plugin;

/** Plug-ins that cannot be used: one that cannot be loaded, or two of one name. Its message is for whoever put them there. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PluginException(String message) {
        super(message);
    }
}
