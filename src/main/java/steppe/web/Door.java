package steppe.web;

import io.javalin.http.Context;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
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
    private static final int LONGEST_QUERY = 2_000;
    private static final String WELCOME = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
            + "<meta http-equiv=\"refresh\" content=\"0;url=%1$s\"><title>Steppe</title>"
            + "<p><a href=\"%1$s\">To the dashboard</a></p>";

    private final Set<String> hosts;
    private final Optional<String> token;
    /** What the cookie of those who had the token holds, so that the token itself stands nowhere. */
    private final String session;

    /**
     * @param hosts names under which this server is meant, without ports
     * @param token that visitors must have; empty if only this machine can reach the server
     * @param session what those are known by who had it
     */
    Door(Set<String> hosts, Optional<String> token, String session) {
        this.hosts = Set.copyOf(hosts);
        this.session = session;
        this.token = token;
    }

    /** The names under which a server that listens at an address is meant. */
    static Set<String> names(String host) {
        var names = new TreeSet<>(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", bare(host)));
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                addHostName(names);
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .forEach(address -> names.add(address.getHostAddress().replaceFirst("%.*", "")));
            }
        } catch (UnknownHostException | SocketException e) {
            return names; // it has no further names that we could know
        }
        return names;
    }

    /** An address under which a server can be reached that listens at an address, or at all that the machine has. */
    static String reached(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress()
                    ? NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                            .map(InetAddress::getHostAddress)
                            .findFirst()
                            .orElse("localhost")
                    : host;
        } catch (UnknownHostException | SocketException e) {
            return host;
        }
    }

    private static void addHostName(Set<String> names) {
        try {
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            return; // a machine without a name has addresses still
        }
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
        // Browsers do not tell the cookies of two ports apart.
        var cookie = "steppe-" + context.req().getLocalPort();
        if (context.path().equals("/") && isSame(context.queryParam(TOKEN), token.orElseThrow())) {
            // A page, not a redirect: browsers send a strict cookie only with what our own page asks for.
            context.header("Set-Cookie", cookie + "=" + session + "; HttpOnly; SameSite=Strict; Path=/")
                    .contentType("text/html; charset=utf-8")
                    .result(WELCOME.formatted(withoutToken(context)))
                    .skipRemainingHandlers();
            return;
        }
        if (isSame(context.cookie(cookie), session)) {
            return;
        }
        throw new Refusal(
                Refusal.UNAUTHORISED,
                "This dashboard wants its token. Maybe open the address that steppe serve printed");
    }

    /** In a time that does not depend on what was guessed right. */
    private static boolean isSame(String given, String secret) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The address that was asked for, safe in HTML: choices that somebody shared stay in it. */
    private static String withoutToken(Context context) {
        var choices = new ArrayList<String>();
        context.queryParamMap()
                .forEach((key, values) -> values.stream()
                        .filter(value -> !key.equals(TOKEN))
                        .forEach(value -> choices.add(encoded(key) + "=" + encoded(value))));
        return choices.isEmpty() ? "/" : "/?" + String.join("&amp;", choices);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
