package steppe.model;

import java.util.Arrays;
import steppe.config.Domain;

/**
 * Divides every tie into the parts that each cause has in it. All parts decay as the tie did in the first month; each is fed by
 * what its cause did to effort, and what a cause does to the tie directly is its own. The parts of a tie sum to it.
 */
final class Book implements Account {
    private static final int CAUSES = Cause.values().length;

    private final Roster roster;
    private final int powers;
    private final int domains = Domain.values().length;
    private final double[][] parts;
    private final double[][] fed;

    Book(Roster roster) {
        this.roster = roster;
        this.powers = roster.powers().size();
        this.parts = new double[roster.cells()][CAUSES];
        this.fed = new double[roster.cells()][CAUSES];
    }

    /** Begins with ties as they are, all of which is trend. */
    void open(Ties ties, int countries) {
        for (int c = 0; c < countries; c++) {
            for (int p = 0; p < powers; p++) {
                for (int d = 0; d < domains; d++) {
                    parts[roster.cell(c, p, d)][Cause.TREND.ordinal()] = ties.level(c, p, d);
                }
            }
        }
    }

    @Override
    public void effort(int cell, Cause cause, double change) {
        if (cause == Cause.TREND) {
            Arrays.fill(fed[cell], 0);
        }
        fed[cell][cause.ordinal()] += change;
    }

    @Override
    public void shaken(int cell, Cause cause, double change) {
        parts[cell][cause.ordinal()] += change;
    }

    @Override
    public void moved(int cell, double loss, double room, double opened, double held, double level) {
        var part = parts[cell];
        double explained = 0;
        for (int k = 0; k < CAUSES; k++) {
            part[k] += fed[cell][k] * room - loss * part[k];
        }
        part[Cause.OPENNESS.ordinal()] += opened;
        part[Cause.INSTITUTIONS.ordinal()] += held;
        for (double each : part) {
            explained += each;
        }
        part[Cause.NOISE.ordinal()] += level - explained;
    }

    /** The part that a cause has in a tie as it stands; of either sign. */
    double part(int country, int power, int domain, Cause cause) {
        return parts[roster.cell(country, power, domain)][cause.ordinal()];
    }
}
