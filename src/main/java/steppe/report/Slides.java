package steppe.report;

/** A run folder told in slides. */
public final class Slides {
    private Slides() {}

    public static byte[] of(Dossier dossier) {
        return new byte[0];
    }
}
