package steppe.results;

/** Results that cannot be written or read; the message says which and why. */
public final class ResultsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ResultsException(String message) {
        super(message);
    }

    public ResultsException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
