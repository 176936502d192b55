package steppe.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steppe.analysis.StoppingRule;
import steppe.experiment.Bundling;
import steppe.experiment.Experiment;
import steppe.experiment.LocalRunner;
import steppe.report.Briefing;
import steppe.results.Binned;
import steppe.results.Manifest;
import steppe.results.Merge;
import steppe.results.Part;
import steppe.results.PartWriter;
import steppe.results.ResultsException;
import steppe.results.RunFolder;
import steppe.results.Status;
import steppe.results.Stretch;

/**
 * The work on one run folder, from its first run to its last chart, or on a shard of it. However it ends, the folder says how far it
 * came.
 */
final class Job {
    private static final long STATUS_EVERY = 2_000_000_000L;

    private final Experiment experiment;
    private Manifest manifest;
    private final RunFolder folder;
    private final boolean isAll;
    private Stretch stretch;
    private final Crew crew;
    private final long began = System.nanoTime();
    private long said = began;
    private long made;
    private long failed;
    private boolean isTold;

    /**
     * @param shard which part of the runs to make, to be joined with others; null for all
     * @param crew who makes them
     */
    Job(Experiment experiment, Manifest manifest, RunFolder folder, Shard shard, Crew crew) {
        var all = new Stretch(0, experiment.size());
        this.stretch = shard == null ? all : shard.of(all);
        this.isAll = shard == null;
        this.crew = crew;
        this.experiment = experiment;
        this.manifest = manifest;
        this.folder = folder;
        count();
    }

    /** A job that makes all runs. */
    Job(Experiment experiment, Manifest manifest, RunFolder folder) {
        this(experiment, manifest, folder, null, Crew.HERE);
    }

    private void count() {
        made = parts().stream().mapToLong(part -> part.stretch().size()).sum();
        failed = parts().stream().mapToLong(Part::failed).sum();
    }

    /**
     * Does all that is left to do, telling how it goes.
     *
     * @param every how long at most runs wait to be kept
     * @return the exit code
     */
    int work(Duration every, Speech voice) {
        if (folder.damaged() > 0) {
            voice.complain("%,d damaged parts of %s are made again", folder.damaged(), folder.path());
        }
        if (made > 0) {
            voice.say("%,d of them are there already", made);
        }
        boolean finished;
        try (var progress = voice.progress(made, stretch.size())) {
            finished = work(voice.threads(), every, progress);
        }
        if (!finished) {
            voice.complain(
                    "Interrupted after %,d of %,d runs. %s is unfinished; the same command goes on from there.",
                    made, stretch.size(), folder.path());
            return Main.INTERRUPTED;
        }
        if (isAll) {
            if (manifest.stopped() != null) {
                voice.say(
                        "%,d replications were made, %s",
                        manifest.stopped().replications(), manifest.stopped().reason());
            }
            Headlines.of(folder.path(), manifest).forEach(line -> voice.say("%s", line));
            voice.say("%nCharts and tables: %s", folder.path());
            if (isTold) {
                voice.say("Briefing: %s", folder.path().resolve(RunFolder.BRIEFING));
            }
        } else {
            voice.say("%nThis shard is done: %s. When all are: steppe merge", folder.path());
        }
        if (failed > 0) {
            voice.complain(
                    "%,d of %,d runs failed: see %s",
                    failed, made, folder.path().resolve("failures"));
            return Main.SOME_FAILED;
        }
        return Main.OK;
    }

    /** @return whether it came to its end; false if it was interrupted */
    private boolean work(int threads, Duration every, Progress progress) {
        say("running");
        try {
            if (manifest.until() == null) {
                make(stretch, threads, every, progress);
            } else {
                makeUntilEnough(threads, every, progress);
            }
            progress.close();
            if (isAll) {
                finish(threads);
            } else {
                say("shard done");
            }
            return true;
        } catch (InterruptedException e) {
            say("interrupted");
            return false;
        } catch (RuntimeException | OutOfMemoryError e) {
            count();
            if (Thread.interrupted()) { // files close under an interrupted thread, and their writers complain of that
                say("interrupted");
                return false;
            }
            sayAnyway("failed");
            if (e instanceof ResultsException told) {
                throw told.and(String.format(
                        Locale.ROOT,
                        "%,d of %,d runs are kept; the same command goes on from there",
                        made,
                        stretch.size()));
            }
            throw e;
        }
    }

    private List<Part> parts() {
        return Part.all(folder.path());
    }

    /** Runs that are in no part yet. */
    List<Stretch> left() {
        return stretch.without(parts().stream().map(Part::stretch).toList());
    }

    /** Makes runs in rounds, and asks after each whether they are enough. */
    private void makeUntilEnough(int threads, Duration every, Progress progress) throws InterruptedException {
        var until = manifest.until();
        var halfWidths = new LinkedHashMap<String, Double>();
        until.means().forEach(mean -> halfWidths.put(mean.outcome(), mean.halfWidth()));
        var rule = new StoppingRule(until.least(), until.confidence(), halfWidths);
        for (long replications : rule.asked(experiment.replications())) {
            var round = new Stretch(0, replications * experiment.breadth());
            make(round, threads, every, progress);
            var verdict = rule.verdict(Part.query(Part.within(folder.path(), round), soFar(rule)));
            if (verdict.isEnough() || replications == experiment.replications()) {
                stretch = round;
                manifest = manifest.with(new Manifest.Stop(
                        (int) replications, (verdict.isEnough() ? "enough: " : "not enough: ") + verdict.reason()));
                folder.rewrite(manifest);
                return;
            }
        }
    }

    private static String soFar(StoppingRule rule) {
        return rule.outcomes().stream()
                .map(outcome -> ", \"" + outcome + "\"")
                .collect(Collectors.joining("", "SELECT policy, point, status", " FROM runs"));
    }

    /** Makes those of some runs that are in no part yet. */
    private void make(Stretch some, int threads, Duration every, Progress progress) throws InterruptedException {
        var left = some.without(parts().stream().map(Part::stretch).toList());
        if (crew.isElsewhere() && !left.isEmpty()) {
            crew.make(folder.path(), left, () -> look(progress));
            look(progress);
        } else {
            for (var each : left) {
                make(each, new LocalRunner(threads), every, progress);
            }
        }
    }

    /** Makes some runs. If interrupted, those that were made are kept. */
    private void make(Stretch some, LocalRunner runner, Duration every, Progress progress) throws InterruptedException {
        var bundling = new Bundling(experiment);
        try (var writer = new PartWriter(experiment, folder.path(), some.from(), every)) {
            try {
                runner.runBundles(makings(some, bundling, writer), bundling.largest(), run -> {
                    writer.add(run);
                    made++;
                    failed += run.result().failed() ? 1 : 0;
                    progress.step();
                    sayNowAndThen();
                });
                writer.finish();
            } catch (InterruptedException e) {
                writer.finish();
                throw e;
            }
        }
    }

    /** Looks how many runs are made. */
    private void look(Progress progress) {
        long before = made;
        count();
        for (long run = before; run < made; run++) {
            progress.step();
        }
        sayNowAndThen();
    }

    private static Stream<Callable<List<Binned>>> makings(Stretch some, Bundling bundling, PartWriter writer) {
        return bundling.bundles(some.from(), some.to()).map(bundle -> () -> writer.make(bundle));
    }

    private void finish(int threads) throws InterruptedException {
        var missing = left();
        if (!missing.isEmpty()) { // two who made overlapping parts at a time
            throw new ResultsException(
                    "Some runs are in no part, from the " + missing.get(0).from() + "th on");
        }
        new Merge(experiment, folder, stretch).write(threads);
        folder.write(
                RunFolder.OUTCOMES, OutcomeTable.of(folder.path(), manifest).toCsv());
        if (failed < made) {
            var tables = Pictures.tables(folder.path(), manifest, experiment.scenario());
            var dossier = Dossiers.of(folder.path(), manifest, experiment.policies(), tables);
            Pictures.draw(folder.path(), folder.partial(), dossier.figures(), threads);
            isTold = dossier.runs() > 0;
            if (isTold) {
                folder.write(RunFolder.BRIEFING, Briefing.of(dossier));
            }
        }
        folder.finish(status("done"));
    }

    private void sayNowAndThen() {
        if (System.nanoTime() - said > STATUS_EVERY) {
            said = System.nanoTime();
            say("running");
        }
    }

    /** Says how the work ended; a disk that is full may not even take that. */
    private void sayAnyway(String state) {
        try {
            say(state);
        } catch (ResultsException e) {
            // what broke the work is told by the caller
        }
    }

    private void say(String state) {
        folder.say(status(state));
    }

    private Status status(String state) {
        double seconds = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
        return new Status(
                state, made, failed, stretch.size(), seconds, Instant.now().toString());
    }
}
