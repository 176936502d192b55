package steppe.model;

import org.apache.commons.rng.UniformRandomProvider;
import steppe.config.Domain;
import steppe.config.Scenario;
import steppe.config.StyleSpec;

/**
 * Powers press countries that slip away from them, as often as their hands are free (M10): a concession that fades, a threat that
 * lasts, and migrants sent home.
 */
final class Coercion implements Agent {
    private static final int SECURITY = Domain.SECURITY.ordinal();

    private final double[] campaigns;
    private final double concession;
    private final double threat;
    private final double expulsion;
    private final boolean noisy;
    private final UniformRandomProvider stream;

    Coercion(Scenario scenario, Roster roster, Draws draws, Streams streams) {
        var spec = scenario.coercion();
        boolean on = spec != null && scenario.mechanisms().coercion();
        this.campaigns = Styles.trait(StyleSpec::coercion, on, scenario, roster, draws);
        this.concession = on ? draws.of(spec.concession()) : 0;
        this.threat = on ? draws.of(spec.threat()) : 0;
        this.expulsion = on ? draws.of(spec.expulsion()) : 0;
        this.noisy = scenario.uncertainty().process();
        this.stream = streams.stream("coercion");
    }

    @Override
    public void act(World world) {
        for (int p = 0; p < campaigns.length; p++) {
            for (int c = 0; c < world.countries(); c++) {
                double chance = Streams.chance(stream, noisy);
                double rate =
                        campaigns[p] * world.country(c).loss(p) * world.power(p).freedom(SECURITY, world.war());
                if (Rate.strikes(chance, rate)) {
                    press(p, c, world);
                }
            }
        }
    }

    private void press(int p, int c, World world) {
        world.country(c).please(p, Cause.COERCION, concession);
        world.country(c).alarm(p, threat);
        world.remittances().expel(c, p, expulsion);
        world.tell("pressure", c, p, "");
    }
}
