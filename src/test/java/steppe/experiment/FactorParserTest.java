package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steppe.config.FactorSpec;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.config.Sourced;

class FactorParserTest {
    private static final Scenario BASELINE = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));

    private static FactorSpec key(String... keys) {
        return new FactorSpec(null, null, List.of(keys), false, null, null);
    }

    private static FactorSpec each(String key) {
        return new FactorSpec(null, key, null, true, null, null);
    }

    private static List<String> uncertain() {
        return BASELINE.quantities().stream()
                .filter(Sourced::isUncertain)
                .map(Sourced::path)
                .toList();
    }

    private static List<Factor> factors(Map<String, FactorSpec> specs) {
        return Factor.all(specs, BASELINE);
    }

    @Test
    void each_ofAPattern_isAFactorOfItsOwnWithItsPathAsName() {
        var factors = factors(Map.of("hedging", each("hedging.threatAversion.*")));

        assertThat(factors)
                .extracting(Factor::name)
                .containsExactly(
                        "hedging.threatAversion.economic",
                        "hedging.threatAversion.security",
                        "hedging.threatAversion.political",
                        "hedging.threatAversion.cultural");
        assertThat(factors).allMatch(Factor::isSingle);
    }

    @Test
    void others_namedFirst_areAllUncertainNumbersThatNoOtherFactorHas() {
        var specs = new LinkedHashMap<String, FactorSpec>();
        specs.put("rest", key("others"));
        specs.put("war", key("war.**"));

        var factors = factors(specs);

        var rest = factors.get(0).numbers().stream().map(Sourced::path).toList();
        assertThat(rest).noneMatch(path -> path.startsWith("war.")).contains("hedging.inertia");
        assertThat(rest.size() + factors.get(1).numbers().size())
                .isEqualTo(uncertain().size());
    }

    @Test
    void others_whenNothingIsLeft_areRefused() {
        var specs = new LinkedHashMap<String, FactorSpec>();
        specs.put("all", key("**"));
        specs.put("rest", key("others"));

        assertThatThrownBy(() -> factors(specs))
                .hasMessage("factors.rest has nothing left: other factors have every uncertain number");
    }

    @Test
    void others_besideAnotherKey_areRefused() {
        assertThatThrownBy(() -> factors(Map.of("rest", key("others", "war.load"))))
                .hasMessageContaining("factors.rest must be alone and without min and max");
    }

    @Test
    void number_inTwoFactors_isRefused() {
        var specs = new LinkedHashMap<String, FactorSpec>();
        specs.put("war", key("war.**"));
        specs.put("load", key("war.load"));

        assertThatThrownBy(() -> factors(specs)).hasMessage("factors.load varies war.load, as war does");
    }

    @Test
    void pattern_amongOthersThatFitsNothing_isRefused() {
        assertThatThrownBy(() -> factors(Map.of("war", key("war.load", "war.lode"))))
                .hasMessage("factors.war (war.lode) fits no uncertain number of the scenario");
    }

    @Test
    void groupsOfTheShippedVariance_together_leaveNoUncertainNumberOut() {
        var resolved = ResolvedExperiment.read(Path.of("configs/experiments/variance.yaml"), List.of());

        var factors = Factor.all(resolved);

        assertThat(factors.stream().flatMap(factor -> factor.numbers().stream()).map(Sourced::path))
                .containsExactlyInAnyOrderElementsOf(uncertain());
        assertThat(factors).anyMatch(Factor::isWarLength).anyMatch(Factor::isChance);
    }

    @Test
    void factorsOfTheShippedScreening_areEveryUncertainNumberByItself() {
        var resolved = ResolvedExperiment.read(Path.of("configs/experiments/screening.yaml"), List.of());

        var names = Factor.all(resolved).stream().map(Factor::name).toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names).containsAll(uncertain());
        assertThat(names).hasSize(uncertain().size() + 2);
    }
}
