package steppe.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steppe.analysis.PairedDifference;
import steppe.chart.ChartType;
import steppe.chart.Charts;
import steppe.chart.Figure;
import steppe.chart.Format;
import steppe.chart.Story;
import steppe.chart.Tables;
import steppe.experiment.Experiment;
import steppe.results.Manifests;
import steppe.results.Past;
import steppe.results.Table;
import steppe.results.Version;

/** What the runs of a {@link Study} say together. The same study gives the same ensemble, on any number of threads. */
public final class Ensemble {
    /** What is counted month by month. */
    static final Set<String> METRICS = Set.of("influence");

    private final Experiment experiment;
    private final Map<String, String> titles;
    private final Map<String, Study.Policy> policies;

    Ensemble(Experiment experiment, Map<String, String> titles, Map<String, Study.Policy> policies) {
        this.experiment = experiment;
        this.titles = titles;
        this.policies = policies;
    }

    /** How many runs of a policy failed; they are in no other answer. */
    public int failed(String policy) {
        return of(policy).shares.failed();
    }

    /**
     * An outcome over the runs of a policy.
     *
     * @param outcome one that the study asked for
     * @throws IllegalArgumentException if there is no such policy, or the study did not ask for the outcome
     */
    public Sample sample(String policy, String outcome) {
        return new Sample(values(policy, outcome));
    }

    /**
     * How an outcome differs from the first policy when everything random is the same.
     *
     * @param outcome one that the study asked for
     * @throws IllegalArgumentException if there is no such policy, or the study did not ask for the outcome
     */
    public Difference difference(String policy, String outcome) {
        var base = values(policies.keySet().iterator().next(), outcome);
        var other = values(policy, outcome);
        var paired = new PairedDifference(IntStream.range(0, base.length)
                .mapToDouble(i -> other[i] - base[i])
                .toArray());
        return new Difference(paired.pairs(), paired.mean(), paired.halfWidth(), paired.higher(), paired.lower());
    }

    private double[] values(String policy, String outcome) {
        int place = experiment.spec().outcomes().indexOf(outcome);
        if (place < 0) {
            throw new IllegalArgumentException("outcome (" + outcome + ") is none that the study asked for: "
                    + String.join(", ", experiment.spec().outcomes()));
        }
        return of(policy).outcomes.stream().mapToDouble(run -> run[place]).toArray();
    }

    /**
     * The share of influence of a power over time: the first month, the last of each quarter, of the known past and of all.
     *
     * @param area id of a country or the region
     * @param power id
     * @throws IllegalArgumentException if there is no such policy, area or power
     */
    public List<Share> shares(String policy, String area, String power) {
        var rows = rows(policy, area, power);
        return IntStream.range(0, rows.size())
                .mapToObj(rows::row)
                .map(row -> new Share(
                        row.month("month"),
                        row.number("mean"),
                        row.number("q05"),
                        row.number("q50"),
                        row.number("q95")))
                .toList();
    }

    private Table rows(String policy, String area, String power) {
        var known = Manifests.areas(experiment.scenario()).keySet();
        var rows = of(policy).shares.shares("influence", area).where("power", power);
        if (rows.isEmpty() || !known.contains(area)) {
            throw new IllegalArgumentException("no run of " + policy + " tells the influence of " + power + " in "
                    + area + ". Maybe all failed, or one of these is no id of the model");
        }
        return rows;
    }

    /**
     * Draws the share of a power over time, with 50, 80 and 95 % of the runs, and writes it.
     *
     * @param area id of a country or the region
     * @param power id
     * @param file whose ending says what it becomes: {@code .png} of 1600 by 1000 pixels, {@code .svg} or {@code .pdf}
     * @throws IllegalArgumentException if there is no such policy, area or power, or the ending is another
     * @throws UncheckedIOException if the file cannot be written
     */
    public void fan(String policy, String area, String power, Path file) {
        var name = file.getFileName().toString();
        var format = Stream.of(Format.values())
                .filter(each -> name.toLowerCase(Locale.ROOT).endsWith("." + each.word()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " must end in .png, .svg or .pdf"));
        try {
            Files.write(file, format.bytes(fan(policy, area, power)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Figure fan(String policy, String area, String power) {
        rows(policy, area, power);
        var scenario = experiment.policies().get(policy);
        var story = new Story(
                experiment.spec().experiment(),
                experiment.spec().title(),
                "",
                experiment.replications(),
                experiment.seed(),
                titles,
                policy,
                Story.powers(Manifests.powers(scenario)),
                Manifests.areas(scenario),
                scenario.time().now(),
                Version.here().toString(),
                Manifests.definition(scenario));
        var tables = new Tables(
                of(policy).shares.shares("influence", area).with("policy", policy),
                Table.empty("policy", "status"),
                Past.observations(scenario),
                Past.events(scenario));
        return new Charts(story, tables, List.of(power)).only(ChartType.FAN).get(0);
    }

    private Study.Policy of(String policy) {
        var found = policies.get(policy);
        if (found == null) {
            throw new IllegalArgumentException(
                    "policy (" + policy + ") is none of " + String.join(", ", policies.keySet()));
        }
        return found;
    }
}
