package steppe.model;

import java.util.List;
import java.util.stream.IntStream;
import steppe.config.Domain;
import steppe.config.InstitutionSpec;
import steppe.config.Scenario;

/**
 * Bodies that slow the decay of the ties they cover, rival each other, and are entered and left (M12). Bodies that cover nothing
 * are no more than names for their members and are not here.
 */
final class Institutions implements Agent, Snapshot.Stateful {
    private static final int DOMAINS = Domain.values().length;

    private final Body[] bodies;
    private final double substitution;
    private final double leaving;
    private final double joining;
    private final Roster roster;
    private final int countries;
    private final int powers;
    private final double[] hold;

    Institutions(Scenario scenario, Roster roster, Draws draws) {
        var spec = scenario.membership();
        boolean on = scenario.mechanisms().institutions() && spec != null;
        this.bodies = !on
                ? new Body[0]
                : scenario.institutions().entrySet().stream()
                        .filter(body -> body.getValue().hold() != null)
                        .map(body -> new Body(body.getKey(), body.getValue(), scenario, roster, draws))
                        .toArray(Body[]::new);
        this.substitution = on ? draws.of(spec.substitution()) : 0;
        this.leaving = on ? draws.of(spec.leaving()) : 0;
        this.joining = on ? draws.of(spec.joining()) : 0;
        this.roster = roster;
        this.countries = roster.countries().size();
        this.powers = roster.powers().size();
        this.hold = new double[roster.cells()];
        weigh(0);
    }

    private record Pair(int power, int domain) {}

    /** One body: whom it binds to whom, in which domains, how well and when. */
    private static final class Body {
        private final String id;
        private final boolean[] members;
        private final boolean[] candidates;
        private final boolean[] powers;
        private final boolean[] covers = new boolean[DOMAINS];
        /** Whom it binds in what. */
        private final Pair[] pairs;

        private final double hold;
        private final int from;
        private final int until;

        Body(String id, InstitutionSpec spec, Scenario scenario, Roster roster, Draws draws) {
            this.id = id;
            this.members = marked(spec.members(), roster.countries());
            this.candidates = marked(spec.candidates(), roster.countries());
            this.powers = marked(spec.powers(), roster.powers());
            spec.covers().forEach(domain -> covers[domain.ordinal()] = true);
            this.pairs = IntStream.range(0, powers.length)
                    .filter(p -> powers[p])
                    .boxed()
                    .flatMap(p ->
                            IntStream.range(0, DOMAINS).filter(d -> covers[d]).mapToObj(d -> new Pair(p, d)))
                    .toArray(Pair[]::new);
            this.hold = draws.of(spec.hold());
            this.from = spec.from() == null ? 0 : scenario.time().index(spec.from());
            this.until =
                    spec.until() == null ? Integer.MAX_VALUE : scenario.time().index(spec.until());
        }

        private static boolean[] marked(List<String> named, List<String> all) {
            var marks = new boolean[all.size()];
            named.forEach(name -> marks[all.indexOf(name)] = true);
            return marks;
        }

        boolean stands(int month) {
            return month >= from && month <= until;
        }

        /** Whether it begins or ends this month. */
        boolean turns(int month) {
            return stands(month) != stands(month - 1);
        }

        boolean holds(int country, int domain, int month) {
            return members[country] && covers[domain] && stands(month);
        }

        /** How open a country is to the body's powers in its domains, as a multiple of the first month. */
        double openness(Country country) {
            double sum = 0;
            for (var pair : pairs) {
                sum += country.turn(pair.power, pair.domain);
            }
            return pairs.length == 0 ? 1 : sum / pairs.length;
        }
    }

    @Override
    public void act(World world) {
        boolean changed = false;
        for (var body : bodies) {
            changed |= body.turns(world.month());
            if (Rate.endsQuarter(world.month()) && body.stands(world.month())) {
                changed |= review(body, world);
            }
        }
        if (changed) {
            weigh(world.month());
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        for (var body : bodies) {
            snapshot.pass(body.members);
            snapshot.pass(body.candidates);
        }
        snapshot.pass(hold);
    }

    /** Whether somebody left or joined. */
    private boolean review(Body body, World world) {
        boolean changed = false;
        for (int c = 0; c < countries; c++) {
            if (!body.members[c] && !body.candidates[c]) {
                continue;
            }
            double openness = body.openness(world.country(c));
            if (body.members[c] && openness < leaving) {
                body.members[c] = false;
                body.candidates[c] = true;
                world.tell("institution-left", c, body.id);
                changed = true;
            } else if (!body.members[c] && openness > joining) {
                body.members[c] = true;
                world.tell("institution-joined", c, body.id);
                changed = true;
            }
        }
        return changed;
    }

    private void weigh(int month) {
        for (int c = 0; c < countries && bodies.length > 0; c++) {
            for (int d = 0; d < DOMAINS; d++) {
                weigh(c, d, month);
            }
        }
    }

    /** What all bodies together hold: each avoids its part of the decay that the others leave. */
    private void weigh(int c, int d, int month) {
        double all = 0;
        for (var body : bodies) {
            all += body.holds(c, d, month) ? body.hold : 0;
        }
        for (int p = 0; p < powers; p++) {
            hold[roster.cell(c, p, d)] = all == 0 ? 0 : 1 - left(c, p, d, month);
        }
    }

    private double left(int c, int p, int d, int month) {
        double rivals = 0;
        for (var body : bodies) {
            rivals += !body.powers[p] && body.holds(c, d, month) ? body.hold : 0;
        }
        double left = 1;
        for (var body : bodies) {
            if (body.powers[p] && body.holds(c, d, month)) {
                left *= 1 - (body.hold - substitution * Math.min(body.hold, rivals));
            }
        }
        return left;
    }

    /** Share of a tie's decay that institutions avoid, in [0, 1). */
    double hold(int country, int power, int domain) {
        return hold[roster.cell(country, power, domain)];
    }
}
