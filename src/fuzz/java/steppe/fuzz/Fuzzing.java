package steppe.fuzz;

/** Where Jazzer enters: every input goes to the one target that the system property {@code fuzz.target} names. */
public final class Fuzzing {
    private static final Target TARGET = Target.valueOf(System.getProperty("fuzz.target"));

    private Fuzzing() {}

    /** Takes an input; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.take(input);
    }
}
