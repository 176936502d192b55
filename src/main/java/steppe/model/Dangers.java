package steppe.model;

import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import steppe.config.DangerSpec;
import steppe.config.Scenario;
import steppe.config.StandardNormal;

/** Dangers that come from no power of the model (M11). Each drifts towards the stage it is in and is shaken by noise. */
final class Dangers implements Agent, Snapshot.Stateful {
    private final List<String> names;
    private final Danger[] dangers;
    private final boolean noisy;

    Dangers(Scenario scenario, Roster roster, Draws draws, Streams streams) {
        Map<String, DangerSpec> specs = scenario.mechanisms().crises() ? scenario.dangers() : Map.of();
        this.names = List.copyOf(specs.keySet());
        this.noisy = scenario.uncertainty().process();
        this.dangers = names.stream()
                .map(name -> new Danger(specs.get(name), scenario, roster, draws, streams.stream("dangers/" + name)))
                .toArray(Danger[]::new);
    }

    /** One danger and its level. */
    private static final class Danger {
        private final Stages stages;
        private final double kept;
        private final double noise;
        private final double need;
        private final double[] exposure;
        private final UniformRandomProvider stream;
        private double level;

        Danger(DangerSpec spec, Scenario scenario, Roster roster, Draws draws, UniformRandomProvider stream) {
            this.stages = new Stages(spec.levels(), scenario.time(), draws);
            this.kept = Rate.kept(draws.of(spec.halfLife()));
            this.noise = draws.of(spec.noise()) / Math.sqrt(Rate.MONTHS);
            this.need = draws.of(spec.need());
            this.exposure = draws.of(spec.exposure(), roster.countries());
            this.stream = stream;
            this.level = stages.at(0);
        }

        void move(int month, boolean noisy) {
            double towards = stages.at(month);
            double shock = noisy ? noise * StandardNormal.quantile(Streams.uniform(stream)) : 0;
            level = Math.max(0, towards + kept * (level - towards) + shock);
        }
    }

    @Override
    public void act(World world) {
        for (var danger : dangers) {
            if (world.month() > 0) {
                danger.move(world.month(), noisy);
            }
        }
    }

    @Override
    public void state(Snapshot snapshot) {
        for (var danger : dangers) {
            danger.level = snapshot.of(danger.level);
        }
    }

    /** Which danger has a name; -1 if none. */
    int index(String name) {
        return names.indexOf(name);
    }

    /** How much of a danger a country feels: level times exposure, at least 0; 1 if there is no such danger to wait for. */
    double felt(int at, int country) {
        return at < 0 ? 1 : dangers[at].level * dangers[at].exposure[country];
    }

    /** How much more a country needs security for all dangers together, at least 0. */
    double need(int country) {
        double sum = 0;
        for (var danger : dangers) {
            sum += danger.need * danger.level * danger.exposure[country];
        }
        return sum;
    }
}
