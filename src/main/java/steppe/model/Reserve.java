package steppe.model;

import steppe.config.ReserveSpec;
import steppe.config.Scenario;

/**
 * What a power at war puts by out of the security means that the war leaves it, and what comes back of it later (M3): war,
 * reserve and region are three uses of one capacity.
 */
final class Reserve implements Snapshot.Stateful {
    private final double share;
    private final double returned;
    private final double kept;
    private double stock;

    private Reserve(double share, double returned, double kept) {
        this.share = share;
        this.returned = returned;
        this.kept = kept;
    }

    /** The reserve of a power; one that stays empty if it wages no war, or the mechanism is off. */
    static Reserve of(String power, Scenario scenario, Draws draws) {
        ReserveSpec spec = scenario.war() != null
                        && scenario.war().power().equals(power)
                        && scenario.mechanisms().reserve()
                        && scenario.mechanisms().warLoad()
                ? scenario.war().reserve()
                : null;
        return spec == null
                ? new Reserve(0, 0, 1)
                : new Reserve(draws.of(spec.share()), draws.of(spec.returned()), Rate.kept(draws.of(spec.release())));
    }

    @Override
    public void state(Snapshot snapshot) {
        stock = snapshot.of(stock);
    }

    /** What is put by, in tie units. */
    double stock() {
        return stock;
    }

    /** What is left for the region of a month's means, and what comes back. */
    double after(double means, War war) {
        double withheld = means * share * war.intensity();
        double released = war.intensity() > 0 ? 0 : stock * (1 - kept);
        stock += withheld - released;
        return means - withheld + returned * released;
    }
}
