package steppe.model;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import steppe.config.CountrySpec;
import steppe.config.Domain;
import steppe.config.Exponential;
import steppe.config.HedgingSpec;
import steppe.config.Logarithm;
import steppe.config.Scenario;
import steppe.config.StandardNormal;
import steppe.plugin.Mind;
import steppe.plugin.Tastes;

/**
 * A country that powers court. Each month it updates whom it trusts and fears; each quarter it re-chooses how open it is to each
 * power in each domain, by logit with lock-in (M9, M10).
 */
final class Country implements Agent, Snapshot.Stateful {
    private static final Domain[] ALL = Domain.values();
    private static final int DOMAINS = ALL.length;
    private static final int SECURITY = Domain.SECURITY.ordinal();

    /** Whether minds of a class may change: one that looks back on nothing always answers the same. */
    private static final ClassValue<Boolean> LEARNERS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> mind) {
            try {
                return mind.getMethod("review", double.class, double.class).getDeclaringClass() != Mind.class;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private final int me;
    private final int powers;
    private final Mind mind;
    /** Whether its judgement may change. */
    private final boolean learner;

    private final Tastes tastes;
    private final double[] needs = new double[DOMAINS];
    private final double[] threatAversion = new double[DOMAINS];
    private final double contagion;
    private final double pace;
    private final double ratchet;
    private final double noise;
    private final double acceptance;
    private final double learning;
    private final double rivalry;
    private final double memory;
    private final boolean hedges;
    private final boolean learns;
    private final boolean noisy;
    private final UniformRandomProvider stream;
    private final UniformRandomProvider experience;

    private final Feelings feelings;
    private final double[] reliability;
    private final double[] usualShare;
    private final double[] loss;
    /** By domain and power, as all that follows down to what is accepted. */
    private final double[] openness;

    private final double[] logOpenness;
    private final double[] firstOpenness;
    private final double[] perFirst;
    private final double[] firstLog;
    private final double[] turn;
    private final double[] accepted;
    private final Outlook[] outlook;
    private final Outlook[] firstOutlook;
    private final double[] firstUtility;
    private final double[] target;
    private final double[] share;

    Country(int me, CountrySpec spec, Scenario scenario, Roster roster, Draws draws, Streams streams, Ties ties) {
        var id = roster.countries().get(me);
        this.me = me;
        this.powers = roster.powers().size();
        this.tastes = tastes(scenario.hedging(), draws);
        this.mind = spec.strategy().mind(tastes);
        this.learner = LEARNERS.get(mind.getClass());
        for (var domain : ALL) {
            needs[domain.ordinal()] = draws.of(spec.needs().get(domain));
            threatAversion[domain.ordinal()] =
                    draws.of(scenario.hedging().threatAversion().get(domain));
        }
        this.contagion =
                scenario.mechanisms().contagion() ? draws.of(scenario.hedging().contagion()) : 0;
        this.pace = 1 / draws.of(scenario.hedging().inertia());
        this.ratchet = draws.of(scenario.hedging().ratchet());
        this.noise = 1 / draws.of(scenario.hedging().precision());
        this.acceptance = draws.of(scenario.hedging().acceptance());
        this.learning = draws.of(scenario.behaviour().learning()) / Rate.MONTHS;
        this.rivalry = draws.of(scenario.behaviour().rivalry());
        this.memory = 1 / draws.of(scenario.behaviour().rivalryMemory());
        this.hedges = scenario.mechanisms().hedging();
        this.learns = scenario.mechanisms().commitments();
        this.noisy = scenario.uncertainty().process();
        this.stream = streams.stream("decisions/" + id);
        this.experience = streams.stream("experience/" + id);
        this.feelings = new Feelings(spec, scenario, roster, draws);
        this.reliability = roster.powers().stream()
                .mapToDouble(power -> draws.of(scenario.powers().get(power).reliability()))
                .toArray();
        this.usualShare = new double[powers];
        this.loss = new double[powers];
        this.firstOpenness = firstOpenness(ties);
        this.perFirst = Arrays.stream(firstOpenness).map(first -> 1 / first).toArray();
        this.firstLog = Arrays.stream(firstOpenness).map(Logarithm::of).toArray();
        this.openness = firstOpenness.clone();
        this.logOpenness = firstLog.clone();
        this.turn = new double[openness.length];
        this.accepted = new double[openness.length];
        this.firstOutlook = outlook();
        this.outlook = outlook();
        this.firstUtility = new double[openness.length];
        this.target = new double[powers];
        this.share = new double[powers];
        for (int d = 0; d < DOMAINS; d++) {
            accept(d);
        }
    }

    private Outlook[] outlook() {
        return Stream.of(ALL)
                .flatMap(domain ->
                        Stream.generate(() -> new Outlook(domain.key())).limit(powers))
                .toArray(Outlook[]::new);
    }

    private static Tastes tastes(HedgingSpec spec, Draws draws) {
        return new Tastes(
                draws.of(spec.riskAversion()),
                draws.of(spec.dominanceAversion()),
                draws.of(spec.dominanceThreshold()),
                draws.of(spec.recency()),
                draws.of(spec.experimentation()));
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
                revealed[at(p, d)] = total > 0 ? ties.first(me, p, d) / total : 0;
            }
        }
        return revealed;
    }

    /** Takes the first month's shares as the point from which change is measured. */
    void settle(World world) {
        var shares = world.influence().shares(me).capacity;
        System.arraycopy(shares, 0, usualShare, 0, powers);
        look(firstOutlook, world);
        for (int at = 0; at < firstUtility.length && !learner; at++) {
            firstUtility[at] = mind.utility(firstOutlook[at]);
        }
    }

    @Override
    public void act(World world) {
        feelings.fade();
        var shares = world.influence().shares(me).capacity;
        for (int p = 0; p < powers; p++) {
            var power = world.power(p);
            if (learns && power.owed(me)) {
                reliability[p] += learning * (power.kept(me) - reliability[p]);
            }
            usualShare[p] += memory * (shares[p] - usualShare[p]);
            loss[p] = usualShare[p] > 0 ? Math.max(0, 1 - shares[p] / usualShare[p]) : 0;
        }
        if (hedges && Rate.endsQuarter(world.month())) {
            lookBack(world);
            for (int d = 0; d < DOMAINS; d++) {
                choose(d);
            }
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(reliability);
        snapshot.pass(usualShare);
        snapshot.pass(loss);
        snapshot.pass(openness);
        snapshot.pass(logOpenness);
        snapshot.pass(turn);
        snapshot.pass(accepted);
        feelings.state(snapshot);
        if (mind instanceof Snapshot.Stateful learned) {
            learned.state(snapshot);
        }
    }

    private void lookBack(World world) {
        look(outlook, world);
        double chance = Streams.chance(experience, noisy);
        if (learner) {
            mind.review(satisfaction(), chance);
        }
    }

    private double satisfaction() {
        double satisfaction = 0;
        for (var at : outlook) {
            satisfaction += at.openness() * (at.benefit() - at.fear() - tastes.dominance(at));
        }
        return satisfaction;
    }

    /** Looks at what every power means to the country in every domain. */
    private void look(Outlook[] outlook, World world) {
        var shares = world.influence().shares(me);
        double unease = 1 + world.dangers().need(me);
        for (int p = 0; p < powers; p++) {
            double dread = feelings.threat(p);
            // dangers, and the regime's sake, make it need security from a power more than in calm times
            double alarm = unease * (1 + world.styles().regimeSecurity(p) * feelings.vigilance());
            for (int d = 0; d < DOMAINS; d++) {
                var at = outlook[at(p, d)];
                at.see(
                        reliability[p],
                        shares.capacity[p],
                        shares.domain[SECURITY][p],
                        world.styles().conditionality(p),
                        contagion * world.peers().boldness(me, p));
                at.weigh(
                        needs[d] * (d == SECURITY ? alarm : 1),
                        world.ties().offer(me, p, d),
                        openness[at(p, d)],
                        threatAversion[d] * dread);
            }
        }
    }

    /**
     * Moves openness in one domain towards what the country would now like, x0 exp(U - U0) on the simplex, by 1/kappa of the way
     * in logs; what would only undo an earlier move is slowed by the ratchet.
     */
    private void choose(int d) {
        for (int p = 0; p < powers; p++) {
            int at = at(p, d);
            double shock = noisy ? StandardNormal.quantile(Streams.uniform(stream)) * noise : 0;
            double usual = learner ? mind.utility(firstOutlook[at]) : firstUtility[at];
            target[p] = firstLog[at] + mind.utility(outlook[at]) - usual + shock;
        }
        double wanted = toShares(target, share);
        for (int p = 0; p < powers; p++) {
            int at = at(p, d);
            double open = logOpenness[at];
            target[p] = firstOpenness[at] > 0 ? open + step(target[p] - wanted - open, open - firstLog[at]) : open;
        }
        double total = toShares(target, share);
        for (int p = 0; p < powers; p++) {
            int at = at(p, d);
            openness[at] = share[p];
            logOpenness[at] = firstOpenness[at] > 0 ? target[p] - total : target[p];
        }
        accept(d);
    }

    /** Works out what openness in a domain means for effort, until it is chosen again. */
    private void accept(int d) {
        double ceiling = mind.ceiling(ALL[d].key(), acceptance);
        for (int p = 0; p < powers; p++) {
            int at = at(p, d);
            turn[at] = firstOpenness[at] > 0 ? openness[at] * perFirst[at] : 1;
            accepted[at] = turn[at] <= ceiling ? turn[at] : ceiling;
        }
    }

    /** @param moved how far it has moved since the first month, in logs */
    private double step(double gap, double moved) {
        return (gap * moved < 0 ? gap * (1 - ratchet) : gap) * pace;
    }

    /**
     * Divides numbers by their sum. They are given as logarithms, since they may be too large or small for anything else.
     *
     * @return the logarithm of the sum; negative infinity if all numbers are 0, and so all shares
     */
    private static double toShares(double[] logs, double[] shares) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = log > most ? log : most;
        }
        if (most == Double.NEGATIVE_INFINITY) {
            most = 0; // all are nothing, or no numbers, and stay so
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            shares[i] = Exponential.of(logs[i] - most);
            sum += shares[i];
        }
        double each = sum == 0 ? 0 : 1 / sum;
        for (int i = 0; i < logs.length; i++) {
            shares[i] *= each;
        }
        return most + Logarithm.of(sum);
    }

    private int at(int power, int domain) {
        return domain * powers + power;
    }

    /** How much the country lets a power's effort count, as a multiple of the first month. */
    double acceptance(int power, int domain) {
        return accepted[at(power, domain)];
    }

    /** Whether all that it has learnt can be kept in a snapshot: not what a mind of somebody else's making has. */
    boolean isOpenBook() {
        return !learner || mind instanceof Snapshot.Stateful;
    }

    /** By power; not to be changed. */
    double[] reliability() {
        return reliability;
    }

    /** By domain and power; not to be changed. */
    double[] openness() {
        return openness;
    }

    /** How far it has opened to a power, or closed, as a multiple of the first month. */
    double turn(int power, int domain) {
        return turn[at(power, domain)];
    }

    /** What the country is worth to a power now, as a multiple of the first month: more where it is open and slipping away. */
    double worth(int power, int domain) {
        return (1 + rivalry * loss[power]) * acceptance(power, domain);
    }

    /** How much of its usual share a power has lost here of late, in [0, 1]. */
    double loss(int power) {
        return loss[power];
    }

    /** Adds to the belief that a power does what it promises, within [0, 1]. */
    void believe(int power, double change) {
        reliability[power] = Math.min(1, Math.max(0, reliability[power] + change));
    }

    /** Adds to the threat from a power, as far as the country is exposed to it. */
    void alarm(int power, double size) {
        feelings.alarm(power, size);
    }

    /** Adds to the goodwill that a power enjoys, as a share of its political weight. */
    void please(int power, Cause cause, double size) {
        feelings.please(power, cause, size);
    }

    /** Shakes the regime. */
    void shake(double size) {
        feelings.shake(size);
    }

    double reliability(int power) {
        return reliability[power];
    }

    /** Copies threat from each power, then goodwill towards each for one cause after the other. */
    void copyFeelings(double[] into, int at) {
        feelings.copy(into, at);
    }

    /** How shaken the regime is by crises of late, at least 0. */
    double vigilance() {
        return feelings.vigilance();
    }
}
