package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationsTest {
    private static final String HEAD = "series,country,power,year,value,unit\n";
    private static final Map<String, String> ALIASES = Map.of("Eastland", "EAST", "Alfa", "AAA");

    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
    }

    @Test
    void figures_read_standInTheOrderOfTheFileWithTheirPlaces() {
        assertThat(read(HEAD + "tradeShare,AAA,EAST,2019,27.5,%\nfbic,BBB,WEST,2020,0.2,index\n", true)
                        .figures())
                .containsExactly(
                        new Observation(Indicator.TRADE_SHARE, "AAA", "EAST", 2019, 27.5, at(2)),
                        new Observation(Indicator.FBIC, "BBB", "WEST", 2020, 0.2, at(3)));
    }

    @Test
    void columns_inAnyOrderWithMoreBeside_areFoundByName() {
        assertThat(read("""
                source,unit,value,year,power,country,series
                "Table 3, page 7",% of exports and imports,27.5,2019,EAST,AAA,trade_share_two_way_itpd
                """, true).figures())
                .containsExactly(new Observation(Indicator.TRADE_SHARE, "AAA", "EAST", 2019, 27.5, at(2)));
    }

    @Test
    void cells_quotedAndPadded_areReadAsTheirText() {
        assertThat(read(HEAD + "\"tradeShare\", AAA ,\"EAST\",2019, 27.5 ,\"% (derived, of flows)\"\n\n", true)
                        .figures())
                .containsExactly(new Observation(Indicator.TRADE_SHARE, "AAA", "EAST", 2019, 27.5, at(2)));
    }

    @Test
    void aliases_ofPowersAndCountries_standForTheirIds() {
        assertThat(read(HEAD + "tradeShare,Alfa,Eastland,2019,27.5,%\n", true).figures())
                .containsExactly(new Observation(Indicator.TRADE_SHARE, "AAA", "EAST", 2019, 27.5, at(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "tradeValue, USD bn, 12.9, 12.9",
        "trade value, USD bn/year, 12.9, 12.9",
        "TRADE_VALUE, billion USD, 12.9, 12.9",
        "tradeValue, USD million, 12900, 12.9",
        "tradeValue, million USD per year, 12900, 12.9",
        "tradeValue, USD, 12900000000, 12.9",
        "tradeShare, %, 27.5, 27.5",
        "tradeShare, percent of all trade, 27.5, 27.5",
        "tradeShare, share, 0.275, 27.5",
        "trade-share, fraction, 0.19, 19",
        "sipri_share_5yr, %, 60, 60",
        "remittances_pct_gdp, % of GDP, 31, 31",
        "remittances, share, 0.31, 31",
        "external_debt_share_china, %, 40, 40",
        "debtShare, share, 0.07, 7",
        "fbic_score, index 0-1 (influence of power in state), 0.045, 0.045",
        "FBIC, score, 1e-2, 0.01"
    })
    void value_inAUnitOfItsSeries_isConvertedToTheModels(String series, String unit, String value, double expected) {
        assertThat(read(HEAD + series + ",AAA,EAST,2019," + value + "," + unit + "\n", true)
                        .figures())
                .singleElement()
                .satisfies(seen -> assertThat(seen.value()).isEqualTo(expected));
    }

    @Test
    void seriesThatTheModelHasNoCounterpartOf_areListedOnceUnlessStrict() {
        var observations =
                read(HEAD + "gdp,AAA,,2019,181,USD bn\ngdp,BBB,,2019,9,USD bn\nfbic,AAA,EAST,2019,0.2,index\n", false);

        assertThat(observations.others()).containsExactly("gdp");
        assertThat(observations.figures()).hasSize(1);
    }

    @Test
    void whatCannotBeScored_strict_isToldAtOnceWithLineAndColumn() {
        assertThat(refusal(HEAD + """
                tradeShre,AAA,EAST,2019,27.5,%
                tradeShare,AAA,EAST,20I9,27.5,%
                tradeShare,AAA,EAST,2019.5,27.5,%
                tradeShare,AAA,EAST,2019,"27,5",%
                tradeValue,AAA,EAST,2019,12.9,EUR bn
                tradeShare,AAA,EAST,,,%
                fbic,AAA,EAST,2019,0.2,index
                """)).isEqualTo("""
                own.csv:2:1: series (tradeShre) is not a series that can be scored: armsShare, debtShare, external_debt_share_china, fbic, fbic_score, remittances, remittances_pct_gdp, sipri_share_5yr, tradeShare, tradeValue, trade_share_two_way_itpd. Maybe tradeShare
                own.csv:3:4: year (20I9) must be a number
                own.csv:4:4: year (2019.5) must be a year such as 2019
                own.csv:5:5: value (27,5) must be a number. Maybe 27.5
                own.csv:6:6: unit (EUR bn) is not a unit of tradeValue; it is counted in USD bn/year
                own.csv:7:4: year must be a number
                own.csv:7:5: value must be a number""");
    }

    @Test
    void rowOfAnotherLength_isRefused() {
        assertThat(refusal(HEAD + "tradeShare,AAA,EAST,2019,27.5\n"))
                .isEqualTo("own.csv:2:1: has 5 cells, where the first line has 6");
    }

    /** The last line of a file may lack its end. */
    @Test
    void lastLine_withoutAnEnd_isToldByItsNumberAll() {
        assertThat(refusal(HEAD + "fbic,AAA,EAST,2019,0.2,index\nfbic,AAA,EAST,2019,0.2,metres"))
                .startsWith("own.csv:3:6: unit (metres)");
        assertThat(refusal(HEAD + "\n\nfbic,AAA,EAST,2019,0.2,metres")).startsWith("own.csv:4:6: unit (metres)");
        assertThat(refusal(HEAD + "fbic,AAA,EAST,2019,0.2,\"index\nof more lines\"\nfbic,AAA,EAST,2019,0.2,metres\n"))
                .startsWith("own.csv:4:6: unit (metres)");
    }

    @Test
    void file_withoutSomeColumns_isRefused() {
        assertThat(refusal("series,country,power,year,amount\n"))
                .isEqualTo(
                        "own.csv:1:1: must have the columns series,country,power,year,value,unit; it lacks value, unit");
        assertThat(refusal(""))
                .isEqualTo("own.csv:1:1: must have the columns series,country,power,year,value,unit; it lacks series,"
                        + " country, power, year, value, unit");
    }

    @Test
    void file_thatIsNoCsv_isRefused() {
        assertThat(refusal(HEAD + "\"tradeShare,AAA\n")).startsWith("own.csv: is not a CSV: ");
        assertThat(refusal("series,series\nfbic,fbic\n")).startsWith("own.csv:1:1: must have the columns");
    }

    @Test
    void file_thatIsNotThere_isRefusedWhereItIsNamed() {
        assertThat(config.refusal(() -> Observations.read(
                        config.file("own.csv"), new Position("x.yaml", 3, 4), "observations (own.csv)", ALIASES, true)))
                .isEqualTo("x.yaml:3:4: observations (own.csv) does not exist");
    }

    private Observations read(String text, boolean strict) {
        var file = config.write("own.csv", text);
        return Observations.read(file, Position.of(file), "", ALIASES, strict);
    }

    private String refusal(String text) {
        return config.refusal(() -> read(text, true));
    }

    private Position at(int line) {
        return new Position(Position.shown(config.file("own.csv")), line, 1);
    }
}
