package steppe.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionMapTest {
    private static final List<String> CENTRAL_ASIA = List.of("KAZ", "UZB", "TKM", "KGZ", "TJK");

    private static final RegionMap MAP = RegionMap.of(CENTRAL_ASIA);

    @Test
    void centralAsia_holdsTheFiveAndTheirNeighbours() {
        assertThat(MAP.lands().stream().filter(Land::inside).map(Land::id))
                .containsExactlyInAnyOrderElementsOf(CENTRAL_ASIA);
        assertThat(MAP.lands().stream().filter(land -> !land.inside()).map(Land::name))
                .contains("Russia", "China", "Iran", "Afghanistan")
                .doesNotContain("Canada", "Brazil");
    }

    /** Russia's land crosses the date line, where a careless map would tear or drop it. */
    @Test
    void russia_fillsTheNorth() {
        var russia = MAP.lands().stream()
                .filter(land -> land.name().equals("Russia"))
                .findFirst()
                .orElseThrow();
        assertThat(russia.shape().contains(land("KAZ").x(), 5)).isTrue();
    }

    @Test
    void neighbours_doNotOverlap() {
        var kazakhstan = new Area(land("KAZ").shape());
        kazakhstan.intersect(new Area(land("UZB").shape()));
        var overlap = kazakhstan.getBounds2D();
        assertThat(kazakhstan.isEmpty() || overlap.getWidth() * overlap.getHeight() < 1)
                .isTrue();
    }

    /** Areas as the world has them: Kazakhstan 2,725 thousand square kilometres, Kyrgyzstan 200. */
    @Test
    void areas_keepTheirProportions() {
        assertThat(area(land("KAZ")) / area(land("KGZ"))).isCloseTo(2725.0 / 200, within(0.4));
    }

    @Test
    void middles_lieInside() {
        for (var land : MAP.lands()) {
            assertThat(land.shape().contains(land.x(), land.y()))
                    .as(land.name())
                    .isTrue();
        }
    }

    @Test
    void northIsUpAndEastIsRight() {
        assertThat(land("KAZ").y()).isLessThan(land("UZB").y());
        assertThat(land("TKM").x()).isLessThan(land("KGZ").x());
    }

    @Test
    void everything_liesWithinTheFrame() {
        var frame = new Rectangle2D.Double(-1e-6, -1e-6, RegionMap.WIDTH + 2e-6, MAP.height() + 2e-6);
        assertThat(MAP.lands()).allMatch(land -> frame.contains(land.shape().getBounds2D()));
    }

    /** Land on both sides of the date line is neither torn nor dropped. */
    @Test
    void countriesAcrossTheDateLine_areWhole() {
        var north = RegionMap.of(List.of("RUS", "KAZ"));
        var russia = find(north, "RUS").shape().getBounds2D();
        assertThat(russia.getWidth()).isGreaterThan(0.85 * RegionMap.WIDTH);
        assertThat(find(north, "KAZ").inside()).isTrue();
        var islands = RegionMap.of(List.of("NZL"));
        assertThat(islands.height()).isBetween(200.0, 3000.0);
        assertThat(find(islands, "NZL").shape().getBounds2D().getHeight()).isGreaterThan(0.8 * islands.height());
    }

    private static Land find(RegionMap map, String id) {
        return map.lands().stream()
                .filter(land -> land.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unknownCountries_haveNoMap() {
        assertThat(RegionMap.knows(List.of("XXA", "XXB"))).isFalse();
        assertThat(RegionMap.knows(List.of("XXA", "KAZ"))).isTrue();
        assertThatThrownBy(() -> RegionMap.of(List.of("XXA"))).hasMessageContaining("XXA");
    }

    private static Land land(String id) {
        return find(MAP, id);
    }

    /** The number of whole units of the map within a country. */
    private static double area(Land land) {
        double units = 0;
        for (int x = 0; x < RegionMap.WIDTH; x++) {
            for (int y = 0; y < MAP.height(); y++) {
                units += land.shape().contains(x, y) ? 1 : 0;
            }
        }
        return units;
    }
}
