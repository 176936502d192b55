package steppe.model;

import steppe.plugin.Situation;

/** How a country might stand. */
record ImaginedSituation(double danger, double vigilance, double burden, double firstBurden) implements Situation {}
