package steppe.results;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes runs elsewhere than on the threads of this process, and leaves them as {@link Part}s in the run folder, which all who make
 * them must reach. Engines are found as services, so that none has to be there.
 */
public interface Engine {
    /** Whether this engine is what an address asks for, such as {@code spark://host:7077}. */
    boolean answersTo(String address);

    /**
     * Makes runs. What is in parts when this ends, in whatever way, is kept.
     *
     * @param folder whose manifest and scenarios say which runs these are; the same path for everybody
     * @param left the runs to make
     * @param now told now and then, to look how many parts there are
     * @throws InterruptedException if the calling thread is interrupted; runs under way are abandoned
     * @throws ResultsException if they cannot be made
     */
    void make(String address, Path folder, List<Stretch> left, Runnable now) throws InterruptedException;
}
