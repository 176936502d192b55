package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static steppe.model.Ablation.at;
import static steppe.model.Ablation.count;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.config.MechanismsSpec;
import steppe.config.Scenario;

/** What each mechanism does, seen by taking it away, on the invented region. EAST wages the war; WEST courts its friends. */
class AblationTest {
    private static final Scenario REGION = Scenario.read(Path.of("src/test/resources/steppe/two-powers.yaml"));
    private static final String HEDGING = "mechanisms.hedging";
    private static final String CRISES = "mechanisms.crises";
    private static final Map<String, Object> HOLDING =
            Map.of("value", 0.8, "unit", "share", "origin", "assumption", "note", "built to last");

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void run_mechanismOff_observableMovesAsStated(Ablation ablation) {
        var finding = ablation.in(REGION);
        assertThat(finding).as(ablation.toString()).matches(found -> found.shows(ablation), "what is claimed");
    }

    @Test
    void everySwitch_hasAnAblation() {
        assertThat(all().map(Ablation::mechanism).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(MechanismsSpec.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    static Stream<Ablation> all() {
        return Stream.of(war(), ties(), hedging(), crises(), dependences(), styles())
                .flatMap(each -> each);
    }

    /** M1 to M5. */
    private static Stream<Ablation> war() {
        return Stream.of(
                Ablation.of("M1", "war", "EAST has its hands free, and its SECURITY share is higher")
                        .raises(at(Metric.SECURITY, "AB", "EAST", "2024-12"), 0.02),
                Ablation.of("M1", "war", "nobody takes fright of EAST")
                        .given("mechanisms.coercion", false)
                        .lowers(at(Metric.THREAT, "AAA", "EAST", "2022-02"), 0.7),
                Ablation.of("M2", "warLoad", "the war costs nothing, and EAST's SECURITY share is higher")
                        .raises(at(Metric.SECURITY, "AB", "EAST", "2024-12"), 0.02),
                Ablation.of(
                                "M3",
                                "reserve",
                                "nothing is put by, and EAST's SECURITY share is higher while the war goes on")
                        .given("war.ends", "2025-01")
                        .given(HEDGING, false)
                        .raises(at(Metric.SECURITY, "AB", "EAST", "2025-01"), 0.002),
                Ablation.of(
                                "M3",
                                "reserve",
                                "nothing comes back, and EAST's SECURITY share is lower four years after the war")
                        .given("war.ends", "2025-01")
                        .given("war.reserve.returned", 1)
                        .given("war.relapse", 0)
                        .given(HEDGING, false)
                        .lowers(at(Metric.SECURITY, "AB", "EAST", "2029-01"), 0.001),
                Ablation.of(
                                "M4",
                                "postwar",
                                "the load stays, and EAST's SECURITY share is lower five years after the war")
                        .given("war.ends", "2025-01")
                        .lowers(at(Metric.SECURITY, "AB", "EAST", "2029-12"), 0.01),
                Ablation.of("M4", "postwar", "EAST does not turn back to the region, and its POLITICAL share is lower")
                        .given("war.ends", "2025-01")
                        .given("war.adapts", 1)
                        .without("war.adapts", 0)
                        .lowers(at(Metric.POLITICAL, "AB", "EAST", "2029-12"), 0.002),
                Ablation.of("M5", "sanctions", "EAST's influence is higher")
                        .raises(at(Metric.INFLUENCE, "AB", "EAST", "2024-12"), 0.01),
                Ablation.of("M5", "sanctions", "EAST can finance what it sells, and trade with it is higher")
                        .given("sanctions.rerouting", 0)
                        .raises(at(Metric.TRADE, "AB", "EAST", "2024-12"), 0.2),
                Ablation.of("M5", "sanctions", "no goods go round, and trade with EAST is lower")
                        .without("sanctions.rerouting", 0)
                        .lowers(at(Metric.TRADE, "AB", "EAST", "2024-12"), 0.2),
                Ablation.of("M5", "sanctions", "nobody has leverage over EAST, and its ECONOMIC share is higher")
                        .without("sanctions.leverage", 0)
                        .raises(at(Metric.ECONOMIC, "AB", "EAST", "2024-12"), 0.02));
    }

    /** M6 to M8. */
    private static Stream<Ablation> ties() {
        return Stream.of(
                Ablation.of("M6", "commitments", "kept promises heal no lost trust, and EAST's reliability stays low")
                        .given(CRISES, false)
                        .lowers(at(Metric.RELIABILITY, "BBB", "EAST", "2029-12"), 0.05),
                Ablation.of("M6", "commitments", "no package is delivered, and trade with WEST is lower")
                        .given(HEDGING, false)
                        .lowers(at(Metric.TRADE, "AB", "WEST", "2027-12"), 0.05),
                Ablation.of(
                                "M6",
                                "commitments",
                                "the base is not served first, and EAST's SECURITY share in BBB is lower")
                        .given(HEDGING, false)
                        .lowers(at(Metric.SECURITY, "BBB", "EAST", "2024-12"), 0.0005),
                Ablation.of(
                                "M7",
                                "prizes",
                                "what WEST gains does not go where it is worth most, and AAA trades less with it")
                        .given(HEDGING, false)
                        .lowers(at(Metric.TRADE, "AAA", "WEST", "2029-12"), 0.05),
                Ablation.of("M7", "prizes", "BBB, which is worth less, trades more with WEST")
                        .given(HEDGING, false)
                        .raises(at(Metric.TRADE, "BBB", "WEST", "2029-12"), 0.05),
                Ablation.of("M8", "ties", "effort moves nothing, and trade with WEST is lower")
                        .lowers(at(Metric.TRADE, "AB", "WEST", "2029-12"), 1));
    }

    /** M9 and M10. */
    private static Stream<Ablation> hedging() {
        return Stream.of(
                Ablation.of("M9", "hedging", "nobody turns to WEST, and its POLITICAL share is lower")
                        .lowers(at(Metric.POLITICAL, "AB", "WEST", "2029-12"), 0.01),
                Ablation.of(
                                "M9",
                                "contagion",
                                "BBB does not dare what AAA dares, and EAST's POLITICAL share there is higher")
                        .given("hedging.contagion", 5)
                        .given("countries.BBB.strategy", "multi-vector")
                        .given("countries.BBB.exposure.EAST", 0)
                        .raises(at(Metric.POLITICAL, "BBB", "EAST", "2029-12"), 0.01),
                Ablation.of("M10", "threat", "EAST loses no weight for its war, and its POLITICAL share is higher")
                        .raises(at(Metric.POLITICAL, "AB", "EAST", "2024-12"), 0.01),
                Ablation.of("M10", "coercion", "nobody is pressed")
                        .given("powers.EAST.style.coercion", 12)
                        .lowers(count("pressure"), 0.5),
                Ablation.of("M10", "coercion", "EAST extorts nothing, and its POLITICAL share in AAA is lower")
                        .given("mechanisms.threat", false)
                        .given("powers.EAST.style.coercion", 12)
                        .lowers(at(Metric.POLITICAL, "AAA", "EAST", "2024-12"), 0.005),
                Ablation.of("M10", "coercion", "EAST is feared less")
                        .given("powers.EAST.style.coercion", 12)
                        .lowers(at(Metric.THREAT, "AAA", "EAST", "2024-12"), 0.1),
                Ablation.of("M10", "coercion", "no migrants are sent home, and BBB receives more")
                        .given("powers.EAST.style.coercion", 12)
                        .raises(at(Metric.REMITTANCES, "BBB", "EAST", "2024-12"), 0.5));
    }

    /** M11, M12, M18 and dated events. */
    private static Stream<Ablation> crises() {
        return Stream.of(
                Ablation.of("M11", "crises", "EAST refuses nobody, and is believed more")
                        .raises(at(Metric.RELIABILITY, "BBB", "EAST", "2029-12"), 0.05),
                Ablation.of("M11", "crises", "what befalls EAST's name does not differ from run to run")
                        .narrows(at(Metric.RELIABILITY, "BBB", "EAST", "2024-12"), 2),
                Ablation.of("M12", "institutions", "the pact holds nothing, and EAST's SECURITY share in BBB is lower")
                        .given("institutions.PACT.hold", 0.8)
                        .given(HEDGING, false)
                        .lowers(at(Metric.SECURITY, "BBB", "EAST", "2029-12"), 0.002),
                Ablation.of("M18", "succession", "no leader takes his friends along, and POLITICAL shares differ less")
                        .given("uncertainty.parameters", false)
                        .given("crises.succession.rates.AAA", 0.5)
                        .given("countries.AAA.personal", 0.5)
                        .narrows(at(Metric.POLITICAL, "AAA", "EAST", "2029-12"), 1.5),
                Ablation.of("", "events", "BBB is not let down in 2023, and believes EAST more")
                        .raises(at(Metric.RELIABILITY, "BBB", "EAST", "2023-06"), 0.1));
    }

    /** M13 to M15. */
    private static Stream<Ablation> dependences() {
        return Stream.of(
                Ablation.of("M13", "debt", "no debt turns into assets, and BBB owes WEST more")
                        .given("lending.turnover", 0)
                        .raises(at(Metric.DEBT, "BBB", "WEST", "2029-12"), 1),
                Ablation.of("M13", "debt", "BBB does not borrow from who offers more, and owes WEST less")
                        .given("lending.swap", 0)
                        .lowers(at(Metric.DEBT, "BBB", "WEST", "2029-12"), 1),
                Ablation.of("M13", "debt", "WEST buys no mines, and trades less with BBB")
                        .given(HEDGING, false)
                        .lowers(at(Metric.TRADE, "BBB", "WEST", "2029-12"), 0.005),
                Ablation.of("M14", "remittances", "the war draws no more men, and BBB hangs less on EAST")
                        .given("migration.slump", 0)
                        .lowers(at(Metric.REMITTANCES, "BBB", "EAST", "2023-12"), 1),
                Ablation.of("M14", "remittances", "the slump sends no men home, and BBB hangs more on EAST")
                        .given("migration.shortage", 0)
                        .given("mechanisms.coercion", false)
                        .raises(at(Metric.REMITTANCES, "BBB", "EAST", "2023-12"), 1),
                Ablation.of("M15", "routes", "no ferry goes round EAST, and more of AAA's goods cross it")
                        .raises(at(Metric.TRANSIT, "AAA", "EAST", "2029-12"), 3),
                Ablation.of("M15", "routes", "WEST is reached no better, and trades less with AAA")
                        .given(HEDGING, false)
                        .lowers(at(Metric.TRADE, "AAA", "WEST", "2029-12"), 0.1));
    }

    /** M16 and M17. */
    private static Stream<Ablation> styles() {
        return Stream.of(
                Ablation.of("M16", "styles", "all of WEST's deals count, and trade with it is higher")
                        .given("powers.WEST.style.patience", 0)
                        .given("powers.WEST.style.transactionality", 0.9)
                        .given("powers.WEST.style.holding", 0)
                        .given(HEDGING, false)
                        .raises(at(Metric.TRADE, "AB", "WEST", "2027-12"), 0.05),
                Ablation.of("M16", "styles", "WEST asks for nothing in return, and its POLITICAL share is higher")
                        .given("powers.WEST.style.conditionality", 0.8)
                        .given("powers.WEST.style.patience", 0)
                        .given("powers.WEST.style.holding", 0)
                        .raises(at(Metric.POLITICAL, "AB", "WEST", "2029-12"), 0.001),
                Ablation.of("M16", "styles", "WEST's effort counts at once, and trade with it is higher")
                        .given("powers.WEST.style.patience", 10)
                        .given("powers.WEST.style.transactionality", 0)
                        .given("powers.WEST.style.holding", 0)
                        .given(HEDGING, false)
                        .raises(at(Metric.TRADE, "AB", "WEST", "2027-12"), 0.1),
                Ablation.of(
                                "M16",
                                "styles",
                                "what EAST built does not last, and its SECURITY share is lower after years of war")
                        .given("powers.EAST.style.holding", HOLDING)
                        .given(HEDGING, false)
                        .lowers(at(Metric.SECURITY, "AB", "EAST", "2024-12"), 0.005),
                Ablation.of("M16", "styles", "EAST keeps no regime safe, and its SECURITY share in BBB is lower")
                        .given("powers.EAST.style.regimeSecurity", 5)
                        .given("crises.unrest.rates.BBB", 2)
                        .lowers(at(Metric.SECURITY, "BBB", "EAST", "2024-12"), 0.0005),
                Ablation.of(
                                "M17",
                                "deference",
                                "WEST does not move in where EAST is weak, and its SECURITY share is lower")
                        .lowers(at(Metric.SECURITY, "AB", "WEST", "2029-12"), 0.005));
    }
}
