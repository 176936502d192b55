package steppe.model;

import steppe.plugin.Prospect;

/** What a country sees of one power in one domain; it looks anew each quarter. */
final class Outlook implements Prospect {
    private final String domain;
    private double need;
    private double offer;
    private double reliability;
    private double openness;
    private double share;
    private double fear;
    private double patronage;
    private double conditions;
    private double boldness;

    Outlook(String domain) {
        this.domain = domain;
    }

    /** Looks at a power, whatever the domain. */
    void see(double trust, double influence, double protection, double strings, double peers) {
        reliability = trust;
        share = influence;
        patronage = protection;
        conditions = strings;
        boldness = peers;
    }

    /** Looks at what it does in the domain. */
    void weigh(double care, double effort, double open, double dread) {
        need = care;
        offer = effort;
        openness = open;
        fear = dread;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public double need() {
        return need;
    }

    @Override
    public double offer() {
        return offer;
    }

    @Override
    public double reliability() {
        return reliability;
    }

    @Override
    public double openness() {
        return openness;
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public double fear() {
        return fear;
    }

    @Override
    public double patronage() {
        return patronage;
    }

    @Override
    public double conditions() {
        return conditions;
    }

    @Override
    public double boldness() {
        return boldness;
    }
}
