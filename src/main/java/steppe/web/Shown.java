package steppe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import steppe.results.Manifest;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Status;

/**
 * A run folder as visitors see it.
 *
 * @param name of the folder
 * @param path with all links followed
 */
record Shown(String name, Path path, Manifest manifest) {
    static final String CHARTS = "charts";
    private static final List<String> DOCUMENTS = List.of(RunFolder.BRIEFING, RunFolder.SLIDES);

    /** Whether its manifest says all that the pages cannot do without. */
    boolean isWhole() {
        return Stream.of(
                                manifest.title(),
                                manifest.version(),
                                manifest.commit(),
                                manifest.start(),
                                manifest.now(),
                                manifest.end(),
                                manifest.command(),
                                manifest.settings(),
                                manifest.outcomes(),
                                manifest.focus())
                        .allMatch(Objects::nonNull)
                && isFilled(manifest.policies())
                && isFilled(manifest.areas())
                && isFilled(manifest.powers())
                && manifest.base() != null
                && manifest.policies().containsKey(manifest.base());
    }

    private static boolean isFilled(Map<String, ?> named) {
        return named != null && !named.isEmpty() && !named.containsValue(null);
    }

    boolean isDone() {
        return RunFolder.isDone(path);
    }

    /** @throws Refusal if it is unfinished */
    Shown finished() {
        if (!isDone()) {
            throw new Refusal(
                    Refusal.NOT_FOUND,
                    name + " is unfinished. Maybe run it on: steppe " + String.join(" ", manifest.command()));
        }
        return this;
    }

    String region() {
        return manifest.areas().keySet().iterator().next();
    }

    /** When it was finished or last worked on. */
    Instant when() {
        try {
            return Files.getLastModifiedTime(path.resolve(isDone() ? "DONE" : "manifest.json"))
                    .toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** The file of a listing; empty if there is none of this name, or it lies outside the folder. */
    Optional<Path> file(String folder, String wanted) {
        return Shelf.list(path.resolve(folder)).stream()
                .filter(file -> file.getFileName().toString().equals(wanted))
                .filter(this::isInside)
                .findFirst();
    }

    private boolean isInside(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().startsWith(path);
        } catch (IOException e) {
            return false;
        }
    }

    /** Documents made of the tables: briefing and slides, as far as they are there. */
    List<String> documents() {
        return DOCUMENTS.stream().filter(name -> file("", name).isPresent()).toList();
    }

    /** Names of charts that are there as pictures. */
    List<String> charts() {
        return Shelf.list(path.resolve(CHARTS)).stream()
                .filter(this::isInside)
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".png"))
                .toList();
    }

    private Optional<Status> status() {
        try {
            return RunFolder.status(path);
        } catch (ResultsException e) {
            return Optional.empty(); // it can be shown without
        }
    }

    /** Runs that each policy has: replications, at every point of the design if there is one. */
    private long runsEach(Optional<Status> status) {
        return manifest.design() == null
                ? manifest.made()
                : status.map(how -> how.of() / manifest.policies().size()).orElse((long) manifest.made());
    }

    /** What the list of runs says of it. */
    Map<String, Object> card() {
        var card = new LinkedHashMap<String, Object>();
        card.put("name", name);
        card.put("title", manifest.title());
        card.put("question", manifest.question());
        card.put("policies", manifest.policies());
        var status = status();
        card.put("runs", runsEach(status));
        card.put("version", manifest.version());
        card.put("commit", manifest.commit());
        card.put("when", when().toString());
        card.put("done", isDone());
        status.ifPresent(how -> {
            card.put("state", how.state());
            card.put("made", how.made());
            card.put("failed", how.failed());
            card.put("of", how.of());
        });
        card.put("documents", documents());
        return card;
    }

    /** Everything that its page needs to know before any table. */
    Map<String, Object> story() {
        var story = new LinkedHashMap<>(card());
        story.put("powers", manifest.powers());
        story.put("areas", manifest.areas());
        story.put("base", manifest.base());
        story.put("focus", manifest.focus());
        story.put("start", manifest.start());
        story.put("now", manifest.now());
        story.put("end", manifest.end());
        story.put("seed", manifest.seed());
        story.put("settings", manifest.settings());
        story.put("definition", manifest.definition());
        story.put("command", "steppe " + String.join(" ", manifest.command()));
        story.put("metrics", RunTables.METRICS);
        story.put("charts", charts());
        return story;
    }

    /** The experiment as it was given, under a line that says how it was run. */
    String experiment() {
        var lines = new ArrayList<String>();
        lines.add("# " + name + ": made by Steppe " + manifest.version() + " (" + manifest.commit() + ") with");
        lines.add("#   steppe " + String.join(" ", manifest.command()).replaceAll("\\p{Cntrl}", " "));
        if (!manifest.settings().isEmpty()) {
            lines.add("# The command line changed numbers: --set "
                    + String.join(" --set ", manifest.settings()).replaceAll("\\p{Cntrl}", " "));
        }
        var file = file("", "experiment.yaml")
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, name + " has no experiment.yaml"));
        try {
            return String.join("\n", lines) + "\n" + Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
