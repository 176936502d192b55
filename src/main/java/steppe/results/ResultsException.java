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

    /** The same, with a sentence more. */
    public ResultsException and(String sentence) {
        var more = new ResultsException(getMessage() + ". " + sentence);
        more.initCause(getCause());
        return more;
    }
}
