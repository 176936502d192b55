package steppe.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a person how far long work has come and when it will be done. */
interface Progress extends AutoCloseable {
    /** One more run is made. */
    void step();

    /** Done; saying so twice does no harm. */
    @Override
    void close();

    /**
     * A bar on a terminal, a line every few seconds otherwise, or nothing if quiet.
     *
     * @param made runs that were made before
     */
    static Progress of(long made, long runs, boolean quiet, PrintStream out) {
        if (quiet) {
            return new Silent();
        }
        return System.console() != null ? new Bar(made, runs, out) : new Lines(made, runs, out);
    }

    /** Says nothing. */
    record Silent() implements Progress {
        @Override
        public void step() {}

        @Override
        public void close() {}
    }

    /**
     * A bar with the time that is left. It writes by itself instead of asking the library for the terminal, which would take over
     * Ctrl-C.
     */
    final class Bar implements Progress {
        private static final int WIDTH = 100;

        private final PrintStream out;
        private final ProgressBar bar;
        private boolean closed;

        Bar(long made, long runs, PrintStream out) {
            this.out = out;
            this.bar = new ProgressBarBuilder()
                    .setTaskName("Runs")
                    .setInitialMax(runs)
                    .startsFrom(made, Duration.ZERO)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new DelegatingProgressBarConsumer(text -> out.print("\r" + text), WIDTH))
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                bar.close();
                out.println();
            }
        }
    }

    /** Plain lines, for logs. */
    final class Lines implements Progress {
        private static final long EVERY = 5_000_000_000L;
        private static final long FEW = 20;

        private final long before;
        private final long runs;
        private final PrintStream out;
        private final long began = System.nanoTime();
        private long said = began;
        private long made;

        Lines(long made, long runs, PrintStream out) {
            this.before = made;
            this.made = made;
            this.runs = runs;
            this.out = out;
        }

        @Override
        public void step() {
            made++;
            long now = System.nanoTime();
            if (now - said >= EVERY) {
                said = now;
                if (made - before < (runs - before) / FEW) {
                    out.printf(
                            Locale.ROOT,
                            "%,d of %,d runs%n",
                            made,
                            runs); // too early to tell how long the rest will take
                    return;
                }
                double left = (now - began) / 1e9 / (made - before) * (runs - made);
                out.printf(Locale.ROOT, "%,d of %,d runs, about %.0f s left%n", made, runs, left);
            }
        }

        @Override
        public void close() {}
    }
}
