package steppe.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The head of a page that needs no network: its style is in it, and a browser is told to fetch nothing and to run no script but the
 * one that belongs to it.
 *
 * @param scheme whether it is for {@code light} rooms, {@code dark} ones, or both
 */
record Head(String title, String description, String scheme) {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /** @param sheets files beside this class; a later one wins */
    void write(Html page, String... sheets) {
        write(page, POLICY, sheets);
    }

    /** The same of a page with a script, which {@link #script} writes at its end. */
    void writeWithScript(Html page, String script, String... sheets) {
        write(page, POLICY + "; script-src 'sha256-" + sha(framed(script)) + "'", sheets);
    }

    private void write(Html page, String policy, String... sheets) {
        page.open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "color-scheme", "content", scheme)
                .open("meta", "name", "description", "content", description)
                .element("title", title)
                .open("style");
        for (var sheet : sheets) {
            page.markup(framed(sheet));
        }
        page.close().close();
    }

    /** Writes a script where the page has all that it works on. */
    static void script(Html page, String script) {
        page.open("script").markup(framed(script)).close();
    }

    private static String framed(String file) {
        try (var in = Head.class.getResourceAsStream(file)) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
