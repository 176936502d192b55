package steppe.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is found wrong while configs are read, so that all of it can be told at once and nothing twice. Of more than
 * {@value #MOST} problems the rest is not kept.
 */
final class Problems {
    private static final int LONGEST = 60;
    private static final int MOST = 500;

    private final Set<Problem> found = new LinkedHashSet<>();
    private int reports;

    /**
     * Notes a problem.
     *
     * @param what path, and value where there is one; empty where the position says it all
     * @param rule that does not hold, as the rest of a sentence
     */
    void add(Position at, String what, String rule) {
        add(at, what, rule, Optional.empty());
    }

    /** @param maybe what was perhaps meant */
    void add(Position at, String what, String rule, Optional<String> maybe) {
        reports++;
        String sentence = what.isEmpty() ? rule : what + " " + rule;
        keep(new Problem(at, sentence + maybe.map(m -> ". Maybe " + m).orElse("")));
    }

    private void keep(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST && !found.contains(problem)) {
            found.add(new Problem(new Position(problem.at().file(), 0, 0), "has more problems than these " + MOST));
        }
    }

    /**
     * Notes a name that nothing has.
     *
     * @param kind of what is named, with its article
     * @param known all names there are
     */
    void unknown(Position at, String path, String name, String kind, Collection<String> known) {
        String rule = "is not " + kind + ": " + String.join(", ", new TreeSet<>(known));
        add(at, named(path, name), rule, Nearest.to(name, known));
    }

    /** A path and the value there, cut short if it is long. */
    static String named(String path, String value) {
        String said = value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
        return said.isEmpty() ? path : path + " (" + said + ")";
    }

    void addAll(ConfigException other) {
        reports += other.problems().size();
        other.problems().forEach(this::keep);
    }

    /** How often something was found wrong; what is found again, as when a part is read twice, counts again. */
    int reports() {
        return reports;
    }

    /** @throws ConfigException with all problems in the order of files and lines, if there are any */
    void raise() {
        if (!found.isEmpty()) {
            throw new ConfigException(sorted());
        }
    }

    private List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparing(Problem::at)).toList();
    }
}
