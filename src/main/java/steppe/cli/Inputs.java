package steppe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import steppe.config.Scenario;
import steppe.results.RunFolder;

/** Puts what an experiment was made from into its folder, so that the folder can be read by itself. */
final class Inputs {
    static final String CONFIG = "config.yaml";

    private static final String EVIDENCE = "sources/evidence.yaml";
    private static final String SERIES = "sources/series.csv";

    private Inputs() {}

    /**
     * Writes the experiment as it was given, the scenario as it was resolved, and the sources that it cites.
     *
     * @param base the scenario of the policy that others are compared with
     */
    static void write(Path experiment, Scenario base, RunFolder folder) {
        var sources = base.sources();
        var own = new HashMap<String, String>();
        if (sources.evidence() != null) {
            folder.copy(Path.of(sources.evidence()), EVIDENCE);
            own.put("sources.evidence", folder.path().resolve(EVIDENCE).toString());
        }
        if (sources.series() != null) {
            folder.copy(Path.of(sources.series()), SERIES);
            own.put("sources.series", folder.path().resolve(SERIES).toString());
        }
        folder.write(CONFIG, base.with(own).toYaml(folder.path()));
        try {
            folder.write("experiment.yaml", Files.readString(experiment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
