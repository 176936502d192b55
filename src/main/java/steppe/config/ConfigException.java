package steppe.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A config that cannot be used. Its message has a line for every problem: where, what was found, the rule, and what was
 * perhaps meant.
 */
public final class ConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final List<Problem> problems;

    public ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    ConfigException(Position at, String message) {
        this(List.of(new Problem(at, message)));
    }

    /** At least one, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
