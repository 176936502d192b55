package steppe.config;

import java.nio.file.Path;
import java.util.Optional;

/** A layer of one dotted key that stands in no file. */
final class Setting {
    private Setting() {}

    /**
     * A setting of the command line, such as {@code war.ends=2026-12}. What follows the sign is a YAML value.
     *
     * @return empty if it is no setting, which is then among the problems
     */
    static Optional<Tree.Fields> parse(String setting, Problems problems) {
        var at = Position.commandLine(setting);
        int sign = setting.indexOf('=');
        if (sign < 1) {
            problems.add(at, "", "must be a key and a value, such as war.ends=2026-12");
            return Optional.empty();
        }
        String text = setting.substring(sign + 1);
        try {
            Tree value =
                    text.isBlank() ? new Tree.Leaf(at, "", true) : YamlText.parse(text, (line, column) -> at, problems);
            return Optional.of(layer(setting.substring(0, sign), value, problems));
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    /** A setting that a program makes: null takes a key away, a text is read as one in YAML without quotes. */
    static Tree.Fields of(String key, Object value, Problems problems) {
        var at = Position.program(key);
        Tree tree = value == null || value instanceof String
                ? new Tree.Leaf(at, String.valueOf(value), true)
                : new Unbinder(path -> at).tree(key, value);
        return layer(key, tree, problems);
    }

    private static Tree.Fields layer(String key, Tree value, Problems problems) {
        return Layer.of(Tree.Fields.of(key, new Tree.Field(value.at(), value)), Path.of(""), problems);
    }
}
