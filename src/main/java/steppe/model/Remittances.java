package steppe.model;

import steppe.config.Scenario;

/**
 * What a country's migrants send home from each power, as a share of its GDP (M14): more as the power's war makes labour scarce,
 * less as sanctions bite or migrants are sent home.
 */
final class Remittances implements Agent, Snapshot.Stateful {
    private final int powers;
    private final double[] first;
    private final double[] percent;
    private final boolean moves;
    private final double shortage;
    private final double slump;
    private final double kept;

    Remittances(Scenario scenario, Roster roster, Draws draws) {
        this.powers = roster.powers().size();
        this.first =
                Dependences.first(country -> scenario.countries().get(country).remittances(), roster, draws);
        this.percent = first.clone();
        var spec = scenario.migration();
        this.moves = spec != null && scenario.mechanisms().remittances();
        this.shortage = moves ? draws.of(spec.shortage()) : 0;
        this.slump = moves ? draws.of(spec.slump()) : 0;
        this.kept = moves ? Rate.kept(draws.of(spec.pace())) : 1;
    }

    @Override
    public void act(World world) {
        for (int p = 0; p < powers && moves; p++) {
            double pull = pull(p, world);
            for (int c = 0; c < world.countries(); c++) {
                int at = c * powers + p;
                percent[at] += (1 - kept) * (Math.min(100, first[at] * pull) - percent[at]);
            }
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        snapshot.pass(percent);
    }

    /** What a power's labour market would draw now, as a multiple of the first month. */
    private double pull(int p, World world) {
        double scarce = world.war().wagedBy(p) ? 1 + shortage * world.war().load() : 1;
        double severity = world.sanctions().severity();
        double firstSeverity = world.sanctions().firstSeverity();
        double slumped = world.sanctions().on(p) && slump * firstSeverity < 1
                ? (1 - slump * severity) / (1 - slump * firstSeverity)
                : 1;
        return scarce * slumped;
    }

    /** Sends a share of a country's migrants home. They come back at the usual pace. */
    void expel(int country, int power, double share) {
        if (moves) {
            percent[country * powers + power] *= 1 - share;
        }
    }

    /** Remittances from a power over a country's GDP, in [0, 100]. */
    double percent(int country, int power) {
        return percent[country * powers + power];
    }

    /** Copies the percents of all powers in a country. */
    void copyPercents(int country, double[] into, int at) {
        System.arraycopy(percent, country * powers, into, at, powers);
    }
}
