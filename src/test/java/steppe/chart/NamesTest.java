package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class NamesTest {
    private static final Names NAMES = new Names(Map.of(
            "KAZ", "Kazakhstan",
            "RUS", "Russia",
            "tradeShare", "trade share",
            "fbic", "FBIC",
            "rus-leads@2025", "Russia leads until 2025"));

    @Test
    void parameter_ofACountryOrPower_beginsWithItsName() {
        assertThat(NAMES.parameter("countries.KAZ.remittances.RUS")).isEqualTo("Kazakhstan: remittances, Russia");
        assertThat(NAMES.parameter("powers.RUS.growth.economic")).isEqualTo("Russia: growth, economic");
        assertThat(NAMES.parameter("powers.XYZ.reliability")).isEqualTo("XYZ: reliability");
    }

    @Test
    void parameter_ofATie_namesBothEnds() {
        assertThat(NAMES.parameter("ties.KAZ.RUS.economic")).isEqualTo("Kazakhstan\u2013Russia: tie, economic");
    }

    @Test
    void parameter_ofAMechanism_isInWords() {
        assertThat(NAMES.parameter("hedging.threatAversion.economic")).isEqualTo("Hedging: threat aversion, economic");
        assertThat(NAMES.parameter("region.demand.2016-07")).isEqualTo("Region: demand, 2016-07");
        assertThat(NAMES.parameter("crises")).isEqualTo("Crises");
        assertThat(NAMES.parameter("institutions.EAEU.hold")).isEqualTo("Institutions: EAEU, hold");
    }

    @Test
    void parameter_ofOneScenario_saysSoAtTheEnd() {
        assertThat(NAMES.parameter("training: powers.RUS.growth.economic"))
                .isEqualTo("Russia: growth, economic (training)");
    }

    @Test
    void target_ofAYear_isInWords() {
        assertThat(NAMES.target("tradeShare.KAZ.RUS@2008")).isEqualTo("Trade share 2008: Kazakhstan, Russia");
        assertThat(NAMES.target("fbic.KAZ.RUS@2008")).isEqualTo("FBIC 2008: Kazakhstan, Russia");
    }

    @Test
    void target_thatIsAPatternOrHasWords_keepsThem() {
        assertThat(NAMES.target("rus-leads@2025")).isEqualTo("Russia leads until 2025");
        assertThat(NAMES.target("Trade of Russia with Kazakhstan 2024"))
                .isEqualTo("Trade of Russia with Kazakhstan 2024");
    }
}
