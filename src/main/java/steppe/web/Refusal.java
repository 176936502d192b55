package steppe.web;

/** A request that is not answered as asked, and why, in words for the visitor. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORISED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int TOO_LARGE = 413;
    static final int WRONG_TYPE = 415;
    static final int TOO_MANY = 429;
    static final int BUSY = 503;

    private final int status;

    Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
