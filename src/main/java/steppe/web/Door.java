package steppe.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may come in. Checked before anything is done: that the visitor meant this server and not a name that somebody pointed at it,
 * that no other site's page asks in the visitor's name, and, where others can reach the server, that the visitor has the token.
 */
final class Door {
    static final String STRICT = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final String TOKEN = "token";
    private static final String COOKIE = "steppe";
    private static final int LONGEST_QUERY = 2_000;
    private static final String WELCOME = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
            + "<meta http-equiv=\"refresh\" content=\"0;url=/\"><title>Steppe</title><p><a href=\"/\">To the dashboard</a></p>";

    private final Set<String> hosts;
    private final Optional<String> token;

    /**
     * @param hosts names under which this server is meant, without ports
     * @param token that visitors must have; empty if only this machine can reach the server
     */
    Door(Set<String> hosts, Optional<String> token) {
        this.hosts = Set.copyOf(hosts);
        this.token = token;
    }

    /** The names under which a server that listens at an address is meant. */
    static Set<String> names(String host) {
        var names = new TreeSet<>(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", bare(host)));
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .forEach(address -> names.add(address.getHostAddress().replaceFirst("%.*", "")));
            }
        } catch (UnknownHostException | SocketException e) {
            return names; // it has no further names that we could know
        }
        return names;
    }

    /** @throws Refusal if the request may not come in */
    void check(Context context) {
        context.header("Content-Security-Policy", STRICT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        checkHost(context);
        checkSite(context);
        if (context.queryString() != null && context.queryString().length() > LONGEST_QUERY) {
            throw new Refusal(414, "The query is longer than " + LONGEST_QUERY + " characters");
        }
        if (token.isPresent()) {
            checkToken(context);
        }
    }

    private void checkHost(Context context) {
        var host = context.req().getHeader("Host");
        if (host == null || !hosts.contains(bare(host))) {
            throw new Refusal(
                    421,
                    "This server does not go by the name " + Choice.shown(host == null ? "" : host)
                            + ". Maybe use the address that steppe serve printed");
        }
    }

    /** Without port and brackets, and with every digit of an IPv6 address. */
    private static String bare(String host) {
        var name = host.toLowerCase(Locale.ROOT)
                .replaceFirst("(?<=[^:]):\\d{1,5}$", "")
                .replaceFirst("^\\[(.*)]$", "$1");
        try {
            return name.matches("[0-9a-f:]*:[0-9a-f:]*")
                    ? InetAddress.getByName(name).getHostAddress()
                    : name;
        } catch (UnknownHostException e) {
            return name;
        }
    }

    /** Other sites may link to the front page, and nothing else. */
    private static void checkSite(Context context) {
        var origin = context.header("Origin");
        var site = context.header("Sec-Fetch-Site");
        boolean foreign =
                origin != null && !origin.equals("http://" + context.req().getHeader("Host"))
                        || site != null && !site.equals("same-origin") && !site.equals("none");
        boolean isLink = context.req().getMethod().equals("GET")
                && context.path().equals("/")
                && "navigate".equals(context.header("Sec-Fetch-Mode"));
        if (foreign && !(isLink && origin == null)) {
            throw new Refusal(Refusal.FORBIDDEN, "Pages of other sites may not ask this server");
        }
    }

    private void checkToken(Context context) {
        if (isToken(context.cookie(COOKIE))) {
            return;
        }
        if (context.path().equals("/") && isToken(context.queryParam(TOKEN))) {
            // A page, not a redirect: browsers send a strict cookie only with what our own page asks for.
            context.header("Set-Cookie", COOKIE + "=" + token.orElseThrow() + "; HttpOnly; SameSite=Strict; Path=/")
                    .contentType("text/html; charset=utf-8")
                    .result(WELCOME)
                    .skipRemainingHandlers();
            return;
        }
        throw new Refusal(
                Refusal.UNAUTHORISED,
                "This dashboard wants its token. Maybe open the address that steppe serve printed");
    }

    /** In a time that does not depend on what was guessed right. */
    private boolean isToken(String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        token.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }
}
