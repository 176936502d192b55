package steppe.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import steppe.config.CrisisSpec;
import steppe.config.Domain;
import steppe.config.Logarithm;
import steppe.config.Scenario;
import steppe.config.Sourced;
import steppe.config.StyleSpec;
import steppe.plugin.CrisisType;
import steppe.plugin.Situation;
import steppe.plugin.Suitor;

/**
 * Crises that befall countries, who is asked for help, who comes, and what that does to trust (M11). Each kind comes by a
 * Poisson process in every country; whether help comes is a logit of will and free capacity.
 */
final class Crises implements Agent {
    private static final int NOBODY = -1;
    private static final int SECURITY = Domain.SECURITY.ordinal();

    private final List<Kind> kinds;
    private final double[] likelihood;
    private final Plight plight = new Plight();
    private final Succession succession;
    private final double constraint;
    private final double resentment;
    private final double[] rescue;
    private final int countries;
    private final boolean noisy;

    Crises(Scenario scenario, Roster roster, Draws draws, Streams streams, Dangers dangers, Succession succession) {
        Map<String, CrisisSpec> specs = scenario.mechanisms().crises() ? scenario.crises() : Map.of();
        this.countries = roster.countries().size();
        this.noisy = scenario.uncertainty().process();
        this.kinds = new ArrayList<>();
        this.likelihood = new double[countries];
        specs.forEach((name, spec) -> kinds.add(new Kind(name, spec, dangers, roster, draws, streams)));
        this.succession = succession;
        this.constraint = draws.of(scenario.behaviour().aidConstraint());
        this.resentment = draws.of(scenario.behaviour().resentment());
        this.rescue = Styles.trait(StyleSpec::rescue, true, scenario, roster, draws);
    }

    /** One kind of crisis with everything looked up. */
    private static final class Kind {
        private final String name;
        private final CrisisType type;
        private final int danger;
        private final boolean joint;
        private final double[] rates;
        private final double vigilance;
        private final double goodwill;
        private final double reward;
        private final double refusal;
        private final double fall;
        private final UniformRandomProvider stream;

        Kind(String name, CrisisSpec spec, Dangers dangers, Roster roster, Draws draws, Streams streams) {
            this.name = name;
            this.type = spec.type();
            this.danger = spec.danger() == null ? -1 : dangers.index(spec.danger());
            this.joint = spec.joint();
            this.rates = rates(spec.rates(), roster, draws);
            this.vigilance = draws.of(spec.vigilance());
            this.goodwill = draws.orZero(spec.goodwill());
            this.reward = draws.orZero(spec.reward());
            this.refusal = draws.orZero(spec.refusal());
            this.fall = draws.orZero(spec.fall());
            this.stream = streams.stream("crises/" + name);
        }

        private static double[] rates(Map<String, Sourced> rates, Roster roster, Draws draws) {
            return draws.of(rates, roster.countries());
        }

        /** The yearly rate at which it comes to all named together: the mean of theirs. */
        double jointRate(double[] likelihood) {
            double sum = 0;
            int named = 0;
            for (int c = 0; c < rates.length; c++) {
                sum += rates[c] * likelihood[c];
                named += rates[c] > 0 ? 1 : 0;
            }
            return named == 0 ? 0 : sum / named;
        }
    }

    /** A country as it stands in this month. */
    private static final class Plight implements Situation {
        private double danger;
        private double vigilance;
        private double burden;
        private double firstBurden;

        Plight of(int c, int threat, World world) {
            danger = world.dangers().felt(threat, c);
            vigilance = world.country(c).vigilance();
            burden = world.debts().burden(c);
            firstBurden = world.debts().firstBurden(c);
            return this;
        }

        @Override
        public double danger() {
            return danger;
        }

        @Override
        public double vigilance() {
            return vigilance;
        }

        @Override
        public double burden() {
            return burden;
        }

        @Override
        public double firstBurden() {
            return firstBurden;
        }
    }

    @Override
    public void act(World world) {
        for (var kind : kinds) {
            visit(kind, world);
        }
    }

    /** Takes the same numbers from the stream whatever happens. */
    private void visit(Kind kind, World world) {
        for (int c = 0; c < countries; c++) {
            likelihood[c] = usable(kind.type.likelihood(plight.of(c, kind.danger, world)), "likelihood", kind);
        }
        double jointRate = kind.joint ? kind.jointRate(likelihood) : 0;
        double together = drawn(kind);
        for (int c = 0; c < countries; c++) {
            double alone = drawn(kind);
            double willing = drawn(kind);
            double fate = drawn(kind);
            boolean comes = kind.joint
                    ? kind.rates[c] > 0 && Rate.strikes(together, jointRate)
                    : Rate.strikes(alone, kind.rates[c] * likelihood[c]);
            if (comes) {
                befall(kind, c, willing, fate, world);
            }
        }
    }

    private double drawn(Kind kind) {
        return Streams.chance(kind.stream, noisy);
    }

    private void befall(Kind kind, int c, double willing, double fate, World world) {
        var country = world.country(c);
        int asked = asked(kind, c, world);
        country.shake(kind.vigilance);
        boolean helped = asked != NOBODY && willing < help(asked, world);
        world.tell(helped ? "crisis-met" : "crisis", c, asked, kind.name);
        if (helped) {
            country.please(asked, Cause.CRISES, kind.goodwill);
            country.believe(asked, kind.reward);
        } else if (asked != NOBODY) {
            refuse(asked, c, kind.refusal, world);
        }
        if (kind.type.endsARule()) {
            succession.befall(c, world);
        } else if (!helped && fate < kind.fall) {
            world.tell("leader-fell", c, kind.name);
            succession.befall(c, world);
        }
    }

    /** Whom the country turns to: the most appealing of the powers that help anybody at all. */
    private int asked(Kind kind, int c, World world) {
        int asked = NOBODY;
        double most = 0;
        for (int p = 0; p < rescue.length; p++) {
            double appeal = rescue[p] > 0 ? usable(kind.type.appeal(suitor(c, p, world)), "appeal", kind) : 0;
            if (appeal > most) {
                most = appeal;
                asked = p;
            }
        }
        return asked;
    }

    /** What a type of crisis answered, which may be somebody else's code. */
    private static double usable(double answer, String what, Kind kind) {
        if (!(answer >= 0 && Double.isFinite(answer))) {
            throw new BrokenRunException("%s of the crisis type %s is %s".formatted(what, kind.type.key(), answer));
        }
        return answer;
    }

    private static Suitor suitor(int c, int p, World world) {
        return new Suitor(
                world.influence().share(c, p, SECURITY),
                world.country(c).reliability(p),
                world.debts().percent(c, p),
                world.styles().regimeSecurity(p));
    }

    /** The chance that a power helps: its will, less what binds its hands, in log-odds. */
    private double help(int power, World world) {
        double will = Logarithm.of(rescue[power] / (1 - rescue[power]));
        double bound = constraint * (1 - world.power(power).freedom(SECURITY, world.war()));
        return 1 / (1 + StrictMath.exp(bound - will));
    }

    /** The country remembers a refusal, and so do others, as far as they too rely on the power for security. */
    private void refuse(int power, int refused, double loss, World world) {
        for (int c = 0; c < countries; c++) {
            double part = c == refused ? 1 : resentment * world.influence().share(c, power, SECURITY);
            world.country(c).believe(power, -loss * part);
        }
    }

    /** A dated instance: it shakes the regime, and ends a rule if its kind does. What help did, the event itself says. */
    void befall(String name, int country, World world) {
        for (var kind : kinds) {
            if (kind.name.equals(name)) {
                world.country(country).shake(kind.vigilance);
                world.tell("crisis-dated", country, NOBODY, name);
                if (kind.type.endsARule()) {
                    succession.befall(country, world);
                }
            }
        }
    }
}
