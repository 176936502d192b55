package steppe.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import steppe.results.RunningShares;
import steppe.results.Version;

/** What can be asked of the laboratory. */
final class WhatIfRoutes implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final Duration UNHEARD = Duration.ofSeconds(10);

    private final Laboratory laboratory;
    private final Question question;
    private final Simulations simulations;
    private final NewsStream news;
    private final Outlines outlines = new Outlines();

    WhatIfRoutes(Laboratory laboratory, int threads, Consumer<String> complaints) {
        this.laboratory = laboratory;
        this.question = new Question(laboratory.scenario());
        this.simulations = new Simulations(laboratory, threads, LONGEST, UNHEARD, complaints);
        this.news = new NewsStream(simulations, laboratory);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/what-if", context -> Answer.json(context, story()));
        routes.get(
                "/api/what-if/map",
                context -> Answer.json(
                        context, outlines.of(laboratory.scenario().countries().keySet())));
        routes.post("/api/what-if", this::ask);
        routes.get(
                "/api/what-if/{id}/news",
                context -> news.serve(context, found(context), metric(context), area(context)));
        routes.get(
                "/api/what-if/{id}/shares.csv",
                context -> Answer.csv(
                        context,
                        Recipe.name(found(context).asked()),
                        begun(context).shares(metric(context), area(context)).toCsv()));
        routes.get(
                "/api/what-if/{id}/experiment.yaml",
                context -> Answer.yaml(
                        context,
                        Recipe.name(found(context).asked()),
                        Recipe.of(found(context).asked(), laboratory)));
    }

    private Map<String, Object> story() {
        var time = laboratory.scenario().time();
        var story = new LinkedHashMap<String, Object>();
        story.put("title", laboratory.scenario().title());
        story.put("replications", laboratory.replications());
        story.put("seed", laboratory.seed());
        story.put("version", Version.here().version());
        story.put("commit", Version.here().commit());
        story.put("start", time.start().toString());
        story.put("now", time.now().toString());
        story.put("end", time.end().toString());
        story.put(
                "compared", laboratory.compared().stream().map(Object::toString).toList());
        story.put("powers", laboratory.powers());
        story.put("areas", laboratory.areas());
        var metrics = new LinkedHashMap<>(RunTables.METRICS);
        metrics.keySet().retainAll(Laboratory.METRICS);
        story.put("metrics", metrics);
        story.put("war", question.war());
        story.put("levers", question.levers().stream().map(Lever::shown).toList());
        story.put("past", KnownPast.of(laboratory.scenario()));
        return story;
    }

    private void ask(Context context) {
        var type = context.contentType();
        if (type == null || !type.split(";")[0].strip().equals("application/json")) {
            throw new Refusal(Refusal.WRONG_TYPE, "The body must be application/json");
        }
        var body = Answer.parsed(context.body());
        var asked = question.asked(body);
        var simulation = simulations.ask(asked, Question.tab(body));
        context.status(202);
        Answer.json(
                context,
                Map.of(
                        "id",
                        asked.id(),
                        "title",
                        asked.title(),
                        "state",
                        simulation.state().name()));
    }

    private Simulation found(Context context) {
        var id = context.pathParam("id");
        return simulations
                .find(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.NOT_FOUND,
                        "There is no what-if " + Choice.shown(id) + " any more. Maybe ask for it again"));
    }

    private RunningShares begun(Context context) {
        var simulation = found(context);
        if (simulation.state() != Simulation.State.DONE) {
            throw new Refusal(Refusal.NOT_FOUND, "This what-if is not made yet");
        }
        return simulation.shares();
    }

    private static String metric(Context context) {
        var metrics = new ArrayList<>(RunTables.METRICS.keySet());
        metrics.retainAll(Laboratory.METRICS);
        return Choice.of(context, "metric", metrics);
    }

    private String area(Context context) {
        return Choice.of(context, "area", List.copyOf(laboratory.areas().keySet()));
    }

    @Override
    public void close() {
        simulations.close();
    }
}
