package steppe.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void plan_ofCentralAsia_putsNeighboursInTheirLandAndOthersOnTheSideWhereTheyLie() {
        var plan = Plan.of(
                List.of("KAZ", "UZB", "TKM", "KGZ", "TJK"), List.of("RUS", "CHN", "IRN", "EUU", "USA", "JPN", "TUR"));
        assertThat(plan.land()).containsOnlyKeys("KAZ", "UZB", "TKM", "KGZ", "TJK");
        assertThat(plan.middles())
                .allSatisfy(
                        (id, at) -> assertThat(plan.land().get(id).contains(at)).isTrue());
        for (var neighbour : List.of("RUS", "CHN", "IRN")) {
            assertThat(plan.frame().contains(plan.powers().get(neighbour))).isTrue();
        }
        assertThat(plan.powers().get("RUS").getY())
                .isLessThan(plan.powers().get("IRN").getY());
        assertThat(plan.powers().get("JPN").getX()).isGreaterThan(plan.frame().getMaxX());
        for (var westerner : List.of("EUU", "USA", "TUR")) {
            assertThat(plan.powers().get(westerner).getX())
                    .isLessThan(plan.frame().getX());
        }
        assertThat(plan.note()).contains("Natural Earth");
    }

    @Test
    void plan_ofCountriesThatNoAtlasKnows_isACircleOfDiscs() {
        var plan = Plan.of(List.of("ALFA", "BRAVO"), List.of("EAST", "WEST"));
        assertThat(plan.land().get("ALFA").intersects(plan.land().get("BRAVO").getBounds2D()))
                .isFalse();
        assertThat(plan.powers()).containsOnlyKeys("EAST", "WEST");
        assertThat(plan.around()).isEmpty();
        assertThat(plan.note()).isEmpty();
    }
}
