package steppe.report;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steppe.analysis.Proportion;
import steppe.chart.Story;
import steppe.chart.Tables;
import steppe.config.NumberNames;
import steppe.results.Table;

/**
 * What a run folder says, as far as findings are made from it.
 *
 * @param focus powers that are put in front
 * @param runs those that came to their end, by policy
 */
record Results(Story story, Tables tables, List<String> focus, Arranged arranged, Map<String, Table> runs) {
    static final String INFLUENCE = "influence";

    Results(Story story, Tables tables, List<String> focus, Arranged arranged) {
        this(story, tables, focus, arranged, byPolicy(story, tables.finished()));
    }

    private static Map<String, Table> byPolicy(Story story, Table finished) {
        var runs = new LinkedHashMap<String, Table>();
        story.policies().keySet().forEach(policy -> runs.put(policy, finished.where("policy", policy)));
        return runs;
    }

    /** The last month of the shares; empty if there are none. */
    Optional<YearMonth> end() {
        return months().max(Comparator.naturalOrder());
    }

    /** The first month of the shares; empty if there are none. */
    Optional<YearMonth> start() {
        return months().min(Comparator.naturalOrder());
    }

    private Stream<YearMonth> months() {
        var influence = tables.of(story.base(), INFLUENCE).where("area", story.region());
        return StreamSupport.stream(influence.spliterator(), false).map(row -> row.month("month"));
    }

    /** A row of the shares under the base. */
    Optional<Table.Row> at(String metric, String area, String power, YearMonth month) {
        var found = tables.of(story.base(), metric)
                .where("area", area)
                .where("power", power)
                .where(row -> row.month("month").equals(month));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.row(0));
    }

    /** Runs of a policy that came to their end. */
    Table runs(String policy) {
        return runs.get(policy);
    }

    /** How many runs a share is of, with its interval where they are independent draws. */
    String basis(Proportion share) {
        return arranged.points()
                ? "n = " + Phrases.runs(share.runs()) + " at the points of a design"
                : Phrases.interval(share);
    }

    /** How surely the runs say what is so in a share of them. */
    Sureness sure(Proportion share) {
        return arranged.points() ? Sureness.UNSAID : Sureness.of(share);
    }

    /** A power's name within a sentence. */
    String power(String id) {
        return NumberNames.definite(name(id));
    }

    /** Whether a power takes its verb in the plural. */
    boolean isPlural(String power) {
        return Phrases.isPlural(name(power));
    }

    String name(String power) {
        return story.powers().containsKey(power) ? story.powers().get(power).name() : power;
    }

    /** {@code Russia's share of influence in Central Asia}. */
    String share(String power, String area) {
        return Phrases.capital(NumberNames.possessive(power(power))) + " share of influence in " + area(area);
    }

    String area(String id) {
        return NumberNames.definite(story.areas().getOrDefault(id, id));
    }

    /** A policy's title in quotation marks. */
    String policy(String name) {
        return "\u201c" + story.policies().getOrDefault(name, name) + "\u201d";
    }
}
