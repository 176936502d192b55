package steppe.cli;

/** Work was interrupted, and what it was made for cannot be had. */
final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted() {
        super("Interrupted");
    }
}
