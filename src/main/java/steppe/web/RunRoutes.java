package steppe.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import steppe.results.Table;

/** What can be asked of run folders. */
final class RunRoutes {
    /** No script, no frame, nothing from elsewhere: a page that stands in a run folder may have been put there by anybody. */
    private static final String SANDBOX =
            "sandbox allow-same-origin allow-popups allow-downloads; default-src 'none'; img-src 'self' data:;"
                    + " style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml",
            "csv", "text/csv; charset=utf-8",
            "pdf", "application/pdf",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** Queries at a time, and how long another waits. */
    private static final int QUERIES = 4;

    private static final int PATIENCE_SECONDS = 10;

    private final Shelf shelf;
    private final Outlines outlines = new Outlines();
    private final KnownPast past = new KnownPast();
    private final Semaphore queries = new Semaphore(QUERIES);

    RunRoutes(Shelf shelf) {
        this.shelf = shelf;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/api/runs",
                context -> Answer.json(
                        context, shelf.runs().stream().map(Shown::card).toList()));
        routes.get(
                "/api/runs/{run}", context -> Answer.json(context, run(context).story()));
        routes.get("/api/runs/{run}/map", context -> Answer.json(context, map(run(context))));
        routes.get("/api/runs/{run}/past", context -> Answer.json(context, past.of(run(context))));
        table(routes, "shares", this::shares, Curves::of);
        table(routes, "means", this::means, Curves::means);
        table(routes, "differences", this::differences, RunRoutes::rows);
        routes.get(
                "/api/runs/{run}/experiment.yaml",
                context ->
                        Answer.yaml(context, run(context).name(), run(context).experiment()));
        routes.get(
                "/runs/{run}/{file}", context -> serve(context, "", run(context).documents()));
        routes.get("/runs/{run}/charts/{file}", context -> serve(context, Shown.CHARTS, names(run(context))));
    }

    /** A table, as the pages draw it and as CSV. */
    private void table(RoutesConfig routes, String name, Function<Context, Table> rows, Function<Table, Object> drawn) {
        routes.get("/api/runs/{run}/" + name, context -> Answer.json(context, drawn.apply(rows.apply(context))));
        routes.get(
                "/api/runs/{run}/" + name + ".csv",
                context -> Answer.csv(
                        context,
                        run(context).name() + "-" + name,
                        rows.apply(context).toCsv()));
    }

    private Shown run(Context context) {
        return shelf.run(context.pathParam("run"));
    }

    private Map<String, Object> map(Shown run) {
        var countries = new ArrayList<>(run.manifest().areas().keySet());
        countries.remove(run.region());
        return outlines.of(countries);
    }

    private Table shares(Context context) {
        var run = run(context).finished();
        var policy = policy(context, run, "policy");
        var metric = metric(context, RunTables.METRICS.keySet());
        var area = Choice.of(context, "area", run.manifest().areas().keySet());
        return asked(() -> RunTables.shares(run, policy, metric, area));
    }

    private Table means(Context context) {
        var run = run(context).finished();
        var policy = policy(context, run, "policy");
        var metrics = new ArrayList<>(RunTables.METRICS.keySet());
        metrics.add("leads");
        var metric = metric(context, metrics);
        return asked(() -> RunTables.means(run, policy, metric));
    }

    private Table differences(Context context) {
        var run = run(context).finished();
        var policy = policy(context, run, "policy");
        var base = policy(context, run, "base");
        var metric = metric(context, RunTables.METRICS.keySet());
        var area = Choice.of(context, "area", run.manifest().areas().keySet());
        var power = Choice.of(context, "power", run.manifest().powers().keySet());
        return asked(() -> RunTables.differences(run, policy, base, metric, area, power));
    }

    /** Asks a question ahead of all visitors, since the first takes longest. */
    void warmUp() {
        shelf.runs().stream().filter(Shown::isDone).findFirst().ifPresent(run -> {
            asked(() -> RunTables.means(run, run.manifest().base(), "influence"));
            past.of(run);
        });
    }

    private static String policy(Context context, Shown run, String key) {
        var policies = new ArrayList<>(List.of(run.manifest().base()));
        policies.addAll(run.manifest().policies().keySet());
        return Choice.of(context, key, policies);
    }

    private static String metric(Context context, Collection<String> metrics) {
        return Choice.of(context, "metric", metrics);
    }

    private Table asked(Supplier<Table> query) {
        try {
            if (!queries.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(Refusal.BUSY, "Too many questions at once. Please try again in a few seconds");
            }
            try {
                return query.get();
            } finally {
                queries.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.BUSY, "The dashboard is closing");
        }
    }

    private static List<Map<String, Object>> rows(Table table) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : table) {
            var cells = new LinkedHashMap<String, Object>();
            table.columns().forEach(column -> cells.put(column, row.get(column)));
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> names(Shown run) {
        return Shelf.list(run.path().resolve(Shown.CHARTS)).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private void serve(Context context, String folder, Collection<String> offered) {
        var run = run(context);
        var name = context.pathParam("file");
        var ending = name.substring(name.lastIndexOf('.') + 1);
        var file = run.file(folder, name)
                .filter(there -> offered.contains(name) && TYPES.containsKey(ending))
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "There is no file " + Choice.shown(name) + " here"));
        context.header("Content-Security-Policy", SANDBOX).contentType(TYPES.get(ending));
        if (!ending.equals("html") && !ending.equals("png") && !ending.equals("svg")) {
            context.header("Content-Disposition", "attachment");
        }
        context.result(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
