package steppe.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts that numbers of scenarios rest on, by id. In YAML a list whose entries each begin with a line {@code - id: ...};
 * an entry is parsed when it is asked for, since ids are needed at every start and the rest hardly ever.
 */
public final class Ledger {
    private static final Pattern HEAD = Pattern.compile("- id: +([A-Za-z0-9-]+)\\s*(#.*)?");
    private static final Ledger NONE = new Ledger("", List.of(), Map.of());

    private final String file;
    private final List<String> lines;
    private final Map<String, Integer> starts;

    private Ledger(String file, List<String> lines, Map<String, Integer> starts) {
        this.file = file;
        this.lines = lines;
        this.starts = starts;
    }

    /**
     * Reads the ids of a ledger.
     *
     * @throws ConfigException if the file cannot be read, or is not a list of entries that each have an id of their own
     */
    public static Ledger read(Path file) {
        return read(file, Position.of(file), "");
    }

    /** The ledger without facts. */
    static Ledger none() {
        return NONE;
    }

    /**
     * Reads the ids of a ledger.
     *
     * @param at who named the file
     * @param what how it was named; empty if at says so
     */
    static Ledger read(Path file, Position at, String what) {
        String shown = Position.shown(file);
        var problems = new Problems();
        var starts = new LinkedHashMap<String, Integer>();
        var lines = TextFile.read(file, at, what).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var head = HEAD.matcher(lines.get(i));
            if (head.matches()) {
                var first = starts.putIfAbsent(head.group(1), i);
                if (first != null) {
                    var here = new Position(shown, i + 1, 1);
                    problems.add(here, head.group(1), "is there twice, first in line " + (first + 1));
                }
            } else if (!isInside(lines.get(i))) {
                problems.add(new Position(shown, i + 1, 1), "", "must begin with - id: and letters, digits or hyphens");
            }
        }
        problems.raise();
        return new Ledger(shown, lines, starts);
    }

    /** Whether a line stands inside an entry, or between entries. */
    private static boolean isInside(String line) {
        return line.isBlank() || line.startsWith(" ") || line.startsWith("#");
    }

    /** In the order of the file. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(starts.keySet());
    }

    /**
     * The fact of an id.
     *
     * @throws ConfigException if its entry is not YAML
     */
    public Optional<Evidence> find(String id) {
        return Optional.ofNullable(starts.get(id)).map(this::parse);
    }

    private Evidence parse(int start) {
        int end = start + 1;
        while (end < lines.size() && isInside(lines.get(end))) {
            end++;
        }
        var problems = new Problems();
        var tree = YamlText.parse(
                String.join("\n", lines.subList(start, end)),
                (line, column) -> new Position(file, start + line, column),
                problems);
        problems.raise();
        return Evidence.of((Tree.Fields) ((Tree.Items) tree).items().get(0));
    }
}
