package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import steppe.results.Manifest;
import steppe.results.RunFolder;

/** The first few numbers of a run folder, in words, for the end of a run. */
final class Headlines {
    private Headlines() {}

    /** Regional shares of the powers in focus, now and at the end, under every policy. */
    static List<String> of(Path folder, Manifest manifest) {
        var region = manifest.areas().keySet().iterator().next();
        var table = RunFolder.query(folder, """
                SELECT policy, power, month, q05, q50, q95 FROM shares
                WHERE metric = 'influence' AND area = '%s' AND month IN ('%s-01', '%s-01')
                """.formatted(region, manifest.now(), manifest.end()));
        var lines = new ArrayList<String>();
        for (var power : manifest.focus()) {
            lines.add("");
            lines.add("%s: share of influence in %s, median (90%% of runs)"
                    .formatted(
                            manifest.powers().get(power).name(),
                            manifest.areas().get(region)));
            manifest.policies().forEach((policy, title) -> {
                var line = new StringBuilder("  %-34s".formatted(title));
                for (var month : List.of(manifest.now(), manifest.end())) {
                    table.where(row -> row.text("policy").equals(policy)
                                    && row.text("power").equals(power)
                                    && row.text("month").equals(month))
                            .forEach(row -> line.append(String.format(
                                    Locale.ROOT,
                                    "  %s: %4.1f%% (%.1f to %.1f)",
                                    month,
                                    100 * row.number("q50"),
                                    100 * row.number("q05"),
                                    100 * row.number("q95"))));
                }
                lines.add(line.toString());
            });
        }
        return lines;
    }
}
