package steppe.model;

import org.apache.commons.rng.UniformRandomProvider;
import steppe.config.CountrySpec;
import steppe.config.Domain;
import steppe.config.Prior;
import steppe.config.Scenario;

/**
 * A country that powers court. Each month it updates whom it trusts and fears; each quarter it re-chooses how open it is to each
 * power in each domain, by logit with lock-in (M9, M10).
 */
final class Country implements Agent {
    private static final int DOMAINS = Domain.values().length;
    private static final int SECURITY = Domain.SECURITY.ordinal();
    private static final int QUARTER = 3;

    private final int me;
    private final int powers;
    private final Hedging hedging;
    private final double inertia;
    private final double ratchet;
    private final double precision;
    private final double acceptance;
    private final double learning;
    private final double forgetting;
    private final double rivalry;
    private final double memory;
    private final boolean hedges;
    private final boolean fears;
    private final boolean learns;
    private final boolean noisy;
    private final UniformRandomProvider stream;

    private final double[] exposure;
    private final double[] reliability;
    private final double[] threat;
    private final double[] usualShare;
    private final double[] lastShare;
    private final double[] openness;
    private final double[] firstOpenness;
    private final double[] firstUtility;
    private final double[] target;

    Country(int me, CountrySpec spec, Scenario scenario, Roster roster, Draws draws, Streams streams, Ties ties) {
        this.me = me;
        this.powers = roster.powers().size();
        this.hedging = new Hedging(spec.strategy(), spec.needs(), scenario.hedging(), draws);
        this.inertia = draws.of(scenario.hedging().inertia());
        this.ratchet = draws.of(scenario.hedging().ratchet());
        this.precision = draws.of(scenario.hedging().precision());
        this.acceptance = draws.of(scenario.hedging().acceptance());
        this.learning = draws.of(scenario.behaviour().learning()) / Rate.MONTHS;
        this.forgetting = Rate.kept(draws.of(scenario.behaviour().threatHalfLife()));
        this.rivalry = draws.of(scenario.behaviour().rivalry());
        this.memory = 1 / draws.of(scenario.behaviour().rivalryMemory());
        this.hedges = scenario.mechanisms().hedging();
        this.fears = scenario.mechanisms().threat();
        this.learns = scenario.mechanisms().commitments();
        this.noisy = scenario.uncertainty().process();
        this.stream = streams.stream("decisions/" + roster.countries().get(me));
        this.exposure = new double[powers];
        this.reliability = new double[powers];
        this.threat = new double[powers];
        this.usualShare = new double[powers];
        this.lastShare = new double[powers];
        for (int p = 0; p < powers; p++) {
            var power = roster.powers().get(p);
            reliability[p] = draws.of(scenario.powers().get(power).reliability());
            exposure[p] = spec.exposure().containsKey(power)
                    ? draws.of(spec.exposure().get(power))
                    : 0;
        }
        this.firstOpenness = firstOpenness(ties);
        this.openness = firstOpenness.clone();
        this.firstUtility = new double[powers * DOMAINS];
        this.target = new double[powers];
    }

    /** Openness of the first month is what the ties reveal: each power's part of the country's ties in a domain. */
    private double[] firstOpenness(Ties ties) {
        var revealed = new double[powers * DOMAINS];
        for (int d = 0; d < DOMAINS; d++) {
            double total = 0;
            for (int p = 0; p < powers; p++) {
                total += ties.first(me, p, d);
            }
            for (int p = 0; p < powers; p++) {
                revealed[p * DOMAINS + d] = total > 0 ? ties.first(me, p, d) / total : 0;
            }
        }
        return revealed;
    }

    /** Takes the first month's shares as the point from which change is measured. */
    void settle(Influence influence) {
        for (int p = 0; p < powers; p++) {
            usualShare[p] = influence.share(me, p);
            lastShare[p] = usualShare[p];
            for (int d = 0; d < DOMAINS; d++) {
                firstUtility[p * DOMAINS + d] = utility(p, d, 1, influence);
            }
        }
    }

    @Override
    public void act(World world) {
        for (int p = 0; p < powers; p++) {
            if (learns && world.power(p).owed(me)) {
                reliability[p] += learning * (world.power(p).kept(me) - reliability[p]);
            }
            threat[p] *= forgetting;
            lastShare[p] = world.influence().share(me, p);
            usualShare[p] += memory * (lastShare[p] - usualShare[p]);
        }
        if (hedges && world.month() % QUARTER == QUARTER - 1) {
            for (int d = 0; d < DOMAINS; d++) {
                choose(d, world);
            }
        }
    }

    /**
     * Moves openness in one domain towards what the country would now like, x0 exp(U - U0) on the simplex, by 1/kappa of the way
     * in logs; what would only undo an earlier move is slowed by the ratchet.
     */
    private void choose(int d, World world) {
        double wanted = 0;
        for (int p = 0; p < powers; p++) {
            int at = p * DOMAINS + d;
            double shock = noisy ? Prior.standardNormal(Streams.uniform(stream)) / precision : 0;
            double change = utility(p, d, world.ties().offer(me, p, d), world.influence()) - firstUtility[at] + shock;
            target[p] = firstOpenness[at] * StrictMath.exp(change);
            wanted += target[p];
        }
        double total = 0;
        for (int p = 0; p < powers; p++) {
            int at = p * DOMAINS + d;
            if (openness[at] > 0) {
                double gap = StrictMath.log(target[p] / wanted / openness[at]);
                double moved = StrictMath.log(openness[at] / firstOpenness[at]);
                double step = gap * moved < 0 ? gap * (1 - ratchet) : gap;
                openness[at] *= StrictMath.exp(step / inertia);
                total += openness[at];
            }
        }
        for (int p = 0; p < powers && total > 0; p++) {
            openness[p * DOMAINS + d] /= total;
        }
    }

    private double utility(int p, int d, double offer, Influence influence) {
        return hedging.utility(
                d,
                offer,
                reliability[p],
                openness[p * DOMAINS + d],
                influence.share(me, p),
                threat[p],
                influence.share(me, p, SECURITY));
    }

    /** How much the country lets a power's effort count, as a multiple of the first month. */
    double acceptance(int power, int domain) {
        int at = power * DOMAINS + domain;
        return firstOpenness[at] > 0
                ? Math.min(hedging.ceiling(domain, acceptance), openness[at] / firstOpenness[at])
                : 1;
    }

    /** What the country is worth to a power now, as a multiple of the first month: more where it is open and slipping away. */
    double worth(int power, int domain) {
        return (1 + rivalry * loss(power)) * acceptance(power, domain);
    }

    private double loss(int power) {
        double usual = usualShare[power];
        return usual > 0 ? Math.max(0, 1 - lastShare[power] / usual) : 0;
    }

    /** Adds to the belief that a power does what it promises, within [0, 1]. */
    void believe(int power, double change) {
        reliability[power] = Math.min(1, Math.max(0, reliability[power] + change));
    }

    /** Adds to the threat from a power, as far as the country is exposed to it. */
    void alarm(int power, double size) {
        if (fears) {
            threat[power] += exposure[power] * size;
        }
    }

    double reliability(int power) {
        return reliability[power];
    }

    double threat(int power) {
        return threat[power];
    }
}
