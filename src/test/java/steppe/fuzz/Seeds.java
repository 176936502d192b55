package steppe.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a target begins with: files that are in order, those that are wrong in one place, and what fuzzing has found. */
final class Seeds {
    /** What fuzzing has found, a folder for each target. */
    private static final Path FOUND = Path.of("src/test/resources/steppe/fuzz");

    private static final Path SHIPPED = Path.of("src/test/resources/steppe");
    private static final String EXTENDS = "extends: two-powers.yaml\nname: varied\ntitle: Varied\n";

    private Seeds() {}

    /** By name, in an order that is always the same. */
    static Map<String, byte[]> of(Target target) {
        var seeds = new LinkedHashMap<String, byte[]>();
        texts(target).forEach(text -> seeds.put("seed-" + seeds.size(), text.getBytes(StandardCharsets.UTF_8)));
        seeds.putAll(found(target));
        return seeds;
    }

    private static List<String> texts(Target target) {
        return switch (target) {
            case SCENARIO -> scenarios();
            case EXPERIMENT -> experiments();
            case CALIBRATION -> List.of(shipped("two-powers-calibration.yaml"));
            case HINDCAST -> List.of(shipped("two-powers-hindcast.yaml"));
            case CREDIBILITY -> List.of(shipped("two-powers-credibility.yaml"));
            case LEDGER -> List.of(shipped("config/ledger.yaml"));
            case SERIES -> List.of(shipped("two-powers-series.csv"), shipped("config/series.csv"));
            case POSTERIOR -> List.of(Desk.DRAWS);
            case STORY -> List.of(Desk.STORY);
            case DESIGN -> List.of("load,inertia\n0.2,3\n0.3,4\n", "\"load\",\"inertia\"\r\n\"0.2\",3\r\n");
            case OBSERVATIONS -> List.of(shipped("two-powers-own.csv"));
            case OUTCOME ->
                List.of(
                        "influence.EAST@2028-12",
                        "trade.AAA.EAST@2024",
                        "passing.AAA.WEST.EAST",
                        "passing.AB-gdp.EAST.WEST",
                        "influence.EAST@2028-12 < 0.2",
                        "(influence.EAST@2028-12 - influence.WEST@2028-12) / 2 + 0.1 * 3 >= 0.25",
                        "leader of AAA is WEST by 2026",
                        "security leader is EAST by 2026-06",
                        "WEST passes EAST in BBB by 2027");
            case SETTING ->
                List.of(
                        "war.ends=2026-12",
                        "war.load=0.5",
                        "war.load={prior: {uniform: [0.1, 0.2]}, unit: share, origin: assumption, note: a guess}",
                        "uncertainty.war=false",
                        "sanctions=null",
                        "powers.EAST.name=\"A \\\"name\\\"\"");
            case VALUE -> List.of("war.ends\nnever", "war.load\n0.5", "powers.EAST.colour\n#123456", "sanctions");
        };
    }

    /** A whole scenario, each of its parts over it, and parts that are wrong. */
    private static List<String> scenarios() {
        var whole = shipped("two-powers.yaml");
        var parts = Stream.of(whole.split("\n(?=[a-z])"))
                .filter(part -> !part.matches("(?s)(#|schemaVersion|name|title).*"))
                .map(part -> EXTENDS + part + "\n");
        return Stream.of(Stream.of(whole, shipped("two-powers-earlier.yaml")), parts, wrong("scenario", EXTENDS))
                .flatMap(texts -> texts)
                .toList();
    }

    private static List<String> experiments() {
        var right = shipped("two-powers-experiment.yaml");
        return Stream.concat(
                        Stream.of(
                                right,
                                shipped("two-powers-morris.yaml"),
                                shipped("two-powers-saltelli.yaml"),
                                right + Desk.DESIGN),
                        wrong("experiment", right))
                .toList();
    }

    /** The rows of a kind in the table of wrong files, each in place of the line that it spoils. */
    private static Stream<String> wrong(String kind, String right) {
        var rows = shipped("config/wrong-files.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var texts = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i += 4) {
            if (rows.get(i).equals(kind)) {
                var line = rows.get(i + 1).strip();
                var key = "(?m)^" + line.substring(0, line.indexOf(':')).replace(".", "\\.") + ":.*\n";
                texts.add(right.replaceFirst(key, "") + line + "\n");
            }
        }
        return texts.stream();
    }

    private static Map<String, byte[]> found(Target target) {
        var folder = FOUND.resolve(target.folder());
        var found = new LinkedHashMap<String, byte[]>();
        try (var files = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            for (var file : files.sorted().toList()) {
                found.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped(String name) {
        try {
            return Files.readString(SHIPPED.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
