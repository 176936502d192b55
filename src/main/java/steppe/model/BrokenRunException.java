package steppe.model;

/** A run in which something does not hold that must hold in every run. Its message says what, its value and the month. */
public final class BrokenRunException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenRunException(String message) {
        super(message);
    }
}
