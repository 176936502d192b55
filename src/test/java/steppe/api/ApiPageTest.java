package steppe.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/api.md} shows compiles, runs and says what the page says. When results move on purpose, write the page anew with
 * {@code mvn test -Dtest=ApiPageTest -Dapi=write}.
 */
class ApiPageTest {
    private static final Path PAGE = Path.of("docs/api.md");
    private static final Path FAN = Path.of("target/example-fan.png");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("(?<=```text\n).*?(?=```)", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
    private static final String PART = """
            import java.nio.file.Path;
            import java.util.Locale;
            import steppe.api.*;

            public class %s {
                public static void main(String[] args) throws Exception {
                    %s
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static final List<String> PARTS = new ArrayList<>();

    /** Source text of a class. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignored) {
            return text;
        }
    }

    @BeforeAll
    static void compile() throws IOException {
        var sources = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> source(block.group(1)))
                .toList();
        var complaints = new StringWriter();
        var options = List.of("--release", "17", "-Xlint:all", "-Werror", "-d", folder.toString(), "-cp", classPath());
        boolean isGood = ToolProvider.getSystemJavaCompiler()
                .getTask(complaints, null, null, options, null, sources)
                .call();
        assertThat(isGood).as(complaints.toString()).isTrue();
    }

    private static JavaFileObject source(String block) {
        var named = CLASS.matcher(block);
        if (named.find()) {
            return new Source(named.group(1), block);
        }
        var name = "Part" + PARTS.size();
        PARTS.add(name);
        return new Source(name, PART.formatted(name, block));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String said(String type) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "said", ".txt");
        var complaints =
                Files.createTempFile(folder, "complaints", ".txt"); // and what a JVM remarks on its own options
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        folder + System.getProperty("path.separator") + classPath(),
                        type)
                .redirectError(complaints.toFile())
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        var said = Files.readString(out);
        assertThat(code).as(said + Files.readString(complaints)).isZero();
        return said;
    }

    @Test
    void example_runs_andSaysWhatThePageSays() throws Exception {
        Files.deleteIfExists(FAN);
        var said = said("Example");
        var page = Files.readString(PAGE);
        if ("write".equals(System.getProperty("api"))) {
            page = SAID.matcher(page).replaceFirst(said.replace("\\", "\\\\").replace("$", "\\$"));
            Files.writeString(PAGE, page);
        }
        var shown = SAID.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(shown.group())
                .as(
                        "docs/api.md; if results moved on purpose, write it anew with mvn test -Dtest=ApiPageTest -Dapi=write")
                .isEqualTo(said);
        assertThat(ImageIO.read(FAN.toFile()).getWidth()).isEqualTo(1600);
    }

    @Test
    void parts_run() throws Exception {
        assertThat(PARTS).hasSize(2);
        assertThat(said(PARTS.get(0))).endsWith("240 months\n");
        assertThat(said(PARTS.get(1)).lines()).hasSizeGreaterThan(70).anyMatch(line -> line.startsWith("2035-12 0."));
    }

    @Test
    void types_ofThePage_areThoseOfTheApi() throws IOException {
        var page = Files.readString(PAGE);
        try (Stream<Path> files = Files.list(Path.of("src/main/java/steppe/api"))) {
            assertThat(files.filter(file -> isPublic(file))
                            .map(file -> file.getFileName().toString().replace(".java", "")))
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(page).containsPattern("`(steppe\\.api\\.)?" + type + "`"));
        }
    }

    private static boolean isPublic(Path file) {
        try {
            return Files.readString(file).contains("\npublic ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
