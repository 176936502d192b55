package steppe.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steppe.results.Table;

final class LeaderTest {
    private static final Table INFLUENCE =
            table(row("KAZ", "RUS", 0.35), row("KAZ", "CHN", 0.4), row("KAZ", "EUU", 0.25), row("UZB", "RUS", 0.6));

    @Test
    void leader_isWhoLeadsInMostRuns_notWhoseMeanIsLargest() {
        var leads = table(row("KAZ", "RUS", 0.6), row("KAZ", "CHN", 0.4), row("KAZ", "EUU", 0));
        var leader = Leader.of(INFLUENCE, leads, List.of("KAZ"), "2030-12").get(0);
        assertThat(leader).isEqualTo(new Leader("2030-12", "KAZ", "RUS", 0.6, 0.35, "CHN"));
        assertThat(leader.open()).isTrue();
    }

    @Test
    void leader_ofTwoThirdsOfRuns_isNotOpen() {
        assertThat(new Leader("2030-12", "KAZ", "RUS", 2.0 / 3, 0.35, "CHN").open())
                .isFalse();
    }

    @Test
    void leader_withoutChances_hasTheLargestMeanAndIsNotOpen() {
        var leader = Leader.of(INFLUENCE, table(), List.of("KAZ"), "2030-12").get(0);
        assertThat(leader.power()).isEqualTo("CHN");
        assertThat(leader.second()).isEqualTo("RUS");
        assertThat(leader.open()).isFalse();
    }

    @Test
    void leader_alone_hasNoSecond() {
        var leader = Leader.of(INFLUENCE, table(row("UZB", "RUS", 1)), List.of("UZB"), "2030-12")
                .get(0);
        assertThat(leader.second()).isEmpty();
    }

    @Test
    void leaders_areaOrMonthWithoutShares_areLeftOut() {
        assertThat(Leader.of(INFLUENCE, table(), List.of("TKM"), "2030-12")).isEmpty();
        assertThat(Leader.of(INFLUENCE, table(), List.of("KAZ"), "2031-12")).isEmpty();
    }

    private static Object[] row(String area, String power, double mean) {
        return new Object[] {"2030-12", area, power, mean};
    }

    private static Table table(Object[]... rows) {
        return new Table(List.of("month", "area", "power", "mean"), List.of(rows));
    }
}
