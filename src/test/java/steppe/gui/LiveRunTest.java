package steppe.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steppe.config.Scenario;
import steppe.model.Metric;
import steppe.model.View;
import steppe.model.World;

/** A run that is watched, without windows. */
class LiveRunTest {
    private static final long SEED = 20260101;

    private final Scenario scenario = Scenario.read(Path.of("configs/scenarios/baseline.yaml"), List.of());

    @Test
    void run_watchedForAllMonths_isBitForBitTheOneWithoutWindows() {
        var seen = watch(new LiveRun(scenario, "Baseline", SEED, 3));
        var made = World.run(scenario, SEED, 3);
        assertThat(seen).hasSize(240);
        made.layout().columns().forEach((series, column) -> {
            for (var view : seen) {
                double value = made.value(view.month(), column);
                if (series.metric() == Metric.INFLUENCE) {
                    if (view.countries().containsKey(series.area())) {
                        assertThat(bond(view, series.area(), series.power()).influence())
                                .isEqualTo(value);
                    } else if (series.area().equals(scenario.region().id())) {
                        assertThat(view.region().get(series.power())).isEqualTo(value);
                    }
                } else if (series.metric() == Metric.RELIABILITY) {
                    assertThat(bond(view, series.area(), series.power()).reliability())
                            .isEqualTo(value);
                } else if (series.metric() == Metric.THREAT) {
                    assertThat(bond(view, series.area(), series.power()).threat())
                            .isEqualTo(value);
                } else if (series.metric() == Metric.WAR_LOAD) {
                    assertThat(view.war().load()).isEqualTo(value);
                }
            }
        });
        assertThat(seen.get(239).happenings()).containsExactlyInAnyOrderElementsOf(made.happenings());
    }

    @Test
    void start_again_makesTheSameRunAnew() {
        var run = new LiveRun(scenario, "Baseline", SEED, 1);
        var once = watch(run);
        assertThat(watch(run)).isEqualTo(once);
    }

    @Test
    void start_ofAnotherReplication_meetsOtherChances() {
        var run = new LiveRun(scenario, "Baseline", SEED, 1);
        var once = watch(run);
        run.choose(2);
        var other = watch(run);
        assertThat(other).isNotEqualTo(once).isEqualTo(watch(new LiveRun(scenario, "Baseline", SEED, 2)));
    }

    @Test
    void view_handedOut_staysAsItWas() {
        var run = new LiveRun(scenario, "Baseline", SEED, 0);
        run.start();
        var first = run.view();
        var share = first.region().get("RUS");
        run.step();
        assertThat(run.view()).isNotSameAs(first);
        assertThat(run.view().month()).isEqualTo(1);
        assertThat(first.month()).isZero();
        assertThat(first.region().get("RUS")).isEqualTo(share);
    }

    private static View.Bond bond(View view, String country, String power) {
        return view.countries().get(country).bonds().get(power);
    }

    private static List<View> watch(LiveRun run) {
        var seen = new ArrayList<View>();
        run.start();
        seen.add(run.view());
        boolean more;
        do {
            more = run.step();
            seen.add(run.view());
        } while (more);
        run.finish();
        return seen;
    }
}
