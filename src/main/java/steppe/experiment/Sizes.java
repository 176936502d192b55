package steppe.experiment;

import java.math.BigInteger;

/** Checks of the numbers that a design is made of. */
final class Sizes {
    private Sizes() {}

    static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " (" + value + ") must be at least " + least);
        }
    }

    /** A product that is not above a limit; {@code what} begins the message. */
    static int within(int limit, BigInteger size, String what, String maybe) {
        if (size.compareTo(BigInteger.valueOf(limit)) > 0) {
            throw new IllegalArgumentException(what + " has " + size + " points, more than " + limit + ". " + maybe);
        }
        return size.intValue();
    }
}
