package steppe.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * A page of HTML, written from top to bottom. Whatever is written as words or as the value of an attribute is escaped; the page is
 * well-formed XML too.
 */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "col", "input", "wbr");

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element, which {@link #close} ends. @param attributes names and values by turns */
    Html open(String tag, String... attributes) {
        begin(tag, attributes);
        page.append(VOID.contains(tag) ? "/>" : ">");
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() {
        page.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Words within the element that is open. */
    Html text(String words) {
        page.append(escaped(words));
        return this;
    }

    /** An element that holds nothing but words. */
    Html element(String tag, String words, String... attributes) {
        begin(tag, attributes);
        page.append('>').append(escaped(words)).append("</").append(tag).append(">");
        return this;
    }

    /** Markup of our own making, such as a drawing: it is taken as it is. */
    Html markup(String trusted) {
        page.append(trusted);
        return this;
    }

    private void begin(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    /** Words as HTML shows them; characters that no document may hold are left out. */
    static String escaped(String words) {
        var safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (isAllowed(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || c >= 0x20 && c < 0x7f
                || c >= 0xa0 && c < 0xd800
                || c >= 0xe000 && c < 0xfffe
                || c >= 0x10000;
    }

    /** @throws IllegalStateException if an element was not ended */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return page.toString();
    }
}
