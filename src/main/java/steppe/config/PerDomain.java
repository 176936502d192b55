package steppe.config;

/** One number for each domain, all in the same unit. */
public record PerDomain(Sourced economic, Sourced security, Sourced political, Sourced cultural) implements ByDomain {}
