package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Does what README, docs and notebooks/README tell people to do, page by page and from top to bottom, in a copy of the checkout:
 * {@code mvn -Pdocs test}.
 *
 * <ul>
 *   <li>{@code sh}: executed by bash, which must end with 0, or with N below {@code <!-- exit N -->}.
 *   <li>{@code text} after {@code sh}: held against what was printed ({@link Shown}). {@code -Ddocs.outputs=write} writes it anew.
 *   <li>A block that names its file, in a comment or above: written there. What is in configs/my is checked at the end of its page.
 *   <li>Any other {@code yaml}: laid over a shipped scenario or over the experiment that the page has shown, and checked.
 *   <li>Everything else must stand in {@link Unexecuted}.
 * </ul>
 *
 * {@link SmallScale} keeps it short. {@code -Ddocs.pages='tutorial|plugins'} tries the pages in whose names that is found.
 */
@Tag("docs")
final class ExecutedDocsTest {
    private static final Pattern PAGES = Pattern.compile(System.getProperty("docs.pages", ""));
    private static final boolean WRITE = "write".equals(System.getProperty("docs.outputs"));

    /** What other pages take for done: the main job. */
    private static final String README_FIRST = "./steppe run configs/experiments/ukraine-war-length.yaml --quiet";

    private static Copy copy;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        copy = Copy.of(Path.of(System.getProperty("checkout")));
        if (!PAGES.pattern().isEmpty()) {
            copy.execute(README_FIRST, 0);
        }
    }

    @AfterAll
    static void end() throws IOException {
        copy.close();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.of(
                            Stream.of(Path.of("README.md")),
                            docs.filter(page -> page.toString().endsWith(".md")).sorted(),
                            Stream.of(Path.of("CONTRIBUTING.md"), Path.of("notebooks/README.md")))
                    .flatMap(each -> each)
                    .toList();
        }
    }

    private static List<Fence> fences(Path page) {
        try {
            return Fence.of(page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void unexecuted_listsNothingThatNoPageHas() throws IOException {
        assertThat(Unexecuted.gone(
                        pages().stream().flatMap(page -> fences(page).stream()).toList()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> pages_areDone() throws IOException {
        return pages().stream()
                .filter(page -> PAGES.matcher(page.toString()).find() && !Unexecuted.PAGES.containsKey(page.toString()))
                .map(page -> dynamicContainer(page.toString(), tests(page)));
    }

    private static List<DynamicTest> tests(Path page) {
        var tests = new ArrayList<DynamicTest>();
        var fences = fences(page);
        for (var i = 0; i < fences.size(); i++) {
            var name = fences.get(i).toString();
            deed(fences, i).ifPresent(deed -> tests.add(dynamicTest(name, deed)));
        }
        tests.add(dynamicTest(page + ", its files", () -> copy.turnPage()));
        if (WRITE && page.endsWith("tutorial.md")) {
            tests.add(dynamicTest(page + ", its pictures", () -> copy.redraw(page)));
        }
        return tests;
    }

    /** What is to be done with a block; nothing with what a list says, and with output, which is looked at with its commands. */
    private static Optional<Executable> deed(List<Fence> fences, int block) {
        var fence = fences.get(block);
        if (Unexecuted.why(fence).isPresent() || fence.language().equals("math")) {
            return Optional.empty();
        } else if (fence.file().isPresent()) {
            return Optional.of(() -> copy.write(fence));
        } else if (fence.language().equals("sh")) {
            return Optional.of(() -> execute(fences, block));
        } else if (fence.language().equals("yaml")) {
            return Optional.of(() -> copy.checkLaidOver(fence));
        } else if (block > 0 && isOutput(fences, block)) {
            return Optional.empty();
        }
        return Optional.of(() -> fail("neither executed nor listed in Unexecuted"));
    }

    /** Whether a block shows what the commands of the block before it print. */
    private static boolean isOutput(List<Fence> fences, int block) {
        return block < fences.size()
                && fences.get(block).language().equals("text")
                && fences.get(block - 1).language().equals("sh");
    }

    private static void execute(List<Fence> fences, int block) throws IOException, InterruptedException {
        var commands = fences.get(block);
        var printed = copy.execute(commands.text(), commands.exitCode());
        if (!isOutput(fences, block + 1)) {
            return;
        }
        var shown = new Shown(fences.get(block + 1).body());
        if (WRITE && !shown.isOf(printed)) {
            copy.rewrite(commands.page(), block + 1, shown.refreshed(printed));
        } else if (!shown.isOf(printed)) {
            assertThat(String.join("\n", printed))
                    .as("what is printed now, other than shown; -Ddocs.outputs=write writes it anew")
                    .isEqualTo(String.join("\n", shown.lines()));
        }
    }
}
