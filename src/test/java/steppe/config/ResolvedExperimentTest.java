package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedExperimentTest {
    private static final String HEAD = """
            schemaVersion: 1
            experiment: war-length
            title: How long
            question: What if it ends?
            scenario: two-powers.yaml
            seed: 20260101
            replications: 100
            sample: 2
            outcomes: [influence.EAST@2029-12]
            """;
    private static final String REPORT = "report: {base: drawn, powers: [EAST]}\n";
    private static final String POLICIES = """
            policies:
              - {name: drawn, title: As drawn}
              - {name: ends-2026, title: Ends in 2026, set: {war.ends: 2026-12}}
              - name: peace
                title: No war
                set:
                  war: null
                  sanctions: {lifted: 0.9}
            """;

    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
    }

    private ResolvedExperiment read(String text, String... settings) {
        return ResolvedExperiment.read(config.write("experiment.yaml", text), List.of(settings));
    }

    private String refusal(String text, String... settings) {
        return config.refusal(() -> read(text, settings));
    }

    @Test
    void experiment_read_hasAScenarioForEachPolicy() {
        var experiment = read(HEAD + POLICIES + REPORT);

        var scenarios = experiment.scenarios();
        assertThat(experiment.spec().seed()).isEqualTo(20260101);
        assertThat(scenarios.keySet()).containsExactly("drawn", "ends-2026", "peace");
        assertThat(scenarios.get("drawn")).isEqualTo(Scenario.read(config.file("two-powers.yaml")));
        assertThat(scenarios.get("ends-2026").war().ends()).isEqualTo(WarEnd.of("2026-12"));
        assertThat(scenarios.get("peace").war()).isNull();
        assertThat(scenarios.get("peace").sanctions().lifted().note())
                .isEqualTo("set in " + Position.shown(config.file("experiment.yaml")) + ":17");
    }

    @Test
    void policy_inTheSpec_saysWhatItSets() {
        var policies = read(HEAD + POLICIES + REPORT).spec().policies();

        assertThat(policies.get(0).set()).isEmpty();
        assertThat(policies.get(1).set()).containsEntry("war.ends", "2026-12");
        assertThat(policies.get(2).set()).containsEntry("war", null);
    }

    @Test
    void setting_ofAnExperiment_liesUnderItsPolicies() {
        var scenarios =
                read(HEAD + POLICIES + REPORT, "war.ends=2028-12", "title=Mine").scenarios();

        assertThat(scenarios.get("drawn").war().ends()).isEqualTo(WarEnd.of("2028-12"));
        assertThat(scenarios.get("ends-2026").war().ends()).isEqualTo(WarEnd.of("2026-12"));
        assertThat(scenarios.values()).extracting(Scenario::title).containsOnly("Mine");
    }

    @Test
    void wrongPolicy_read_isRefusedWhereItStandsInTheExperiment() {
        assertThat(refusal(HEAD + """
                policies:
                  - {name: drawn, title: As drawn, set: {war.lod: 0.5}}
                  - {name: wrong, title: Wrong, set: {war: {load: 40}}}
                """ + REPORT)).isEqualTo("""
                experiment.yaml:11:42: war.lod is not a key here. Maybe load
                experiment.yaml:12:51: war.load (40 share) must lie between 0 and 1. Maybe 0.4, if these are percentages""");
    }

    @Test
    void namesOfTheExperiment_thatNobodyHas_areRefused() {
        assertThat(refusal(HEAD + """
                policies:
                  - {name: drawn, title: As drawn}
                  - {name: drawn, title: Again}
                  - {name: a b, title: Spaced}
                report: {base: drwan, powers: [EAST, EST]}
                """)).isEqualTo("""
                experiment.yaml:12:12: policies (drawn) is named twice
                experiment.yaml:13:12: policies (a b) must be named in letters, digits and hyphens
                experiment.yaml:14:16: report.base (drwan) is not a policy: a b, drawn. Maybe drawn
                experiment.yaml:14:38: report.powers (EST) is not a power: EAST, WEST. Maybe EAST""");
    }

    @Test
    void problemOfTheScenario_sharedByAllPolicies_isToldOnce() {
        config.write("wrong.yaml", "extends: two-powers.yaml\nwar.load: 40\n");

        assertThat(refusal((HEAD + POLICIES + REPORT).replace("scenario: two-powers.yaml", "scenario: wrong.yaml")))
                .isEqualTo("wrong.yaml:2:11: war.load (40 share) must lie between 0 and 1. "
                        + "Maybe 0.4, if these are percentages");
    }

    @Test
    void problemsOfAllParts_areToldAtOnce() {
        String text = (HEAD + POLICIES + REPORT)
                .replace("seed: 20260101", "sed: 20260101")
                .replace("war.ends: 2026-12", "war.ends: 2026");

        assertThat(refusal(text, "war.power=EST")).isEqualTo("""
                --set war.power=EST: war.power (EST) is not a power: EAST, WEST. Maybe EAST
                experiment.yaml:1:1: the experiment needs seed
                experiment.yaml:6:1: sed is not a key here. Maybe seed
                experiment.yaml:12:60: war.ends (2026) must be a month such as 2026-12, or never""");
    }

    @Test
    void missingScenario_read_isRefusedWhereItIsNamed() {
        assertThat(refusal((HEAD + POLICIES + REPORT).replace("two-powers", "two-power")))
                .isEqualTo("experiment.yaml:5:11: scenario (two-power.yaml) does not exist. Maybe two-powers.yaml");
    }

    @Test
    void policyWithAScenarioOfItsOwn_read_liesOnThat() {
        config.write("long.yaml", "extends: two-powers.yaml\ntitle: Long\nwar.ends: never\n");
        var scenarios = read(HEAD + """
                        policies:
                          - {name: drawn, title: As drawn}
                          - {name: long, title: Long war, scenario: long.yaml, set: {war.load: 0.3}}
                        """ + REPORT, "title=Mine", "war.buildUp=3").scenarios();

        assertThat(scenarios.get("drawn").war().ends()).isNull();
        assertThat(scenarios.get("long").war().ends()).isEqualTo(WarEnd.of("never"));
        assertThat(scenarios.get("long").war().load().value()).isEqualTo(0.3);
        assertThat(scenarios.values()).allMatch(each -> each.war().buildUp().value() == 3);
        assertThat(scenarios.values()).extracting(Scenario::title).containsOnly("Mine");
    }

    @Test
    void policyWithAScenarioThatIsNotThere_read_isRefusedWhereItIsNamed() {
        assertThat(refusal(HEAD + """
                policies:
                  - {name: drawn, title: As drawn}
                  - {name: long, title: Long war, scenario: two-power.yaml}
                """ + REPORT))
                .isEqualTo("experiment.yaml:12:45: policies.scenario (two-power.yaml) does not exist."
                        + " Maybe two-powers.yaml");
    }

    @Test
    void policiesWithOtherDependences_read_areRefused() {
        assertThat(refusal(HEAD + """
                policies:
                  - {name: drawn, title: As drawn}
                  - name: ends-2026
                    title: Owes to both
                    set: {countries.AAA.debt.EAST: {value: 5, unit: "% of external public debt", origin: assumption, note: new}}
                """ + REPORT))
                .isEqualTo(
                        "experiment.yaml:12:11: policies (ends-2026) has other months, powers, countries or dependences"
                                + " than the policies before it");
    }

    @Test
    void experimentWithoutPolicies_read_isRefused() {
        assertThat(refusal(HEAD + "policies: []\nreport: {base: x, powers: []}\n"))
                .isEqualTo("experiment.yaml:10:1: policies needs at least one");
    }
}
