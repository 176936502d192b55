package steppe.model;

import java.util.Arrays;
import steppe.config.RouteSpec;
import steppe.config.Scenario;

/**
 * The ways out of the region (M15). As one grows, a country's goods shift to it: the powers whose land the others cross lose
 * transit, those that reach the country by it gain effect.
 */
final class Routes implements Agent, Snapshot.Stateful {
    private static final double ALL = 100;

    private final Route[] routes;
    private final boolean grow;
    private final int powers;
    private final double[] others;
    private final double[] capacity;
    private final double[][] firstShare;
    private final double[] transit;
    private final double[] reach;

    Routes(Scenario scenario, Roster roster, Draws draws) {
        this.routes = scenario.routes().values().stream()
                .map(spec -> new Route(spec, scenario, roster, draws))
                .toArray(Route[]::new);
        this.grow = scenario.mechanisms().routes();
        this.powers = roster.powers().size();
        this.others = new double[roster.countries().size()];
        this.transit = new double[others.length * powers];
        this.reach = new double[transit.length];
        for (int c = 0; c < others.length; c++) {
            double named = 0;
            for (var route : routes) {
                named += route.share[c];
            }
            others[c] = Math.max(0, ALL - named);
        }
        this.capacity = new double[routes.length];
        widen(0);
        this.firstShare = new double[others.length][routes.length];
        for (int c = 0; c < others.length; c++) {
            for (int r = 0; r < routes.length; r++) {
                firstShare[c][r] = share(r, c, all(c));
            }
        }
        measure();
    }

    /** One way with everything looked up. */
    private static final class Route {
        private final double[] share;
        private final Stages capacity;
        private final double effect;
        private final int[] through;
        private final int[] helps;

        Route(RouteSpec spec, Scenario scenario, Roster roster, Draws draws) {
            this.share = draws.of(spec.share(), roster.countries());
            this.capacity = new Stages(spec.capacity(), scenario.time(), draws);
            this.effect = draws.of(spec.effect());
            this.through = spec.through().stream().mapToInt(roster::power).toArray();
            this.helps = spec.helps().stream().mapToInt(roster::power).toArray();
        }
    }

    @Override
    public void act(World world) {
        if (grow && widen(world.month())) {
            measure();
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(capacity);
        snapshot.pass(transit);
        snapshot.pass(reach);
    }

    /** Whether a route carries more or less than a month before. */
    private boolean widen(int month) {
        boolean changed = false;
        for (int r = 0; r < routes.length; r++) {
            double before = capacity[r];
            capacity[r] = routes[r].capacity.between(month, 1);
            changed |= capacity[r] != before;
        }
        return changed;
    }

    private void measure() {
        Arrays.fill(transit, 0);
        Arrays.fill(reach, 1);
        for (int c = 0; c < others.length; c++) {
            double all = all(c);
            for (int r = 0; r < routes.length; r++) {
                var route = routes[r];
                double share = share(r, c, all);
                for (int p : route.through) {
                    transit[c * powers + p] += share;
                }
                for (int p : route.helps) {
                    reach[c * powers + p] += route.effect * (share - firstShare[c][r]) / ALL;
                }
            }
        }
        for (int at = 0; at < reach.length; at++) {
            reach[at] = Math.max(0, reach[at]);
        }
    }

    private double all(int c) {
        double all = others[c];
        for (int r = 0; r < routes.length; r++) {
            all += carried(r, c);
        }
        return all;
    }

    /** What it can carry, in percent of all that the country's routes carried in the first month. */
    private double carried(int r, int c) {
        return routes[r].share[c] * capacity[r];
    }

    private double share(int r, int c, double all) {
        return all > 0 ? ALL * carried(r, c) / all : 0;
    }

    /** Share of a country's main routes that runs through a power, in [0, 100]. */
    double transit(int country, int power) {
        return transit[country * powers + power];
    }

    /** Copies the transit through all powers of a country. */
    void copyTransit(int country, double[] into, int at) {
        System.arraycopy(transit, country * powers, into, at, powers);
    }

    /** What routes make of a power's economic effort in a country, as a multiple of the first month; at least 0. */
    double reach(int country, int power) {
        return reach[country * powers + power];
    }
}
