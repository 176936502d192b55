package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steppe.config.ResolvedExperiment;
import steppe.experiment.Experiment;
import steppe.results.Manifests;

class OutcomeNamesTest {
    private static final OutcomeNames NAMES = names();

    private static OutcomeNames names() {
        var resolved = ResolvedExperiment.read(Path.of("configs/experiments/levers.yaml"), List.of());
        return new OutcomeNames(Manifests.of(Experiment.of(resolved, 1, 1), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "influence.RUS@2035-12 | Russia's share of influence in December 2035",
                "influence.KAZ.EUU@2035-12 | the European Union's share of influence in Kazakhstan in December 2035",
                "trade.KAZ.USA@2024 | the United States' trade with Kazakhstan in 2024",
                "debt.TJK.CHN@2030-12 | debt to China in Tajikistan in December 2030",
                "patrons.CA5@2035-12 | effective number of patrons in Central Asia in December 2035",
                "passing.KGZ.CHN.RUS | the month in which China passes Russia in Kyrgyzstan",
                "leader of KAZ is CHN by 2035 | China leads in Kazakhstan in December 2035",
                "security leader of KAZ is RUS by 2030-06 | Russia leads in security ties in Kazakhstan in June 2030",
                "CHN passes RUS by 2030 | China passes Russia by December 2030",
                "influence.RUS@2035-12 < 0.2 | Russia's share of influence in December 2035 is under 20%",
                "patrons.CA5@2035-12 >= 3.5 | effective number of patrons in Central Asia in December 2035 is at least 3.5",
                "influence.RUS@2035-12 + 0.1 < influence.CHN@2035-12 | influence.RUS@2035-12 + 0.1 < influence.CHN@2035-12"
            })
    void outcome_inWords_isPartOfASentence(String outcome, String words) {
        assertThat(NAMES.of(outcome)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leader of KAZ is CHN by 2035 | China does not lead in Kazakhstan in December 2035",
                "CHN passes RUS in KGZ by 2030 | China does not pass Russia in Kyrgyzstan by December 2030",
                "influence.RUS@2035-12 < 0.2 | Russia's share of influence in December 2035 is at least 20%",
                "influence.RUS@2035-12 > influence.CHN@2035-12"
                        + " | Russia's share of influence in December 2035 is at most China's share of influence in December 2035"
            })
    void statement_thatDoesNotHold_isSaidTheOtherWayRound(String statement, String words) {
        assertThat(NAMES.not(statement)).isEqualTo(words);
    }

    @Test
    void unit_ofSharesAndChances_isPercentagePoints() {
        assertThat(List.of("influence.RUS@2035-12", "autonomy.KAZ@2035-12", "leader of KAZ is CHN by 2035"))
                .allSatisfy(outcome -> {
                    assertThat(OutcomeNames.unit(outcome)).isEqualTo("percentage points");
                    assertThat(OutcomeNames.scale(outcome)).isEqualTo(100);
                });
        assertThat(OutcomeNames.unit("trade.KAZ.EUU@2035-12")).isEqualTo("USD bn a year");
        assertThat(OutcomeNames.scale("patrons.KAZ@2035-12")).isEqualTo(1);
    }
}
