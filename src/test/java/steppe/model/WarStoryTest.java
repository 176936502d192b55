package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steppe.config.DurationSpec;
import steppe.config.Scenario;
import steppe.config.Sourced;
import steppe.config.WarEnd;
import steppe.config.WarSpec;

class WarStoryTest {
    private final Scenario baseline = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));
    private final WarSpec war = baseline.war();

    /** Fits to 91 interstate wars, given 46 months; the tolerance covers the rounding of the fits to two or three digits. */
    @ParameterizedTest
    @CsvSource({"0.05, 1.6", "0.25, 9.7", "0.50, 25", "0.75, 56", "0.95, 186"})
    void remaining_shippedMixtureAfter46Months_hasKnownQuantiles(double u, double months) {
        assertThat(WarStory.remaining(war, 46, Sourced::central, u)).isCloseTo(months, within(0.07 * months));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 0.9, 0.999})
    void remaining_exponential_forgetsItsAge(double u) {
        var spec = lasting(new DurationSpec.Exponential(number(30)));
        double fresh = WarStory.remaining(spec, 0, Sourced::central, u);
        assertThat(fresh).isCloseTo(-30 * Math.log(1 - u), within(1e-9));
        assertThat(WarStory.remaining(spec, 100, Sourced::central, u)).isCloseTo(fresh, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.95})
    void remaining_pareto_growsInProportionToAge(double u) {
        var spec = lasting(new DurationSpec.Pareto(number(2), number(10)));
        double young = WarStory.remaining(spec, 0, Sourced::central, u);
        assertThat(WarStory.remaining(spec, 90, Sourced::central, u)).isCloseTo(10 * young, within(1e-6 * young));
    }

    @Test
    void remaining_weibull_matchesClosedForm() {
        var spec = lasting(new DurationSpec.Weibull(number(0.65), number(11.5)));
        double hazard = Math.pow(46 / 11.5, 0.65) - Math.log(0.5);
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.5))
                .isCloseTo(11.5 * Math.pow(hazard, 1 / 0.65) - 46, within(1e-6));
    }

    @Test
    void remaining_logNormal_medianFromTheStart() {
        var spec = lasting(new DurationSpec.LogNormal(number(1.61), number(1.69)));
        assertThat(WarStory.remaining(spec, 0, Sourced::central, 0.5)).isCloseTo(Math.exp(1.61), within(1e-6));
    }

    @Test
    void remaining_fixed_isTheRest() {
        var spec = lasting(new DurationSpec.Fixed(number(60)));
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.2)).isCloseTo(14, within(1e-6));
    }

    @Test
    void remaining_empirical_onlyWarsThatLastedLonger() {
        var spec = lasting(new DurationSpec.Empirical(
                java.util.List.of(3.0, 20.0, 50.0, 60.0, 100.0), "assumption", "for the test"));
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.1)).isCloseTo(4, within(1e-6));
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.5)).isCloseTo(14, within(1e-6));
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.9)).isCloseTo(54, within(1e-6));
    }

    /** Half of four wars end at 14 months more; that nothing happens until 54 does not make it later. */
    @Test
    void remaining_plateau_isItsBeginning() {
        var spec = lasting(
                new DurationSpec.Empirical(java.util.List.of(50.0, 60.0, 100.0, 140.0), "assumption", "for the test"));
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.5)).isCloseTo(14, within(1e-6));
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.25)).isCloseTo(4, within(1e-6));
        assertThat(WarStory.remaining(spec, 46, Sourced::central, 0.75)).isCloseTo(54, within(1e-6));
    }

    @Test
    void remaining_mixtureOfOne_isThatOne() {
        var one = new DurationSpec.Exponential(number(30));
        var mixture = new DurationSpec.Mixture(Map.of("only", new DurationSpec.Mixture.Part(number(0.4), one)));
        assertThat(WarStory.remaining(lasting(mixture), 12, Sourced::central, 0.7))
                .isCloseTo(-30 * Math.log(0.3), within(1e-9));
    }

    @Test
    void drawn_endGiven_endsThen() {
        var story = drawn(ending(WarEnd.of("2026-12")), 1);
        assertThat(baseline.time().month(story.ended())).isEqualTo(YearMonth.of(2027, 1));
        assertThat(story.active(baseline.time().index(YearMonth.of(2026, 12)))).isTrue();
        assertThat(story.active(baseline.time().index(YearMonth.of(2021, 12)))).isFalse();
    }

    @Test
    void drawn_never_outlastsEveryRun() {
        assertThat(drawn(ending(WarEnd.of("never")), 1).ended()).isEqualTo(WarStory.NEVER);
    }

    @Test
    void drawn_anyReplication_warStillGoesOnWhenLastSeen() {
        int asOf = baseline.time().index(war.asOf());
        assertThat(IntStream.range(0, 500).mapToObj(r -> drawn(war, r))).allMatch(story -> story.active(asOf));
    }

    /** Of wars that end frozen, the share that relapses within five years is the config's probability, 4 standard errors. */
    @Test
    void drawn_frozen_relapsesAsOftenAsBelieved() {
        var spec = ending(WarEnd.of("2025-12"));
        var frozen = IntStream.range(0, 4_000)
                .mapToObj(r -> drawn(spec, r))
                .filter(story -> story.type() == WarStory.End.FROZEN)
                .toList();
        double p = spec.relapse().central();
        double soon = frozen.stream()
                        .filter(story -> story.relapsed() - story.ended() <= 60 && story.relapsed() > 0)
                        .count()
                / (double) frozen.size();
        assertThat(frozen.size()).isGreaterThan(1_000);
        assertThat(soon).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / frozen.size())));
        assertThat(frozen).allMatch(story -> story.relapsed() == WarStory.NEVER || story.relapsed() > story.ended());
    }

    private WarStory drawn(WarSpec spec, int replication) {
        var streams = new Streams(1, replication);
        return WarStory.drawn(spec, baseline.time(), Sourced::central, streams.stream("war"), true, null);
    }

    private WarSpec ending(WarEnd end) {
        return changed(end, war.length());
    }

    private WarSpec lasting(DurationSpec length) {
        return changed(null, length);
    }

    private WarSpec changed(WarEnd end, DurationSpec length) {
        return new WarSpec(
                war.power(),
                war.began(),
                war.asOf(),
                end,
                length,
                war.load(),
                war.buildUp(),
                war.frozen(),
                war.settlement(),
                war.collapse(),
                war.relapse(),
                war.relapseHalfLife(),
                war.afterwards(),
                war.recovery(),
                war.adapts(),
                war.adaptation(),
                war.reserve(),
                war.threat());
    }

    private static Sourced number(double value) {
        return new Sourced("test", value, null, "months", Sourced.ASSUMPTION, "for the test");
    }
}
