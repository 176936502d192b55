package steppe.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of long work that is done in steps, such as a calibration: after each step it keeps what is needed to go on, so that
 * the same command takes up where it was stopped. Records that are kept come back with the same bits.
 */
public final class WorkFolder implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String STORY = "work.json";
    private static final String CHARTS = "charts";
    private static final String STEPS = "steps";

    private final Folder folder;

    /**
     * What the folder is.
     *
     * @param kind of work, such as {@code calibration}
     * @param hash of everything that decides its results
     * @param done whether all is finished
     */
    private record Story(String kind, String name, String hash, boolean done) {}

    private Story story;

    private WorkFolder(Folder folder, Story story) {
        this.folder = folder;
        this.story = story;
    }

    /**
     * Takes a folder for work. Work that was stopped goes on.
     *
     * @param hash of everything that decides the results of work of this kind
     * @param fresh whether to throw away what other work, or the same, has left
     * @throws ResultsException if the folder holds something else, or another process works in it
     */
    public static WorkFolder begin(Path path, String kind, String name, String hash, boolean fresh) {
        try {
            Folder.refuseForeign(path, story(path).isPresent(), "of other work");
            var folder = Folder.taken(path);
            try {
                var there = story(path);
                var same = there.filter(
                        each -> each.kind().equals(kind) && each.hash().equals(hash));
                if (there.isPresent() && same.isEmpty() && !fresh) {
                    throw new ResultsException(
                            path + " holds other results: of the " + there.get().kind() + " "
                                    + there.get().name()
                                    + (there.get().kind().equals(kind)
                                            ? " with other numbers, or of another version of Steppe."
                                            : ".")
                                    + " Maybe give another --out, or --fresh to begin anew there");
                }
                var work = new WorkFolder(folder, there.filter(each -> !fresh).orElse(null));
                if (work.story == null) {
                    Folder.remove(path.resolve(STEPS));
                    Folder.remove(path.resolve(CHARTS));
                    work.tell(new Story(kind, name, hash, false));
                }
                return work;
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ResultsException("Cannot begin in " + path, e);
        }
    }

    private static Optional<Story> story(Path path) throws IOException {
        var file = path.resolve(STORY);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Story.class)) : Optional.empty();
    }

    private void tell(Story news) {
        story = news;
        write(STORY, json(news));
    }

    private static String json(Object record) {
        try {
            return JSON.writeValueAsString(record) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the work in a folder is finished; false where there is none. */
    public static boolean isDone(Path path) {
        try {
            return story(path).filter(Story::done).isPresent();
        } catch (IOException e) {
            throw new ResultsException(path.resolve(STORY) + " cannot be read", e);
        }
    }

    public Path path() {
        return folder.path();
    }

    /** Keeps what a step came to. */
    public void keep(String step, Object record) {
        write(STEPS + "/" + step + ".json", json(record));
    }

    /** What a step came to; empty if it was not kept. */
    public <T> Optional<T> kept(String step, Class<T> type) {
        var file = path().resolve(STEPS).resolve(step + ".json");
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
        } catch (IOException e) {
            throw new ResultsException(file + " cannot be read. Maybe begin anew with --fresh", e);
        }
    }

    /** Writes a small text file, whole or not at all. */
    public void write(String name, String text) {
        folder.write(name, text);
    }

    /** A new folder for charts; those that are there go. */
    public Path charts() {
        try {
            Folder.remove(path().resolve(CHARTS));
            return Files.createDirectories(path().resolve(CHARTS));
        } catch (IOException e) {
            throw new ResultsException("Cannot write " + path().resolve(CHARTS), e);
        }
    }

    /** Marks the work as finished. */
    public void finish() {
        tell(new Story(story.kind(), story.name(), story.hash(), true));
    }

    /** Lets go of the folder, finished or not. */
    @Override
    public void close() {
        folder.close();
    }
}
