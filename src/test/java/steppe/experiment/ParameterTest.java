package steppe.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.Prior;
import steppe.config.Scenario;

class ParameterTest {
    private static final Map<String, Scenario> TWO = two();

    private static Map<String, Scenario> two() {
        var scenarios = new LinkedHashMap<String, Scenario>();
        scenarios.put("known-past", MadeUpRun.REGION);
        scenarios.put("earlier", Scenario.read(MadeUpRun.RESOURCES.resolve("two-powers-earlier.yaml")));
        return scenarios;
    }

    @ParameterizedTest
    @CsvSource({
        "domains.decay.economic, domains.decay.economic, true",
        "domains.decay.*, domains.decay.economic, true",
        "domains.*, domains.decay.economic, false",
        "domains.*.economic, domains.decay.economic, true",
        "domains.**, domains.decay.economic, true",
        "**, domains.decay.economic, true",
        "**.economic, domains.decay.economic, true",
        "ties.*.EAST.*, ties.AAA.EAST.security, true",
        "ties.*.EAST.*, ties.AAA.WEST.security, false",
        "domains.decay, domains.decay.economic, false",
        "domains.decay.econ, domains.decay.economic, false",
        "domains.decay.econ*, domains.decay.economic, true",
        "domains+decay+economic, domains.decay.economic, false"
    })
    void pattern_ofAPath_standsForOneKeyOrAny(String pattern, String path, boolean fits) {
        assertThat(Parameter.compiled(pattern).matcher(path).matches()).isEqualTo(fits);
    }

    @Test
    void of_numberBelievedAlike_isOneForAllScenarios() {
        assertThat(Parameter.of(TWO, List.of("domains.decay.economic")))
                .containsExactly(new Parameter(
                        "domains.decay.economic",
                        "1/year",
                        new Prior.Uniform(0.08, 0.20),
                        List.of("known-past", "earlier")));
    }

    @Test
    void of_numberBelievedDifferently_isOneForEachScenario() {
        var parameters = Parameter.of(TWO, List.of("powers.WEST.growth.economic"));

        assertThat(parameters)
                .extracting(Parameter::prior)
                .containsExactly(new Prior.Normal(0.04, 0.01), new Prior.Normal(0.08, 0.02));
        assertThat(parameters)
                .extracting(parameter -> parameter.name(2))
                .containsExactly("known-past: powers.WEST.growth.economic", "earlier: powers.WEST.growth.economic");
    }

    @Test
    void of_severalPatterns_takesEachNumberOnceInTheOrderOfTheScenario() {
        assertThat(Parameter.of(TWO, List.of("war.load", "domains.decay.*", "domains.**.economic")))
                .extracting(parameter -> parameter.name(2))
                .containsExactly(
                        "domains.decay.economic",
                        "domains.decay.security",
                        "domains.decay.political",
                        "domains.decay.cultural",
                        "domains.warShare.economic",
                        "domains.contestExponent.economic",
                        "known-past: war.load");
    }

    @ParameterizedTest
    @ValueSource(strings = {"domains.decay.ecnomic", "domains.noise.*", "war"})
    void of_patternThatFitsNoUncertainNumber_findsNone(String pattern) {
        assertThat(Parameter.of(TWO, List.of(pattern))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.14", "-40, 0.08", "40, 0.20", "1.2815515655446004, 0.188", "-0.6744897501960817, 0.11"})
    void value_atAScore_isTheQuantileOfThePrior(double score, double value) {
        var parameter = Parameter.of(TWO, List.of("domains.decay.economic")).get(0);

        assertThat(parameter.value(score)).isCloseTo(value, within(1e-9));
    }

    @Test
    void value_farInATail_isFinite() {
        for (var parameter : Parameter.of(TWO, List.of("powers.**", "hedging.precision"))) {
            assertThat(List.of(parameter.value(-40), parameter.value(40)))
                    .as(parameter.path())
                    .allMatch(Double::isFinite);
        }
    }
}
