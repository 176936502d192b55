package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How what the docs tell people to do is made small enough to do all of it in minutes. Nothing else is changed.
 *
 * <ul>
 *   <li>{@code run} of a shipped experiment makes {@value #FEW} replications if the command names no number, or one above {@value #MANY}.
 *   <li>{@code calibrate} draws and scores less, and leaves the posterior that ships.
 *   <li>Some shipped files ask for less ({@link #SHIPPED}).
 * </ul>
 */
final class SmallScale {
    private static final String FEW = "8";
    private static final int MANY = 100;
    private static final String REPLICATIONS = "--replications";

    /** Files, with what stands in the place of what. */
    private static final Map<String, Map<String, String>> SHIPPED = Map.of(
            "configs/experiments/calibration.yaml", Map.of("points: 200", "points: 20", "draws: 250", "draws: 20"),
            "configs/experiments/hindcast.yaml", Map.of("replications: 500", "replications: 20"),
            "configs/experiments/hindcast-2008.yaml", Map.of("replications: 500", "replications: 20"),
            "configs/experiments/screening.yaml", Map.of("trajectories: 10", "trajectories: 2"));

    private SmallScale() {}

    /** Changes the shipped files of a copy. */
    static void shrink(Path copy) throws IOException {
        for (var file : SHIPPED.entrySet()) {
            var text = Files.readString(copy.resolve(file.getKey()));
            for (var change : file.getValue().entrySet()) {
                if (!text.contains(change.getKey())) {
                    throw new AssertionError(file.getKey() + " does not say " + change.getKey());
                }
                text = text.replace(change.getKey(), change.getValue());
            }
            Files.writeString(copy.resolve(file.getKey()), text);
        }
    }

    /** The words of a command as they are executed. */
    static List<String> of(List<String> words) {
        var small = new ArrayList<>(words);
        var verb = words.isEmpty() ? "" : words.get(0);
        if (verb.equals("run") && words.stream().noneMatch(word -> word.startsWith("configs/my/"))) {
            var at = small.indexOf(REPLICATIONS);
            if (at < 0 && !words.contains("--help")) {
                small.addAll(List.of(REPLICATIONS, FEW));
            } else if (at >= 0 && Integer.parseInt(small.get(at + 1)) > MANY) {
                small.set(at + 1, FEW);
            }
        } else if (verb.equals("calibrate") && words.contains("--recover")) {
            small.set(small.indexOf("--recover") + 1, "2");
        } else if (verb.equals("calibrate") && !words.contains("--point")) {
            small.addAll(List.of("--into", "runs/posterior.csv"));
        } else if (verb.equals("serve")) {
            small.remove("--open");
        }
        return small;
    }
}
