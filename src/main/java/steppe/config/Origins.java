package steppe.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that every origin is known: an assumption, a fact of the ledger, a public series, or a reference. A file is read
 * once, however many scenarios name it.
 */
final class Origins {
    /** What an origin in a public series begins with. */
    static final String PUBLIC = "public:";

    private static final String KEY = "origin";
    private static final String EVIDENCE = "evidence";
    private static final String SERIES = "series";

    private final Problems problems;
    private final Map<String, Optional<Set<String>>> files = new LinkedHashMap<>();

    Origins(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks all origins of a scenario.
     *
     * @param checked a scenario whose origins are good, so that its files need not be read again; may be empty
     */
    void check(Tree.Fields scenario, Tree.Fields checked) {
        if (!(scenario.get("sources") instanceof Tree.Fields sources)) {
            return;
        }
        if (sources.equals(checked.get("sources"))) {
            var good = origins(checked).stream().map(Origins::text).collect(Collectors.toSet());
            if (origins(scenario).stream().allMatch(found -> good.contains(text(found)))) {
                return;
            }
        }
        checkAgainst(sources, scenario);
    }

    /**
     * Checks all origins of something that rests on the sources of a scenario, such as a calibration.
     *
     * @param sources of the scenario
     */
    void checkAgainst(Tree.Fields sources, Tree.Fields tree) {
        var known = new LinkedHashSet<>(List.of(Sourced.ASSUMPTION));
        boolean allRead = addFile(known, sources, EVIDENCE) & addFile(known, sources, SERIES);
        if (sources.get("references") instanceof Tree.Fields references) {
            known.addAll(references.fields().keySet());
        }
        if (allRead) {
            origins(tree).stream().filter(found -> !known.contains(text(found))).forEach(found -> refuse(found, known));
        }
    }

    private void refuse(Tree.Found origin, Set<String> known) {
        String rule = text(origin).startsWith(PUBLIC)
                ? "is not among the public series"
                : "is no evidence, no reference and not " + Sourced.ASSUMPTION;
        problems.add(
                origin.tree().at(), Problems.named(origin.path(), text(origin)), rule, Nearest.to(text(origin), known));
    }

    /** Whether the file could be read, or none is named. */
    private boolean addFile(Set<String> known, Tree.Fields sources, String key) {
        var name = sources.leaf(key);
        if (name == null) {
            return true;
        }
        var origins = files.computeIfAbsent(name.text(), file -> read(name, key));
        origins.ifPresent(known::addAll);
        return origins.isPresent();
    }

    private Optional<Set<String>> read(Tree.Leaf name, String key) {
        String what = Problems.named("sources." + key, name.text());
        var file = Path.of(name.text());
        try {
            return Optional.of(
                    key.equals(SERIES)
                            ? Series.origins(file, name.at(), what)
                            : Ledger.read(file, name.at(), what).ids());
        } catch (ConfigException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private static String text(Tree.Found origin) {
        return ((Tree.Leaf) origin.tree()).text();
    }

    private static List<Tree.Found> origins(Tree.Fields tree) {
        var found = new ArrayList<Tree.Found>();
        collect("", tree, found);
        return found;
    }

    private static void collect(String path, Tree.Fields mapping, List<Tree.Found> into) {
        mapping.fields().forEach((key, field) -> {
            if (field.tree() instanceof Tree.Fields inner) {
                collect(Tree.join(path, key), inner, into);
            } else if (field.tree() instanceof Tree.Items list) {
                list.items().stream()
                        .filter(Tree.Fields.class::isInstance)
                        .forEach(item -> collect(Tree.join(path, key), (Tree.Fields) item, into));
            } else if (key.equals(KEY) && field.tree() instanceof Tree.Leaf) {
                into.add(new Tree.Found(Tree.join(path, key), field.tree()));
            }
        });
    }
}
