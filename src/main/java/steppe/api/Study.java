package steppe.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steppe.config.ResolvedExperiment;
import steppe.config.Scenario;
import steppe.experiment.Bundling;
import steppe.experiment.Experiment;
import steppe.experiment.LocalRunner;
import steppe.experiment.Outcome;
import steppe.experiment.Run;
import steppe.model.Layout;
import steppe.results.RunningShares;

/**
 * A Monte Carlo to make in memory: policies, each run as often as the others in the same worlds. It never changes; each method makes
 * another. For more than some thousands of runs, for designs, and to be able to stop and go on, there is {@code steppe run}.
 */
public final class Study {
    private static final int USUAL = 200;

    /** Most runs of a policy that are counted in memory. */
    private static final int MOST = 50_000;

    private final String name;
    private final String title;
    private final Map<String, Model> models;
    private final Map<String, String> titles;
    private final List<String> outcomes;
    private final long seed;
    private final int replications;
    private final int threads;

    private Study(
            String name,
            String title,
            Map<String, Model> models,
            Map<String, String> titles,
            List<String> outcomes,
            long seed,
            int replications,
            int threads) {
        this.name = name;
        this.title = title;
        this.models = models;
        this.titles = titles;
        this.outcomes = outcomes;
        this.seed = seed;
        this.replications = replications;
        this.threads = threads;
    }

    /**
     * A study of one policy, named {@code base}: 200 replications from seed 1, on all processors.
     *
     * @param base what other policies are compared with
     */
    public static Study of(Model base) {
        return new Study(
                "study",
                base.title(),
                Map.of("base", base),
                Map.of("base", base.title()),
                List.of(),
                1,
                USUAL,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The study that an experiment in YAML is: its policies, outcomes that are numbers, seed and replications. A rule that would
     * stop it early is not followed.
     *
     * @throws IllegalArgumentException with every problem found, or if it has a design
     */
    public static Study read(Path experiment) {
        var resolved = ResolvedExperiment.read(experiment, List.of());
        var spec = resolved.spec();
        if (spec.design() != null) {
            throw new IllegalArgumentException(experiment + " has a design. Maybe steppe run, which makes those");
        }
        var base = spec.report().base();
        var study = of(Model.of(resolved.scenarios().get(base))).renamed(spec.experiment(), spec.title(), base);
        for (var policy : spec.policies()) {
            var model = Model.of(resolved.scenarios().get(policy.name()));
            study = policy.name().equals(base)
                    ? study.titled(base, policy.title())
                    : study.policy(policy.name(), policy.title(), model);
        }
        var numbers = spec.outcomes().stream()
                .filter(outcome -> !Outcome.isMonth(outcome))
                .toArray(String[]::new);
        return study.outcomes(numbers).seed(spec.seed()).replications(spec.replications());
    }

    private Study renamed(String id, String words, String base) {
        var model = models.values().iterator().next();
        return new Study(id, words, Map.of(base, model), Map.of(base, ""), outcomes, seed, replications, threads);
    }

    private Study titled(String policy, String words) {
        var others = new LinkedHashMap<>(titles);
        others.put(policy, words);
        return new Study(name, title, models, others, outcomes, seed, replications, threads);
    }

    /**
     * This study with one policy more.
     *
     * @param name for asking after it; letters, digits and hyphens
     * @param words what charts call it
     * @param model with the same months, powers and countries as the others
     * @throws IllegalArgumentException if there is such a policy already, or the model has another world
     */
    public Study policy(String name, String words, Model model) {
        refuse(!name.matches("[A-Za-z0-9-]+"), "policy (" + name + ") must be letters, digits and hyphens");
        refuse(models.containsKey(name), "policy (" + name + ") is there already");
        var first = models.values().iterator().next();
        refuse(
                !first.scenario().time().equals(model.scenario().time())
                        || !Layout.of(first.scenario()).equals(Layout.of(model.scenario())),
                "policy (" + name + ") has other months, powers, countries or dependences than the first");
        var others = new LinkedHashMap<>(models);
        others.put(name, model);
        return new Study(this.name, title, others, titles, outcomes, seed, replications, threads).titled(name, words);
    }

    /**
     * This study with other outcomes to read off each run, written as in an experiment: {@code influence.KAZ.RUS@2035-12},
     * {@code trade.RUS@2024}, {@code CHN passes RUS by 2035}.
     *
     * @throws IllegalArgumentException if one cannot be read off the runs, or is a month, such as {@code passing.CHN.RUS}
     */
    public Study outcomes(String... names) {
        Arrays.stream(names).forEach(outcome -> Outcomes.of(base(), outcome));
        return new Study(name, title, models, titles, List.of(names), seed, replications, threads);
    }

    /** This study with another root of all randomness. */
    public Study seed(long other) {
        return new Study(name, title, models, titles, outcomes, other, replications, threads);
    }

    /**
     * This study with another number of runs of each policy.
     *
     * @param number 1 to 50,000
     */
    public Study replications(int number) {
        refuse(number < 1 || number > MOST, "replications (" + number + ") must lie between 1 and " + MOST);
        return new Study(name, title, models, titles, outcomes, seed, number, threads);
    }

    /**
     * This study on another number of threads, which changes no result.
     *
     * @param number at least 1
     */
    public Study threads(int number) {
        refuse(number < 1, "threads (" + number + ") must be at least 1");
        return new Study(name, title, models, titles, outcomes, seed, replications, number);
    }

    /**
     * Makes all runs. A run that fails is left out of every result and counted.
     *
     * @throws InterruptedException if this thread is interrupted; the runs are lost
     */
    public Ensemble run() throws InterruptedException {
        var scenarios = new LinkedHashMap<String, Scenario>();
        models.forEach((policy, model) -> scenarios.put(policy, model.scenario()));
        var read =
                outcomes.stream().map(outcome -> Outcomes.of(base(), outcome)).toList();
        var experiment = Experiment.of(name, title, scenarios, titles, read, seed, replications);
        var made = new LinkedHashMap<String, Policy>();
        scenarios.keySet().forEach(policy -> made.put(policy, new Policy(experiment)));
        var layout = experiment.layout();
        var bundling = new Bundling(experiment);
        new LocalRunner(threads)
                .<Counted>runBundles(
                        bundling.bundles(0, experiment.size())
                                .map(bundle -> () -> bundle.make(layout).stream()
                                        .map(result -> counted(result, made))
                                        .toList()),
                        bundling.largest(),
                        each -> made.get(each.policy()).add(each));
        return new Ensemble(experiment, titles, made);
    }

    private static Counted counted(Run.Result result, Map<String, Policy> made) {
        var name = result.run().policy();
        var policy = made.get(name);
        return new Counted(name, policy.shares.of(result), policy.read(result));
    }

    private Scenario base() {
        return models.values().iterator().next().scenario();
    }

    private static void refuse(boolean isWrong, String why) {
        if (isWrong) {
            throw new IllegalArgumentException(why);
        }
    }

    /** What is kept of a run. */
    private record Counted(String policy, RunningShares.Made shares, double[] outcomes) {}

    /** What the runs of a policy came to. */
    static final class Policy {
        final RunningShares shares;
        final List<double[]> outcomes = new ArrayList<>();
        private final Experiment experiment;

        private Policy(Experiment experiment) {
            this.experiment = experiment;
            this.shares = new RunningShares(experiment, Ensemble.METRICS, List.of());
        }

        private double[] read(Run.Result made) {
            return experiment.outcomes().stream()
                    .mapToDouble(outcome -> made.failed() ? Double.NaN : Outcomes.value(outcome, made.trajectory()))
                    .toArray();
        }

        private void add(Counted run) {
            shares.add(run.shares());
            outcomes.add(run.outcomes());
        }
    }
}
