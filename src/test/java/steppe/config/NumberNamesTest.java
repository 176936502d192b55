package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberNamesTest {
    private static final Scenario BASELINE = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));
    private static final NumberNames NAMES = new NumberNames(BASELINE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ties.KAZ.RUS.security | Kazakhstan's security tie with Russia at first",
                "ties.TJK.EUU.economic | Tajikistan's trade with the European Union at first",
                "powers.USA.growth.political | growth of the United States' political effort",
                "powers.GCC.reading | true size of the Gulf states' ties (1 as read)",
                "deference.chn-rus-security.strength | China's deference to Russia in security ties",
                "countries.KGZ.debt.CHN | Kyrgyzstan's debt to China at first",
                "crises.debt-distress.rates.TJK | rate in Tajikistan of \"Debts cannot be served\"",
                "war.length.of.longTail.length.sigma | sigma of the length of long tail wars",
                "region.demand.2022-01 | growth of demand from 2022-01",
                "routes.middle.share.UZB | Uzbekistan's share of the middle route"
            })
    void number_inWords_isASubjectOfASentence(String path, String words) {
        assertThat(NAMES.of(path)).isEqualTo(words);
    }

    @Test
    void number_nobodyHasWordsFor_isItsKeysFromTheLastToTheFirst() {
        assertThat(NAMES.of("plugin.someKey.KAZ")).isEqualTo("Kazakhstan, some key, plugin");
    }

    @Test
    void subject_hasAnArticleUnlessItStartsWithAName() {
        assertThat(NAMES.subject("war.load")).isEqualTo("the load of the war");
        assertThat(NAMES.subject("powers.RUS.reliability")).isEqualTo("Russia's reliability");
        assertThat(NAMES.subject("powers.EUU.reliability")).isEqualTo("the European Union's reliability");
    }

    @Test
    void title_startsWithACapital() {
        assertThat(NAMES.title("hedging.ratchet")).isEqualTo("Persistence of diversification");
    }

    @Test
    void everyUncertainNumber_ofTheBaseline_hasWords() {
        assertThat(BASELINE.quantities().stream()
                        .filter(Sourced::isUncertain)
                        .map(Sourced::path)
                        .filter(path -> NAMES.phrase(path).isEmpty()))
                .isEmpty();
    }

    @Test
    void words_ofTwoUncertainNumbers_differ() {
        assertThat(BASELINE.quantities().stream().filter(Sourced::isUncertain).map(number -> NAMES.of(number.path())))
                .doesNotHaveDuplicates();
    }
}
