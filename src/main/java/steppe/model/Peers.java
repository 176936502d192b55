package steppe.model;

import steppe.config.Domain;

/** How far the countries have moved away from each power in politics, seen before any of them moves again (M9). */
final class Peers implements Agent {
    private static final int POLITICAL = Domain.POLITICAL.ordinal();

    private final double[][] distance;
    private final double[] boldest;

    /** @param distance by country and power, all 0 in the first month */
    Peers(Roster roster) {
        this.distance = new double[roster.countries().size()][roster.powers().size()];
        this.boldest = new double[roster.powers().size()];
    }

    @Override
    public void act(World world) {
        for (int p = 0; p < boldest.length; p++) {
            boldest[p] = 0;
            for (int c = 0; c < distance.length; c++) {
                distance[c][p] = Math.max(0, 1 - world.country(c).turn(p, POLITICAL));
                boldest[p] = Math.max(boldest[p], distance[c][p]);
            }
        }
    }

    /** How much further the boldest of all countries has moved away from a power than a country itself, in [0, 1]. */
    double boldness(int country, int power) {
        return boldest[power] - distance[country][power];
    }
}
