package steppe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import steppe.results.Manifest;

/** How to make the same runs again: the command, without what does not change results. */
record Rerun(Dossier dossier) implements Chapter {
    /** Options that decide what is run, each with a value. */
    private static final Set<String> KEPT = Set.of("--replications", "--seed", "--set");

    /** Options that only decide how it is run, each with a value. */
    private static final Set<String> DROPPED = Set.of("--out", "--threads", "--checkpoint", "--shard", "--engine");

    @Override
    public String id() {
        return "rerun";
    }

    @Override
    public String title() {
        return "How to run it again";
    }

    @Override
    public void write(Html page) {
        var manifest = dossier.manifest();
        page.open("pre").element("code", "./steppe " + command(manifest)).close();
        page.element(
                "p",
                "The same version, experiment and seed give the same numbers, whatever the number of threads."
                        + " This page holds no date and no duration for that reason; manifest.json has the whole command and the"
                        + " machine, config.yaml every number, runs.parquet every run.");
        HtmlTable.write(
                page,
                "What was run",
                List.of("What", "Value"),
                List.of(
                        List.of("Experiment", manifest.experiment()),
                        List.of("Runs of each policy", Phrases.count(dossier.made(manifest.base()))),
                        List.of("Policies", Phrases.count(manifest.policies().size())),
                        List.of("Seed", Long.toString(manifest.seed())),
                        List.of("Months", manifest.start() + " to " + manifest.end() + ", known to " + manifest.now()),
                        List.of("Version", manifest.version() + " (" + manifest.commit() + ")"),
                        List.of("Hash of all that decides the results", manifest.hash())));
    }

    /** The command of a manifest with its file and the options that decide what is run. */
    static String command(Manifest manifest) {
        var kept = new ArrayList<String>();
        var words = manifest.command();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var option = word.replaceFirst("=.*", "");
            var hasValue = !word.contains("=") && i + 1 < words.size();
            if (KEPT.contains(option)) {
                kept.add(word);
                if (hasValue) {
                    kept.add(words.get(++i));
                }
            } else if (DROPPED.contains(option)) {
                i += hasValue ? 1 : 0;
            } else if (!word.startsWith("--")) {
                kept.add(word);
            }
        }
        return kept.stream().map(Rerun::quoted).collect(Collectors.joining(" "));
    }

    /** A word as a shell takes it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
