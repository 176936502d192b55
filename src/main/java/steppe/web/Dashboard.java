package steppe.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import steppe.results.ResultsException;

/** The dashboard: a small server whose pages show run folders and answer what-ifs. */
public final class Dashboard implements AutoCloseable {
    private static final int TOKEN_BYTES = 16;
    private static final int THREADS = 96;
    private static final int CONNECTIONS = 256;
    private static final int LONGEST_BODY = 4_096;
    private static final int LONGEST_HEADERS = 8_192;
    private static final int IDLE_MILLIS = 30_000;

    private final Javalin server;
    private final Optional<WhatIfRoutes> whatIf;
    private final String host;
    private final Optional<String> token;

    /**
     * How to serve.
     *
     * @param directory of run folders
     * @param host to listen at
     * @param port to listen at; 0 for any that is free
     * @param scenario that what-ifs vary; null to do without
     * @param seed of what-ifs
     * @param replications of each what-if
     * @param threads that make runs
     */
    public record Plan(
            Path directory, String host, int port, Path scenario, long seed, int replications, int threads) {}

    private Dashboard(Javalin server, Optional<WhatIfRoutes> whatIf, String host, Optional<String> token) {
        this.server = server;
        this.whatIf = whatIf;
        this.host = host;
        this.token = token;
    }

    /**
     * Starts it.
     *
     * @param complaints hears what went wrong on our side
     * @throws ResultsException if it cannot listen there
     */
    public static Dashboard start(Plan plan, Consumer<String> complaints) {
        var shelf = Shelf.of(plan.directory());
        var token = isOpenToOthers(plan.host()) ? Optional.of(random()) : Optional.<String>empty();
        var door = new Door(Door.names(plan.host()), token, random());
        var assets = new Assets();
        var runs = new RunRoutes(shelf);
        var whatIf = Optional.ofNullable(plan.scenario())
                .map(file -> new WhatIfRoutes(
                        Laboratory.of(file, plan.seed(), plan.replications()), plan.threads(), complaints));
        var server = Javalin.create(config -> {
            limit(config);
            config.routes.before(door::check);
            assets.paths().forEach(path -> config.routes.get(path, assets::serve));
            runs.addTo(config.routes);
            whatIf.ifPresent(routes -> routes.addTo(config.routes));
            tellErrors(config, complaints);
        });
        try {
            server.start(plan.host(), plan.port());
        } catch (RuntimeException e) {
            whatIf.ifPresent(WhatIfRoutes::close);
            throw new ResultsException("Cannot listen at " + plan.host() + ":" + plan.port()
                    + ". Maybe another program does; --port 0 takes any that is free");
        }
        var warmUp = new Thread(runs::warmUp, "warm-up");
        warmUp.setUncaughtExceptionHandler((thread, e) -> complaints.accept(e.getMessage()));
        warmUp.setDaemon(true);
        warmUp.start();
        return new Dashboard(server, whatIf, plan.host(), token);
    }

    private static boolean isOpenToOthers(String host) {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ResultsException("--host (" + host + ") is no address of this machine. Maybe 127.0.0.1");
        }
    }

    private static String random() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void limit(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LONGEST_BODY;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.setRequestHeaderSize(LONGEST_HEADERS);
            http.setIdleTimeout(IDLE_MILLIS);
        });
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new PlainErrors());
            server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        });
    }

    private static void tellErrors(JavalinConfig config, Consumer<String> complaints) {
        config.routes.exception(Refusal.class, (e, context) -> Answer.error(context, e.status(), e.getMessage()));
        config.routes.exception(ResultsException.class, (e, context) -> {
            complaints.accept(e.getMessage());
            Answer.error(context, 500, "The tables of this run cannot be read");
        });
        config.routes.exception(
                HttpResponseException.class,
                (e, context) -> Answer.error(context, e.getStatus(), PlainErrors.reason(e.getStatus())));
        config.routes.exception(Exception.class, (e, context) -> {
            complaints.accept(e.toString());
            Answer.error(context, 500, "The dashboard itself failed");
        });
    }

    /** Whether only those may come in who have the address that it gives. */
    public boolean isLocked() {
        return token.isPresent();
    }

    /** Where it is, with the token if one is needed. */
    public String address() {
        var reached = Door.reached(host);
        var name = reached.contains(":") ? "[" + reached + "]" : reached;
        return "http://" + name + ":" + server.port() + "/"
                + token.map(secret -> "?token=" + secret).orElse("");
    }

    @Override
    public void close() {
        whatIf.ifPresent(WhatIfRoutes::close);
        server.stop();
    }
}
