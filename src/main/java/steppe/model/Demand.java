package steppe.model;

import java.util.Comparator;
import steppe.config.Scenario;

/** The countries' demand for trade with everybody, as a multiple of that of the first month. */
final class Demand implements Agent, Snapshot.Stateful {
    /** Monthly growth factor from a month on. */
    private record Stage(int from, double factor) {}

    private final Stage[] stages;
    private double level = 1;

    Demand(Scenario scenario, Draws draws) {
        this.stages = scenario.region().demand().entrySet().stream()
                .map(stage ->
                        new Stage(scenario.time().index(stage.getKey()), 1 + Rate.monthly(draws.of(stage.getValue()))))
                .sorted(Comparator.comparingInt(Stage::from))
                .toArray(Stage[]::new);
    }

    @Override
    public void act(World world) {
        double factor = 1;
        for (var stage : stages) {
            if (world.month() > 0 && world.month() >= stage.from) {
                factor = stage.factor;
            }
        }
        level *= factor;
    }

    @Override
    public void state(Snapshot snapshot) {
        level = snapshot.of(level);
    }

    double level() {
        return level;
    }
}
