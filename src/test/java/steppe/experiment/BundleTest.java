package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steppe.config.Point;
import steppe.config.Scenario;
import steppe.model.Layout;
import steppe.plugin.Mind;
import steppe.plugin.Strategy;
import steppe.plugin.Tastes;

class BundleTest {
    private final Scenario baseline = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));

    @Test
    void into_pagesWithOldNumbers_areTheRunsAlone() {
        var layout = Layout.of(baseline);
        var bundle = bundle(UnaryOperator.identity(), 5);
        var pages =
                Stream.generate(() -> old(layout)).limit(bundle.runs().size()).toList();
        var results = bundle.into(layout, pages);
        for (int i = 0; i < results.size(); i++) {
            var alone = bundle.runs().get(i).call();
            assertThat(results.get(i).run()).isSameAs(bundle.runs().get(i));
            assertThat(results.get(i).trajectory().values())
                    .isSameAs(pages.get(i))
                    .isEqualTo(alone.trajectory().values());
        }
    }

    private static double[] old(Layout layout) {
        var page = new double[layout.size()];
        Arrays.fill(page, Double.NaN);
        return page;
    }

    /** A mind breaks at offers so small that some ends of the war bring them, and others do not. */
    @Test
    void into_someOfThemFail_areWhatTheyAreAlone() {
        var bundle = DoubleStream.iterate(0.02, least -> least + 0.01)
                .limit(100)
                .mapToObj(least -> bundle(scenario -> scenario.hedging("KAZ", new Brittle(least)), 3))
                .filter(each -> each.runs().stream()
                                .map(run -> run.call().failed())
                                .distinct()
                                .count()
                        == 2)
                .findFirst()
                .orElseThrow();
        var results = bundle.make(Layout.of(baseline));
        for (int i = 0; i < results.size(); i++) {
            var alone = bundle.runs().get(i).call();
            assertThat(results.get(i).failed()).isEqualTo(alone.failed());
            if (alone.failed()) {
                assertThat(results.get(i).failure()).hasMessage(alone.failure().getMessage());
            } else {
                assertThat(results.get(i).trajectory().values())
                        .isEqualTo(alone.trajectory().values());
            }
        }
    }

    @Test
    void bundle_runsOfDifferentChances_isRefused() {
        var one = new Run("one", 0, Point.NONE, 1, 7, baseline);
        var other = new Run("other", 0, Point.NONE, 2, 7, baseline);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bundle(List.of(one, other)))
                .withMessageContaining("does not meet the same chances");
    }

    /** Runs by the end of the war, with a change to the scenario that comes last. */
    private Bundle bundle(UnaryOperator<Scenario> change, int replication) {
        return new Bundle(Stream.of("2026-12", "never", "2029-03")
                .map(end -> change.apply(baseline.with("war.ends", end)))
                .map(scenario -> new Run(scenario.war().ends().toString(), 0, Point.NONE, replication, 7, scenario))
                .toList());
    }

    /** Judges no offer below one. */
    private record Brittle(double least) implements Strategy {
        @Override
        public String key() {
            return "brittle";
        }

        @Override
        public String summary() {
            return "breaks at small offers";
        }

        @Override
        public Mind mind(Tastes tastes) {
            return prospect -> prospect.offer() < least ? Double.NaN : 0;
        }
    }
}
