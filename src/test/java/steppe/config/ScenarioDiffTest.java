package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioDiffTest {
    private static final Scenario SCENARIO = Scenario.read(Config.RESOURCES.resolve("two-powers.yaml"));

    @Test
    void sameScenario_hasNoDifferences() {
        assertThat(ScenarioDiff.between(
                        SCENARIO, SCENARIO.with("war.load", SCENARIO.war().load())))
                .isEmpty();
    }

    @Test
    void otherNameTitleOrSources_doNotCount() {
        var other = SCENARIO.with(
                Map.of("name", "other", "title", "Another", "sources.references.more", "A book about everything"));

        assertThat(ScenarioDiff.between(SCENARIO, other)).isEmpty();
    }

    @Test
    void otherNumber_comesWithAllItSaid() {
        var other = SCENARIO.with("war.load", 0.3);

        assertThat(ScenarioDiff.between(SCENARIO, other))
                .containsExactly(new Difference.Number(
                        "war.load", "War", SCENARIO.war().load(), other.war().load()));
    }

    @ParameterizedTest
    @CsvSource({
        "0.8, share, assumption, another note, true",
        "0.8, share, fbic,       because,      true",
        "0.9, share, assumption, because,      false",
        "0.8, index, assumption, because,      false"
    })
    void number_ofTheSameAmount_differsOnlyInItsSource(
            double value, String unit, String origin, String note, boolean onlyOfSource) {
        var before = new Sourced("x", 0.8, null, "share", "assumption", "because");
        var after = new Sourced("x", value, null, unit, origin, note);

        assertThat(new Difference.Number("x", "X", before, after).isOnlyOfSource())
                .isEqualTo(onlyOfSource);
        assertThat(new Difference.Number("x", "X", null, after).isOnlyOfSource())
                .isFalse();
    }

    @Test
    void otherNote_isADifference() {
        var load = Map.of("prior", Map.of("uniform", List.of(0.4, 0.6)), "origin", "assumption", "note", "other words");

        assertThat(ScenarioDiff.between(SCENARIO, SCENARIO.with("war.load", load)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Difference.Number.class,
                        number -> assertThat(number.isOnlyOfSource()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "mechanisms.hedging    | false       | on          | off    | Mechanisms",
                "war.ends              | never       | drawn from war.length | never | War",
                "time.end              | 2030-06     | 2029-12     | 2030-06 | Time",
                "countries.AAA.strategy| neutral     | multi-vector| neutral | Countries: Alfa",
                "region.name           | 'A, and B'  | Alfa and Bravo | A, and B | Region",
                "packages.corridor.to  | [AAA]       | [AAA, BBB]  | [AAA]  | Packages",
                "commitments.base-bbb.until | null   | 2042-12     | -      | Commitments"
            })
    void otherSetting_isWrittenAsInYaml(String key, String value, String before, String after, String heading) {
        assertThat(ScenarioDiff.between(SCENARIO, SCENARIO.with(key, value.equals("[AAA]") ? List.of("AAA") : value)))
                .containsExactly(new Difference.Setting(key, heading, before, after));
    }

    @Test
    void wholeEntry_addedOrGone_isOneDifference() {
        var without = SCENARIO.with("events.refusal-2023", null);

        assertThat(ScenarioDiff.between(SCENARIO, without))
                .containsExactly(
                        new Difference.Entry("events.refusal-2023", "Events", "East does not help Bravo", 2, false));
        assertThat(ScenarioDiff.between(without, SCENARIO))
                .containsExactly(
                        new Difference.Entry("events.refusal-2023", "Events", "East does not help Bravo", 2, true));
    }

    @Test
    void wholeSection_gone_isOneDifference() {
        int numbers = Numbers.of(SCENARIO.sanctions()).size();

        assertThat(ScenarioDiff.between(SCENARIO, SCENARIO.with("sanctions", null)))
                .containsExactly(new Difference.Entry("sanctions", "Sanctions", "", numbers, false));
    }

    @Test
    void numberOfAMap_addedOrGone_hasOnlyOneSide() {
        var level = SCENARIO.sanctions().levels().get(SCENARIO.time().start());

        var diff = ScenarioDiff.between(SCENARIO, SCENARIO.with("sanctions.levels.2020-01", null));

        assertThat(diff).containsExactly(new Difference.Number("sanctions.levels.2020-01", "Sanctions", level, null));
    }

    @Test
    void otherDistribution_isNewInAllItsParts() {
        var length =
                Map.of("family", "exponential", "mean", new Sourced("", 24.0, null, "months", "assumption", "two"));

        var other = SCENARIO.with("war.length", length);

        var mean = ((DurationSpec.Exponential) other.war().length()).mean();
        assertThat(ScenarioDiff.between(SCENARIO, other))
                .containsExactly(
                        new Difference.Setting("war.length.family", "War", "mixture", "exponential"),
                        new Difference.Number("war.length.mean", "War", null, mean));
        assertThat(ScenarioDiff.between(other, SCENARIO))
                .hasSize(4)
                .endsWith(new Difference.Entry("war.length.of.steady", "War", "", 2, true));
    }

    @Test
    void differences_comeInTheOrderOfTheScenario() {
        var changes = new LinkedHashMap<String, Object>();
        changes.put("war.load", 0.3);
        changes.put("ties.BBB.WEST.security", 0.3);
        changes.put("ties.AAA.EAST.security", 0.3);
        changes.put("powers.EAST.reliability", 0.3);
        changes.put("mechanisms.threat", false);

        assertThat(ScenarioDiff.between(SCENARIO, SCENARIO.with(changes)))
                .extracting(Difference::heading)
                .containsExactly("Mechanisms", "Powers: East", "Ties: Alfa", "Ties: Bravo", "War");
    }

    @Test
    void entryThatIsGone_standsWhereItStood() {
        var three = SCENARIO.with(
                Map.of("institutions.CLUB", institution("A club"), "institutions.GUILD", institution("A guild")));
        var two = three.with(Collections.singletonMap("institutions.CLUB", null));
        var other = two.with(Map.of(
                "institutions.PACT.name", "Another pact",
                "institutions.GUILD.name", "Another guild",
                "institutions.NEW", institution("New")));

        assertThat(ScenarioDiff.between(ordered(three), other))
                .extracting(Difference::key)
                .containsExactly(
                        "institutions.PACT.name", "institutions.CLUB", "institutions.GUILD.name", "institutions.NEW");
    }

    private static Map<String, Object> institution(String name) {
        return Map.of("name", name, "members", List.of("AAA"), "origin", "assumption");
    }

    /** The scenario with its clubs in one order, since that of {@code Map.of} is any. */
    private static Scenario ordered(Scenario scenario) {
        var guild = scenario.institutions().get("GUILD");
        return scenario.with("institutions.GUILD", null).with("institutions.GUILD", guild);
    }
}
