package steppe.analysis.discovery;

/** A box on the way of peeling, and what it catches. */
public record Step(Box box, Tally tally) {}
