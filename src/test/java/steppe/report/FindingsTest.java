package steppe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steppe.chart.Story;
import steppe.results.Table;

/** Sentences held against tables made by hand. */
final class FindingsTest {
    private static final Table NO_RUNS = Table.empty("policy", "replication", "status");

    private static Table leads(double russia, double gulf, int n) {
        return Made.shares(
                Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.3, n),
                Made.row("a", "2035-12", "KAZ", "RUS", "leads", russia, n),
                Made.row("a", "2035-12", "KAZ", "GCC", "leads", gulf, n));
    }

    private static Finding lead(double russia, double gulf, int n) {
        return new Leads(Made.results(Made.story("a"), leads(russia, gulf, n), NO_RUNS))
                .findings()
                .get(0);
    }

    @Test
    void leads_ofMostRuns_areCountedWithIntervalAndNext() {
        var finding = lead(0.84, 0.16, 1000);
        assertThat(finding.claim()).isEqualTo("In 84 of 100 runs Russia leads in Kazakhstan at the end of 2035");
        assertThat(finding.evidence())
                .isEqualTo("95\u00a0% interval 82 to 86\u00a0%, n = 1,000; next the Gulf states with 16\u00a0%");
        assertThat(finding.sure()).isEqualTo(Sureness.LIKELY);
    }

    @Test
    void leads_ofSeveral_takeThePlural() {
        assertThat(lead(0.2, 0.8, 1000).claim())
                .isEqualTo("In 8 of 10 runs the Gulf states lead in Kazakhstan at the end of 2035");
    }

    @Test
    void leads_tied_areToldAsTied() {
        var finding = lead(0.5, 0.5, 10);
        assertThat(finding.claim())
                .isEqualTo(
                        "Russia and the Gulf states lead equally often in Kazakhstan at the end of 2035, in 5 of 10 runs"
                                + " each");
        assertThat(finding.sure()).isEqualTo(Sureness.OPEN);
    }

    @Test
    void effects_manyPolicies_areSummedUpAndTheLargestSeenTold() {
        var policies = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        var rows = new ArrayList<Object[]>();
        for (int p = 0; p < policies.size(); p++) {
            for (int i = 0; i < 10; i++) {
                rows.add(new Object[] {policies.get(p), i, "ok", 0.3 + (p < 2 ? p * 0.01 : (i % 2 - 0.5) * 0.1)});
            }
        }
        var results = Made.results(
                Made.story(policies.toArray(String[]::new)),
                Made.shares(),
                new Table(List.of("policy", "replication", "status", "influence.RUS@2030-12"), rows));
        assertThat(new Effects(results).findings())
                .extracting(Finding::claim)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Of 7 policies 1 changes Russia's share of influence in Central Asia in 2030");
    }

    @Test
    void leads_everywhere_namesTies() {
        assertThat(new Leads(Made.results(Made.story("a"), leads(0.4, 0.4, 10), NO_RUNS)).everywhere())
                .isEqualTo("Leading most often at the end of 2035: Russia and the Gulf states, equally often, in"
                        + " Kazakhstan");
    }

    @Test
    void leads_singleRun_provesNothing() {
        var finding = lead(1, 0, 1);
        assertThat(finding.claim()).isEqualTo("In the only run Russia leads in Kazakhstan at the end of 2035");
        assertThat(finding.sure()).isEqualTo(Sureness.OPEN);
    }

    @Test
    void findings_emptyTables_areNone() {
        var results = Made.results(Made.story("a", "b"), Made.shares(), NO_RUNS);
        assertThat(Findings.of(results).topics()).isEmpty();
        assertThat(Findings.of(results).inShort()).isEmpty();
    }

    /** @param changes of Russia's share from now to the end, one for each run */
    private static Results moving(double... changes) {
        var rows = IntStream.range(0, changes.length)
                .mapToObj(i -> new Object[] {"a", i, "ok", 0.3, 0.3 + changes[i]})
                .toList();
        return Made.results(
                Made.story("a"),
                Made.shares(
                        Made.row("a", "2025-12", "CA5", "RUS", "influence", 0.3, changes.length),
                        Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.2, changes.length)),
                new Table(
                        List.of("policy", "replication", "status", "influence.RUS@2025-12", "influence.RUS@2035-12"),
                        rows));
    }

    @Test
    void moves_inAllRuns_areClaimed() {
        var finding = new Moves(
                        moving(IntStream.range(0, 100).mapToDouble(i -> -0.1).toArray()))
                .findings()
                .get(0);
        assertThat(finding.claim())
                .isEqualTo(
                        "Russia's share of influence in Central Asia falls from 30\u00a0% in 2025 to 20\u00a0% in 2035");
        assertThat(finding.evidence()).contains("it falls in all 100 runs", "n = 100");
        assertThat(finding.sure()).isEqualTo(Sureness.NEARLY_SURE);
    }

    @Test
    void moves_inHalfOfTheRuns_haveNoDirection() {
        var finding = new Moves(moving(-0.1, 0.1, -0.1, 0.1)).findings().get(0);
        assertThat(finding.claim()).contains("has no clear direction: 30\u00a0% in 2025, 20\u00a0% in 2035");
        assertThat(finding.sure()).isEqualTo(Sureness.OPEN);
    }

    @Test
    void moves_withoutOutcomesInTheRuns_areMediansAlone() {
        var results = Made.results(
                Made.story("a"),
                Made.shares(
                        Made.row("a", "2025-12", "CA5", "RUS", "influence", 0.3, 1000),
                        Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.2, 1000)),
                NO_RUNS);
        var finding = new Moves(results).findings().get(0);
        assertThat(finding.claim())
                .isEqualTo(
                        "Russia's share of influence in Central Asia is 30\u00a0% in 2025 and 20\u00a0% in 2035 in the"
                                + " median");
        assertThat(finding.evidence()).doesNotContain("falls", "interval").endsWith("n = 1,000");
        assertThat(finding.sure()).isEqualTo(Sureness.UNSAID);
    }

    @Test
    void moves_ties_areNoAgreement() {
        var finding = new Moves(moving(-0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, 0))
                .findings()
                .get(0);
        assertThat(finding.evidence()).contains("it falls in 9 of 10 runs, stays the same in 1 of 10");
    }

    @Test
    void moves_hardlyAtAll_areToldWithADecimal() {
        assertThat(new Moves(moving(0.3, 0.296, 100)).findings().get(0).claim())
                .endsWith(" falls from 30.0\u00a0% in 2025 to 29.6\u00a0% in 2035");
    }

    @Test
    void moves_medianAgainstTheRuns_claimNoDirection() {
        var finding = new Moves(moving(0.2, 0.3, 100)).findings().get(0);
        assertThat(finding.claim()).endsWith(" is 20\u00a0% in 2025 and 30\u00a0% in 2035 in the median");
        assertThat(finding.evidence()).contains("it falls in all 100 runs");
        assertThat(finding.sure()).isEqualTo(Sureness.UNSAID);
    }

    /** Runs that all fall a little, beside medians that are given. */
    private static Results moving(double before, double after, int n) {
        var rows = IntStream.range(0, n)
                .mapToObj(i -> new Object[] {"a", i, "ok", 0.3, 0.299})
                .toList();
        return Made.results(
                Made.story("a"),
                Made.shares(
                        Made.row("a", "2025-12", "CA5", "RUS", "influence", before, n),
                        Made.row("a", "2035-12", "CA5", "RUS", "influence", after, n)),
                new Table(
                        List.of("policy", "replication", "status", "influence.RUS@2025-12", "influence.RUS@2035-12"),
                        rows));
    }

    /** @param differences of the policy from the base, one for each world */
    private static Finding effect(double... differences) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < differences.length; i++) {
            rows.add(new Object[] {"a", i, "ok", 0.3});
            rows.add(new Object[] {"b", i, "ok", 0.3 + differences[i] / 100});
        }
        var runs = new Table(List.of("policy", "replication", "status", "influence.RUS@2030-12"), rows);
        return new Effects(Made.results(Made.story("a", "b"), Made.shares(), runs))
                .findings()
                .get(0);
    }

    @Test
    void effect_clearOfZero_isClaimedWithItsInterval() {
        var finding = effect(0.6, 0.7, 0.8, 0.7, 0.6, 0.8, 0.7, 0.7);
        assertThat(finding.claim())
                .isEqualTo(
                        "Under \u201cTitle of b\u201d Russia's share of influence in Central Asia in 2030 is 0.7 points"
                                + " higher than under \u201cTitle of a\u201d");
        assertThat(finding.evidence())
                .isEqualTo(
                        "mean difference, 95\u00a0% interval 0.6 to 0.8 points, the same 8 worlds; higher in all 8 worlds");
    }

    @Test
    void effect_intervalHoldsZero_isNotSeen() {
        var finding = effect(1, -1, 1.1, -1);
        assertThat(finding.claim())
                .isEqualTo("No difference is seen in Russia's share of influence in Central Asia in 2030 between"
                        + " \u201cTitle of b\u201d and \u201cTitle of a\u201d");
        assertThat(finding.sure()).isEqualTo(Sureness.NOT_SEEN);
    }

    @Test
    void effect_ties_areNoAgreement() {
        assertThat(effect(0.7, 0.7, 0.8, 0.7, 0.6, 0.8, 0.7, 0.7, 0.6, 0).evidence())
                .endsWith("higher in 9 of 10 worlds, the same in 1 of 10");
    }

    /** Two policies that are the same at each of two points, which differ. */
    private static Results twoPoints(double change) {
        var rows = new ArrayList<Object[]>();
        for (int point = 0; point < 2; point++) {
            for (int i = 0; i < 5; i++) {
                rows.add(new Object[] {"a", point, i, "ok", 0.2 + 0.4 * point});
                rows.add(new Object[] {"b", point, i, "ok", 0.2 + 0.4 * point + change / 100});
            }
        }
        var columns = List.of("policy", "point", "replication", "status", "influence.RUS@2030-12");
        return Made.results(Made.story("a", "b"), Made.shares(), new Table(columns, rows), new Arranged(true, false));
    }

    @Test
    void effect_noneAtAnyPoint_isNotSeen() {
        var effect = new Effects(twoPoints(0)).all().get(0);
        assertThat(effect.mean()).isZero();
        assertThat(effect.pairs()).isEqualTo(10);
        assertThat(effect.sure()).isEqualTo(Sureness.NOT_SEEN);
    }

    @Test
    void effect_atThePointsOfADesign_hasNeitherIntervalNorWord() {
        var finding = new Effects(twoPoints(0.7)).findings().get(0);
        assertThat(finding.claim()).contains("0.7 points higher on average than under");
        assertThat(finding.evidence())
                .isEqualTo(
                        "mean difference over the same 10 worlds at the points of a design; higher in all 10 worlds");
        assertThat(finding.sure()).isEqualTo(Sureness.UNSAID);
    }

    @Test
    void effects_manyMonths_areToldOfTheLast() {
        var columns = List.of("policy", "replication", "status", "influence.RUS@2030-12", "influence.RUS@2035-12");
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < 5; i++) {
            rows.add(new Object[] {"a", i, "ok", 0.3, 0.3});
            rows.add(new Object[] {"b", i, "ok", 0.4, 0.31 + 0.0001 * i});
        }
        var results = Made.results(Made.story("a", "b"), Made.shares(), new Table(columns, rows));
        assertThat(new Effects(results).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.claim()).contains(" in 2035 "));
    }

    @Test
    void leads_atThePointsOfADesign_haveNeitherIntervalNorWord() {
        var finding = new Leads(
                        Made.results(Made.story("a"), leads(0.84, 0.16, 1000), NO_RUNS, new Arranged(true, false)))
                .findings()
                .get(0);
        assertThat(finding.evidence()).startsWith("n = 1,000 runs at the points of a design");
        assertThat(finding.sure()).isEqualTo(Sureness.UNSAID);
    }

    @Test
    void about_figureThatRanksPolicies_isHeadedByItsOwnPower() {
        var findings = new Findings(
                List.of(new Findings.Topic(
                        "",
                        List.of(
                                new Finding("effects-RUS", "of Russia", "", Sureness.NOT_SEEN),
                                new Finding("effects-GCC", "of the Gulf", "", Sureness.SEEN)))),
                List.of());
        assertThat(findings.about("effects-GCC")).map(Finding::claim).contains("of the Gulf");
        assertThat(findings.about("effects-RUS-GCC")).map(Finding::claim).contains("of the Gulf");
        assertThat(findings.about("effects-CHN")).isEmpty();
    }

    @Test
    void about_figureOfPairs_isHeadedByWhatIsSeen() {
        var findings = new Findings(
                List.of(new Findings.Topic(
                        "",
                        List.of(
                                new Finding("paired-RUS", "large", "", Sureness.NOT_SEEN),
                                new Finding("paired-RUS", "small", "", Sureness.LIKELY)))),
                List.of());
        assertThat(findings.about("paired-RUS")).map(Finding::claim).contains("small");
    }

    @Test
    void effect_nothingChanges_isNotSeen() {
        assertThat(effect(0, 0, 0).sure()).isEqualTo(Sureness.NOT_SEEN);
    }

    @Test
    void effect_fewLargeChanges_isOnlyOnAverage() {
        var differences =
                IntStream.range(0, 100).mapToDouble(i -> i < 30 ? 5 : -0.1).toArray();
        var finding = effect(differences);
        assertThat(finding.claim()).contains("higher on average than under");
        assertThat(finding.sure()).isEqualTo(Sureness.ON_AVERAGE);
    }

    @Test
    void effect_singlePair_tellsNothing() {
        assertThat(effect(3).claim()).startsWith("A single pair of runs cannot tell whether");
    }

    private static Story passing() {
        return Made.story("a");
    }

    /** @param months in which the Gulf states pass Russia, one for each run; empty for never */
    private static Finding pass(String... months) {
        var rows = IntStream.range(0, months.length)
                .mapToObj(i -> new Object[] {"a", i, "ok", months[i]})
                .toList();
        var runs = new Table(List.of("policy", "replication", "status", "passing.KAZ.GCC.RUS"), rows);
        var shares = Made.shares(
                Made.row("a", "2016-01", "CA5", "RUS", "influence", 0.3, months.length),
                Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.3, months.length));
        return new Passings(Made.results(passing(), shares, runs)).findings().get(0);
    }

    @Test
    void passing_toCome_saysByWhen() {
        var finding = pass("2029-03", "2030-01", "2024-05", "");
        assertThat(finding.claim())
                .isEqualTo("The Gulf states pass Russia in Kazakhstan by the end of 2035 in 3 of 4 runs");
        assertThat(finding.evidence())
                .contains(
                        "by the end of 2025 in 25\u00a0%",
                        "half of all runs by March 2029", "a lead less than a year old");
    }

    @Test
    void passing_mostlyPast_isToldAsPast() {
        assertThat(pass("2020-03", "2021-01", "2022-05", "2031-01").claim())
                .isEqualTo(
                        "The Gulf states have passed Russia in Kazakhstan by the end of 2025 in 3 of 4 runs, by the end of"
                                + " 2035 in all 4 runs");
    }

    @Test
    void passing_aheadFromTheStart_isNotToldAsPassing() {
        assertThat(pass("2016-01", "2016-01", "2016-01", "2031-01").claim())
                .isEqualTo(
                        "The Gulf states are ahead of Russia in Kazakhstan from the first month in 3 of 4 runs, have come"
                                + " ahead by the end of 2035 in all 4 runs");
    }

    @Test
    void passing_inTheWholeRegion_needsNoArea() {
        var runs = new Table(
                List.of("policy", "replication", "status", "passing.GCC.RUS"),
                List.<Object[]>of(new Object[] {"a", 0, "ok", "2029-03"}));
        var shares = Made.shares(
                Made.row("a", "2016-01", "CA5", "RUS", "influence", 0.3, 1),
                Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.3, 1));
        assertThat(new Passings(Made.results(passing(), shares, runs)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.claim()).contains(" in Central Asia by "));
    }

    @Test
    void passing_never_isSaid() {
        assertThat(pass("", "").claim()).endsWith("in none of 2 runs");
    }

    @Test
    void war_ends_areToldByKind() {
        var runs = new Table(
                List.of("policy", "replication", "status", "war_end", "war_end_type"),
                List.of(
                        new Object[] {"a", 0, "ok", "2027-03", "frozen"},
                        new Object[] {"a", 1, "ok", "2028-03", "frozen"},
                        new Object[] {"a", 2, "ok", null, null}));
        var shares = Made.shares(Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.3, 3));
        var finding = new WarEndings(Made.results(Made.story("a"), shares, runs))
                .findings()
                .get(0);
        assertThat(finding.claim())
                .isEqualTo("The war ends by the end of 2035 in 2 of 3 runs, in half of all runs by March 2028");
        assertThat(finding.evidence()).endsWith("; frozen 67\u00a0%");
    }

    @Test
    void war_endIsSet_hasNoWordAndTellsOfRelapse() {
        var runs = new Table(
                List.of("policy", "replication", "status", "war_end", "war_end_type", "relapsed"),
                List.of(
                        new Object[] {"a", 0, "ok", "2027-03", "frozen", "2029-01"},
                        new Object[] {"a", 1, "ok", "2027-03", "frozen", null}));
        var shares = Made.shares(Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.3, 2));
        var finding = new WarEndings(Made.results(Made.story("a"), shares, runs, new Arranged(false, true)))
                .findings()
                .get(0);
        assertThat(finding.sure()).isEqualTo(Sureness.UNSAID);
        assertThat(finding.evidence())
                .isEqualTo("its end is set, n = 2 runs; frozen 100\u00a0%; fighting resumes in 50\u00a0% of all runs");
    }

    @Test
    void war_none_isNotTold() {
        var shares = Made.shares(Made.row("a", "2035-12", "CA5", "RUS", "influence", 0.3, 3));
        assertThat(new WarEndings(Made.results(Made.story("a"), shares, NO_RUNS)).findings())
                .isEmpty();
    }
}
