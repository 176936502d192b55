package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fenced block of a page.
 *
 * @param line of the page where the block's text begins, from 0
 * @param language as the fence says; empty if it says none
 * @param above the last line before the fence that is not empty; empty if that belongs to another block
 */
record Fence(Path page, int line, String language, List<String> body, String above) {
    private static final String MARK = "```";
    private static final Pattern NAMED_WITHIN = Pattern.compile("(?:#|//) ([\\w./-]+/[\\w.-]+\\.\\w+)");
    private static final Pattern NAMED_ABOVE = Pattern.compile("`([\\w./-]+\\.\\w+)`:");
    private static final Pattern EXIT = Pattern.compile("<!-- exit (\\d+) -->");

    static List<Fence> of(Path page) throws IOException {
        var fences = new ArrayList<Fence>();
        var lines = Files.readAllLines(page);
        var above = "";
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith(MARK)) {
                var end = i + 1;
                while (!lines.get(end).equals(MARK)) {
                    end++;
                }
                fences.add(new Fence(
                        page,
                        i + 1,
                        line.substring(MARK.length()).strip(),
                        List.copyOf(lines.subList(i + 1, end)),
                        above));
                i = end;
                above = "";
            } else if (!line.isBlank()) {
                above = line;
            }
        }
        return fences;
    }

    String text() {
        return body.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** The file that the block is: named by its first line, a comment, or by the line above, which says nothing else. */
    Optional<Path> file() {
        var within = body.isEmpty() ? null : NAMED_WITHIN.matcher(body.get(0));
        if (within != null && within.matches()) {
            return Optional.of(Path.of(within.group(1)));
        }
        var named = NAMED_ABOVE.matcher(above);
        return named.matches() ? Optional.of(Path.of(named.group(1))) : Optional.empty();
    }

    /** The exit code that its commands are to end with: 0, unless {@code <!-- exit 2 -->} stands above it. */
    int exitCode() {
        var stated = EXIT.matcher(above);
        return stated.matches() ? Integer.parseInt(stated.group(1)) : 0;
    }

    @Override
    public String toString() {
        return page + ":" + line + " " + language;
    }
}
