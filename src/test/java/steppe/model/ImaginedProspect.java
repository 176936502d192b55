package steppe.model;

import steppe.plugin.Prospect;

/** What a country might see. */
record ImaginedProspect(
        String domain,
        double need,
        double offer,
        double reliability,
        double openness,
        double share,
        double fear,
        double patronage,
        double conditions,
        double boldness)
        implements Prospect {}
