package steppe.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interruption of the working thread, and gives it time to leave things tidy before the process ends with
 * {@link Main#INTERRUPTED}.
 */
final class Interruption {
    private static final int PATIENCE_SECONDS = 20;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        worker.interrupt();
        try {
            if (!tidy.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Steppe did not stop in time; the folder is unfinished.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(Main.INTERRUPTED);
    }

    /** The work is done or tidied up: Ctrl-C has its usual meaning again. */
    void over() {
        tidy.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is already going down: the hook ends it
        }
    }
}
