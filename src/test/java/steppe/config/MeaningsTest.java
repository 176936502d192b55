package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Holds the meanings of keys to the Javadoc that they are taken from. When Javadoc has changed, refresh them with
 * {@code mvn test -Dtest=MeaningsTest -Dmeanings=write}.
 */
final class MeaningsTest {
    private static final Path SOURCES = Path.of("src/main/java/steppe/config");
    private static final Path KEPT = Path.of("src/main/resources/steppe/config/meanings.properties");
    private static final String HEAD =
            "# Taken from the Javadoc of records: mvn test -Dtest=MeaningsTest -Dmeanings=write\n";

    @Test
    void meanings_areThoseOfTheJavadoc() throws IOException {
        var written = HEAD
                + meanings().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        if ("write".equals(System.getProperty("meanings"))) {
            Files.writeString(KEPT, written);
        }
        assertThat(KEPT).content().isEqualTo(written);
    }

    @Test
    void everyKeyThatIsNotItsOwnExplanation_hasAMeaning() throws NoSuchFieldException {
        var load = List.of(WarSpec.class.getRecordComponents()).stream()
                .filter(key -> key.getName().equals("load"))
                .findFirst()
                .orElseThrow();
        assertThat(Meanings.of(load))
                .hasValueSatisfying(words -> assertThat(words).contains("state means"));
        assertThat(Meanings.of(DurationSpec.Weibull.class)).isPresent();
    }

    private static Map<String, String> meanings() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var meanings = new TreeMap<String, String>();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.list(SOURCES)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(file -> file.toString().endsWith(".java"))
                                    .sorted()
                                    .toList()));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(docs, meanings).scan(unit, null);
            }
        }
        return meanings;
    }

    /** Walks through the types of a file and keeps what their comments say of them and of their components. */
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final Map<String, String> meanings;
        private final Deque<String> within = new ArrayDeque<>();

        Reader(DocTrees docs, Map<String, String> meanings) {
            this.docs = docs;
            this.meanings = meanings;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            within.addLast(type.getSimpleName().toString());
            var comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null
                    && (type.getKind().name().equals("RECORD")
                            || type.getKind().name().equals("INTERFACE"))) {
                keep(String.join(".", within), comment);
            }
            super.visitClass(type, null);
            within.removeLast();
            return null;
        }

        private void keep(String name, DocCommentTree comment) {
            meanings.put(name, words(comment.getFirstSentence()));
            for (var tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                    meanings.put(name + "." + param.getName(), words(param.getDescription()));
                }
            }
        }

        private static String words(List<? extends DocTree> parts) {
            return parts.stream()
                    .map(part -> part instanceof LiteralTree literal
                            ? literal.getBody().getBody()
                            : part instanceof LinkTree link
                                    ? link.getLabel().isEmpty()
                                            ? link.getReference().getSignature()
                                            : words(link.getLabel())
                                    : part.toString())
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
