package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;

class BundlingTest {
    @Test
    void bundles_areTheRunsInTheirOrder_togetherWhereOnlyTheEndOfTheWarDiffers() {
        var experiment = Experiment.of(
                ResolvedExperiment.read(Path.of("configs/experiments/ukraine-war-length.yaml"), List.of()), 1, 3);
        var bundling = new Bundling(experiment);
        assertThat(bundling.bundles(0, 15).map(bundle -> bundle.runs().size())).containsExactly(5, 5, 5);
        assertThat(bundling.bundles(3, 11).map(bundle -> bundle.runs().size())).containsExactly(2, 5, 1);
        assertThat(bundling.bundles(3, 11)
                        .flatMap(bundle -> bundle.runs().stream())
                        .toList())
                .isEqualTo(experiment.runs(3, 11).toList());

        var scenarios =
                Experiment.of(ResolvedExperiment.read(Path.of("configs/experiments/scenarios.yaml"), List.of()), 1, 1);
        assertThat(new Bundling(scenarios).largest()).isGreaterThan(3);

        var ablation =
                Experiment.of(ResolvedExperiment.read(Path.of("configs/experiments/ablation.yaml"), List.of()), 1, 2);
        assertThat(new Bundling(ablation).bundles(0, ablation.size()))
                .allSatisfy(bundle -> assertThat(bundle.runs()).hasSize(1));
        assertThat(new Bundling(ablation).largest()).isOne();
    }

    @Test
    void bundles_ofManyPolicies_areCut() {
        var region = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));
        var policies = new LinkedHashMap<String, Scenario>();
        for (int year = 2030; year < 2040; year++) {
            policies.put("ends-" + year, region.with("war.ends", year + "-01"));
        }
        var experiment = Experiment.of("many", "Many", policies, Map.of(), List.of(), 1, 2);
        var bundling = new Bundling(experiment);
        assertThat(bundling.bundles(0, 20).map(bundle -> bundle.runs().size())).containsExactly(8, 2, 8, 2);
        assertThat(bundling.largest()).isEqualTo(8);
    }
}
