package steppe.analysis.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import steppe.analysis.Quantiles;
import steppe.results.Table;

/** A scorecard as tables; what cannot be said is left empty. */
public record ScoreTables(Scorecard card) {
    /** Nominal shares of the central intervals that are checked. */
    static final List<Double> NOMINAL = List.of(0.5, 0.9);

    private static final int BINS = 10;

    private interface Row {
        Object[] of(String entrant, String group);
    }

    /** Entrant by group: mean score, skill with its 95% interval, series won and lost against the reference. */
    public Table skill() {
        return byGroup(
                List.of(
                        "entrant",
                        "reference",
                        "group",
                        "series",
                        "observations",
                        "crps_scaled",
                        "skill",
                        "skill_low",
                        "skill_high",
                        "wins",
                        "losses",
                        "ties"),
                (entrant, group) -> {
                    var skill = card.skill(entrant, group);
                    var tally = card.tally(entrant, group);
                    return new Object[] {
                        entrant,
                        card.reference(),
                        group,
                        tally.wins() + tally.losses() + tally.ties(),
                        card.scores(entrant, group).size(),
                        card.mean(entrant, group),
                        cell(skill.value()),
                        cell(skill.low()),
                        cell(skill.high()),
                        tally.wins(),
                        tally.losses(),
                        tally.ties()
                    };
                });
    }

    /** Entrant by group and interval: how many observations it holds, with the binomial error (95%, Wilson). */
    public Table coverage() {
        var columns = List.of("entrant", "group", "nominal", "n", "hits", "share", "low", "high");
        return NOMINAL.stream()
                .map(nominal -> byGroup(columns, (entrant, group) -> {
                    var coverage = card.coverage(nominal, entrant, group);
                    var share = coverage.share();
                    return new Object[] {
                        entrant,
                        group,
                        nominal,
                        coverage.n(),
                        coverage.hits(),
                        cell(share.share()),
                        cell(share.low()),
                        cell(share.high())
                    };
                }))
                .reduce(Table::plus)
                .orElseThrow();
    }

    /**
     * Entrant by group: the mean of the PIT, which is 0.5 of a calibrated forecaster, and the p-value of its uniformity over the
     * last year of each series.
     */
    public Table pit() {
        return byGroup(List.of("entrant", "group", "n", "few", "mean", "series", "p_uniform"), (entrant, group) -> {
            var pit = card.pit(entrant, group);
            var last = card.lastPit(entrant, group);
            return new Object[] {
                entrant, group, pit.size(), last.few(), cell(pit.mean()), last.size(), cell(last.uniformity())
            };
        });
    }

    /** Entrant by group and bin: how many PITs it holds. */
    public Table histogram() {
        var rows = new ArrayList<Object[]>();
        for (var group : card.groups()) {
            for (var entrant : card.entrants()) {
                var counts = card.pit(entrant, group).histogram(BINS);
                for (int bin = 0; bin < BINS; bin++) {
                    rows.add(
                            new Object[] {entrant, group, bin / (double) BINS, (bin + 1) / (double) BINS, counts[bin]});
                }
            }
        }
        return new Table(List.of("entrant", "group", "from", "to", "count"), rows);
    }

    /** Every score of every entrant. */
    public Table scores() {
        return scores(card.entrants().stream().flatMap(entrant -> card.scores(entrant, Scorecard.ALL).stream()));
    }

    /** The worst year of each series, of the worst series. */
    public Table misses(String entrant, int most) {
        return scores(card.misses(entrant).stream().limit(most));
    }

    private static Table scores(Stream<Score> scores) {
        var columns = List.of(
                "entrant",
                "kind",
                "country",
                "power",
                "unit",
                "year",
                "horizon",
                "observed",
                "at_least",
                "q05",
                "q25",
                "q50",
                "q75",
                "q95",
                "crps",
                "crps_scaled",
                "pit");
        return new Table(columns, scores.map(ScoreTables::row).toList());
    }

    private static Object[] row(Score score) {
        var indicator = score.indicator();
        var quantiles = new Quantiles(score.forecast().draws());
        return new Object[] {
            score.entrant(),
            indicator.kind(),
            indicator.country(),
            indicator.power(),
            indicator.unit(),
            score.observation().year(),
            score.forecast().horizon(),
            score.observation().value(),
            score.observation().atLeast(),
            quantiles.at(0.05),
            quantiles.at(0.25),
            quantiles.at(0.5),
            quantiles.at(0.75),
            quantiles.at(0.95),
            score.crps(),
            score.scaled(),
            cell(score.pit())
        };
    }

    private Table byGroup(List<String> columns, Row row) {
        var rows = new ArrayList<Object[]>();
        for (var group : card.groups()) {
            for (var entrant : card.entrants()) {
                rows.add(row.of(entrant, group));
            }
        }
        return new Table(columns, rows);
    }

    /** Nothing for what is not a number. */
    static Double cell(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
