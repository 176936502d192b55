package steppe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * What a page shows of what commands print. A line {@code ...} stands for any number of lines. Times, sizes, numbers of threads,
 * versions, digests and ports, which differ from one execution to the next, are not compared; neither is white space at the end of
 * a line, nor are empty lines at the beginning and the end.
 */
record Shown(List<String> lines) {
    private static final String ANY = "...";

    /** Whether this is what was printed. */
    boolean isOf(List<String> printed) {
        return placed(stripped(printed), Shown::isSame).isPresent();
    }

    /**
     * The same parts of what is printed now: of each stretch between two {@code ...} as many lines from the one that it began with,
     * or else the lines that are as before but for their numbers; all of it where neither is found.
     */
    List<String> refreshed(List<String> printed) {
        var whole = stripped(printed);
        return placed(whole, Shown::beginsTheSame)
                .or(() -> placed(whole, Shown::isSameButForNumbers))
                .orElse(whole);
    }

    /** Each stretch at the first place where it fits; the first one at the beginning, the last one at the end. Empty if there is none. */
    private Optional<List<String>> placed(List<String> printed, BiPredicate<List<String>, List<String>> fits) {
        var result = new ArrayList<String>();
        var from = 0;
        var anywhere = false;
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(ANY)) {
                result.add(ANY);
                anywhere = true;
                continue;
            }
            var stretch = stretch(i);
            var last = printed.size() - stretch.size();
            var isLast = i + stretch.size() == lines.size();
            var at = place(
                    stretch,
                    printed,
                    isLast ? Math.max(from, last) : from,
                    anywhere ? last : Math.min(from, last),
                    fits);
            if (at < 0) {
                return Optional.empty();
            }
            result.addAll(printed.subList(at, at + stretch.size()));
            from = at + stretch.size();
            anywhere = false;
            i += stretch.size() - 1;
        }
        return anywhere || from == printed.size() ? Optional.of(result) : Optional.empty();
    }

    private List<String> stretch(int begin) {
        var end = begin;
        while (end < lines.size() && !lines.get(end).equals(ANY)) {
            end++;
        }
        return lines.subList(begin, end);
    }

    private static int place(
            List<String> stretch,
            List<String> printed,
            int from,
            int to,
            BiPredicate<List<String>, List<String>> fits) {
        return IntStream.rangeClosed(from, to)
                .filter(at -> fits.test(stretch, printed.subList(at, at + stretch.size())))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isSame(List<String> a, List<String> b) {
        return a.stream()
                .map(Shown::steady)
                .toList()
                .equals(b.stream().map(Shown::steady).toList());
    }

    private static boolean isSameButForNumbers(List<String> a, List<String> b) {
        return a.stream()
                .map(Shown::withoutNumbers)
                .toList()
                .equals(b.stream().map(Shown::withoutNumbers).toList());
    }

    private static boolean beginsTheSame(List<String> a, List<String> b) {
        return isSame(a.subList(0, 1), b.subList(0, 1));
    }

    private static List<String> stripped(List<String> printed) {
        var first = 0;
        var end = printed.size();
        while (first < end && printed.get(first).isBlank()) {
            first++;
        }
        while (end > first && printed.get(end - 1).isBlank()) {
            end--;
        }
        return printed.subList(first, end);
    }

    private static String steady(String line) {
        return line.stripTrailing()
                .replaceAll("\\b\\d+\\.\\d+(\\.\\d+)?(-\\w+)? \\([0-9a-f]{7,}[^)]*\\)", "VERSION")
                .replaceAll("\\b(unknown-)?[0-9a-f]{12,}\\b(-changed-\\w+)?", "DIGEST")
                .replaceAll("\\b[\\d.,]+ (ms|s|min|h|MB|seconds|minutes|hours|runs a second|threads?)\\b", "# $1")
                .replaceAll("Java \\d[\\d.]*", "Java #")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:#");
    }

    private static String withoutNumbers(String line) {
        return steady(line).replaceAll("-?\\d[\\d.,]*", "#").replaceAll("\\s+", " ");
    }
}
