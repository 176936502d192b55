package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTest {
    private static final Scenario SCENARIO = Scenario.read(Config.RESOURCES.resolve("two-powers.yaml"));

    @Test
    void sections_ofAScenario_holdEachNumberOnceInOrder() {
        assertThat(Section.of(SCENARIO, number -> true))
                .flatExtracting(Section::numbers)
                .containsExactlyElementsOf(SCENARIO.quantities());
    }

    @Test
    void sections_areCalledByTheNamesOfCountriesAndPowers() {
        assertThat(Section.of(SCENARIO, number -> true))
                .extracting(section -> section.key() + " = " + section.heading())
                .startsWith("region = Region", "powers.EAST = Powers: East", "powers.WEST = Powers: West")
                .contains("countries.BBB = Countries: Bravo", "ties.AAA = Ties: Alfa", "war = War", "events = Events");
    }

    @Test
    void sections_ofWantedNumbers_holdNoOthers() {
        var sections = Section.of(SCENARIO, number -> number.origin().equals("fbic"));

        assertThat(sections).singleElement().satisfies(section -> {
            assertThat(section.key()).isEqualTo("influence");
            assertThat(section.within(section.numbers().get(0))).isEqualTo("politicalBandwidth");
            assertThat(section.numbers()).hasSize(5);
        });
    }
}
