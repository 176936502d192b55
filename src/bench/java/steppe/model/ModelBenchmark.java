package steppe.model;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import sim.engine.Schedule;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;
import steppe.config.Domain;
import steppe.config.Point;
import steppe.config.Scenario;

/** One run of the shipped baseline, all 240 months of it, and what it is measured by. Microseconds a run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
public class ModelBenchmark {
    private static final int CALLS_PER_CELL = 10;
    private static final int AGENTS = 30;

    private Scenario scenario;
    private double[] cells;
    private int replication;

    @Setup
    public void read() {
        scenario = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));
        int size = scenario.countries().size() * scenario.powers().size() * Domain.values().length;
        cells = new double[size * scenario.time().months() * CALLS_PER_CELL];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = -3 + 4.0 * i / cells.length;
        }
    }

    /** What runs of one thread are written on, one after the other, as in a batch. */
    @State(Scope.Thread)
    public static class Page {
        private Layout layout;
        private double[] values;
        private int replication;

        @Setup
        public void lay(ModelBenchmark benchmark) {
            layout = Layout.of(benchmark.scenario);
            values = new double[layout.size()];
            replication = (int) Thread.currentThread().getId() * 1_000_000;
        }

        Trajectory run(Scenario scenario) {
            return World.run(scenario, Point.NONE, 1, replication++, layout, values);
        }
    }

    @Benchmark
    public Trajectory run(Page page) {
        return page.run(scenario);
    }

    /** Two runs at a time, each on a thread of its own: on two cores as long as one. */
    @Benchmark
    @Threads(2)
    public Trajectory runOnEachOfTwoThreads(Page page) {
        return page.run(scenario);
    }

    /** Making the world and starting it, without its months. */
    @Benchmark
    public World make() {
        var world = new World(scenario, 1, replication++);
        world.start();
        return world;
    }

    /** The yardstick: ten exponentials for each country, power, domain and month. */
    @Benchmark
    public double exponentials() {
        double sum = 0;
        for (double cell : cells) {
            sum += Math.exp(cell);
        }
        return sum;
    }

    /** What MASON takes for the months of a run: as many agents in as many sequences, which do nothing. */
    @Benchmark
    public SimState schedule() {
        var world = new SimState(1L);
        world.start();
        for (var phase : Phase.values()) {
            var idle = Stream.<Steppable>generate(() -> state -> {}).limit(AGENTS / Phase.values().length);
            world.schedule.scheduleRepeating(
                    Schedule.EPOCH, phase.ordinal(), new Sequence(idle.toArray(Steppable[]::new)), 1);
        }
        for (int month = 0; month < scenario.time().months(); month++) {
            world.schedule.step(world);
        }
        return world;
    }
}
