package steppe.cli;

import java.nio.file.Path;
import java.time.Instant;
import steppe.experiment.Experiment;
import steppe.experiment.LocalRunner;
import steppe.results.Manifest;
import steppe.results.ResultWriter;
import steppe.results.RunFolder;
import steppe.results.Status;

/** The work on one run folder, from its first run to its last chart. However it ends, the folder says how far it came. */
final class Job {
    private final Experiment experiment;
    private final Manifest manifest;
    private final RunFolder folder;
    private final long began = System.nanoTime();
    private long made;
    private long failed;

    Job(Experiment experiment, Manifest manifest, RunFolder folder) {
        this.experiment = experiment;
        this.manifest = manifest;
        this.folder = folder;
    }

    /**
     * Does all the work.
     *
     * @param file the experiment as it was given
     * @return whether it came to its end; false if it was interrupted
     */
    boolean run(Path file, int threads, Progress progress) {
        say("running");
        try (var writer = new ResultWriter(experiment, folder)) {
            Sources.write(file, experiment.policies(), manifest.base(), folder);
            new LocalRunner(threads).run(experiment.runs(), result -> {
                writer.add(result);
                made++;
                failed += result.failed() ? 1 : 0;
                progress.step();
            });
            progress.close();
            writer.finish();
            if (failed < made) {
                Pictures.draw(folder.path(), folder.partial(), manifest, experiment.scenario());
            }
            folder.finish(status("done"));
            return true;
        } catch (InterruptedException e) {
            say("interrupted");
            return false;
        } catch (RuntimeException | OutOfMemoryError e) {
            if (Thread.interrupted()) { // files close under an interrupted thread, and their writers complain of that
                say("interrupted");
                return false;
            }
            say("failed");
            throw e;
        }
    }

    /** How many runs there are to make. */
    long size() {
        return experiment.size();
    }

    long made() {
        return made;
    }

    long failed() {
        return failed;
    }

    private void say(String state) {
        folder.say(status(state));
    }

    private Status status(String state) {
        double seconds = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
        return new Status(
                state, made, failed, experiment.size(), seconds, Instant.now().toString());
    }
}
