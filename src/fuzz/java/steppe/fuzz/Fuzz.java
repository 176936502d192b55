package steppe.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fuzzes targets one after the other, each in a process of its own, by Jazzer. Fails with the first finding, whose input is then in
 * {@code target/fuzz}.
 */
public final class Fuzz {
    private static final Path FOLDER = Path.of("target/fuzz");

    private Fuzz() {}

    /** @param args seconds for all targets together, and then the names of targets; all if none is named */
    public static void main(String... args) throws IOException, InterruptedException {
        var named = Stream.of(args)
                .skip(1)
                .filter(name -> !name.isBlank())
                .map(Target::valueOf)
                .toList();
        var targets = named.isEmpty() ? List.of(Target.values()) : named;
        long each = Math.max(1, Long.parseLong(args[0]) / targets.size());
        for (var target : targets) {
            System.out.println("Fuzzing " + target + " for " + each + " s");
            int code = process(target, each).start().waitFor();
            if (code != 0) {
                System.out.println(target + " failed; the input is in " + FOLDER);
                System.exit(1);
            }
        }
    }

    private static ProcessBuilder process(Target target, long seconds) throws IOException {
        var corpus = Files.createDirectories(FOLDER.resolve(target.folder()));
        for (var seed : Seeds.of(target).entrySet()) {
            Files.write(corpus.resolve(seed.getKey()), seed.getValue());
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-Dfuzz.target=" + target,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Fuzzing.class.getName(),
                        "--instrumentation_includes=steppe.**:org.yaml.**",
                        "--reproducer_path=" + FOLDER,
                        corpus.toString(),
                        "-artifact_prefix=" + FOLDER + "/" + target.folder() + "-",
                        "-max_total_time=" + seconds,
                        "-max_len=8192",
                        "-timeout=60",
                        "-rss_limit_mb=2048")
                .inheritIO();
    }
}
