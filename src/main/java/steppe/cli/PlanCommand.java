package steppe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steppe.config.ResolvedExperiment;
import steppe.experiment.Experiment;
import steppe.experiment.Factor;
import steppe.results.Manifests;

/** {@code steppe plan}: what an experiment would run, and what that would take. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Say what an experiment would run, without running it: policies, factors with their ranges, the first"
                        + " points of its design, and from a small pilot how long it would take and how large it would be.")
final class PlanCommand implements Callable<Integer> {
    private static final int SHOWN_FACTORS = 24;
    private static final int SHOWN_POINTS = 5;
    private static final int SHOWN_COLUMNS = 5;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment to plan.")
    private Path file;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications of each policy, instead of the experiment's number.")
    private Integer replications;

    @Option(
            names = "--pilot",
            paramLabel = "N",
            defaultValue = "200",
            description = "Runs of the pilot; ${DEFAULT-VALUE} if not given, 0 for none.")
    private int pilot;

    @Mixin
    private Options options;

    /** Nothing besides. */
    private static final class Options extends SettingOptions {}

    @Override
    public Integer call() throws InterruptedException {
        options.require(pilot >= 0, "--pilot (%s) must be at least 0", pilot);
        options.require(
                replications == null || replications > 0, "--replications (%s) must be at least 1", replications);
        var resolved = ResolvedExperiment.read(file, options.settings());
        var spec = resolved.spec();
        var asked = Experiment.of(resolved, spec.seed(), replications == null ? spec.replications() : replications);
        var experiment = replications == null ? asked : asked.exactly();
        options.say("%s: %s", spec.experiment(), spec.title());
        options.say("%s", runs(experiment));
        policies(experiment);
        design(experiment);
        if (pilot > 0) {
            estimate(experiment);
        }
        return Main.OK;
    }

    private static String runs(Experiment experiment) {
        int points = experiment.plan().points().size();
        return String.format(
                Locale.ROOT,
                "%,d runs: %d policies%s x %,d replications of %d months",
                experiment.size(),
                experiment.policies().size(),
                points == 0 ? "" : String.format(Locale.ROOT, " x %,d points", points),
                experiment.replications(),
                experiment.layout().months());
    }

    private void policies(Experiment experiment) {
        options.say("%nPolicies, each in the same worlds:");
        experiment.spec().policies().forEach(policy -> options.say("  %-24s %s", policy.name(), policy.title()));
    }

    private void design(Experiment experiment) {
        var plan = experiment.plan();
        if (plan.points().isEmpty()) {
            options.say("%nNo design: every number with a prior is drawn anew in each replication.");
            return;
        }
        options.say("%nFactors of the design (%s):", experiment.spec().design());
        options.say("  %-44s %12s %12s  %s", "", "lowest", "highest", "unit");
        plan.factors().stream()
                .limit(SHOWN_FACTORS)
                .forEach(factor -> options.say("  %s", described(experiment, factor)));
        if (plan.factors().size() > SHOWN_FACTORS) {
            options.say("  ... and %d more", plan.factors().size() - SHOWN_FACTORS);
        }
        preview(experiment);
    }

    private static String described(Experiment experiment, Factor factor) {
        if (!factor.isSingle()) {
            var what = factor.numbers().isEmpty()
                    ? "a quantile"
                    : factor.numbers().size() + " numbers, each by its quantile";
            return String.format(Locale.ROOT, "%-44s %12s %12s  %s", factor.name(), "0", "1", what);
        }
        var values = IntStream.range(0, experiment.plan().points().size())
                .mapToDouble(point -> value(experiment, factor, point))
                .summaryStatistics();
        return String.format(
                Locale.ROOT,
                "%-44s %12.4g %12.4g  %s",
                factor.name(),
                values.getMin(),
                values.getMax(),
                factor.numbers().get(0).unit());
    }

    /** The first points, with values of factors that are one number, and coordinates in the unit cube of the others. */
    private void preview(Experiment experiment) {
        var plan = experiment.plan();
        var shown = plan.factors().stream().limit(SHOWN_COLUMNS).toList();
        options.say(
                "%nThe first points of %,d, in %d dimensions:",
                plan.points().size(), plan.points().get(0).length);
        options.say(
                "  %5s  %s",
                "", shown.stream().map(factor -> cell(factor.name())).collect(Collectors.joining(" ")));
        for (int point = 0; point < Math.min(SHOWN_POINTS, plan.points().size()); point++) {
            var cells = new ArrayList<String>();
            int at = 0;
            for (var factor : shown) {
                cells.add(String.format(
                        Locale.ROOT,
                        "%20.4g",
                        factor.isSingle()
                                ? value(experiment, factor, point)
                                : plan.points().get(point)[at]));
                at += Math.max(1, factor.numbers().size());
            }
            options.say("  %5d  %s", point, String.join(" ", cells));
        }
    }

    private static String cell(String name) {
        return String.format("%20s", name.length() > 20 ? name.substring(name.length() - 20) : name);
    }

    private static double value(Experiment experiment, Factor factor, int point) {
        return experiment
                .plan()
                .point(point)
                .values()
                .get(factor.numbers().get(0).path());
    }

    private void estimate(Experiment experiment) throws InterruptedException {
        int runs = (int) Math.min(pilot, experiment.size());
        var manifest = Manifests.of(
                experiment,
                options.settings(),
                command.commandLine().getParseResult().originalArgs());
        var pilotRun = Pilot.of(experiment, manifest, runs, options.threads());
        options.say(
                "%nA pilot of %d runs on %d threads: %.1f ms a run, and %.0f s once for tables and charts.",
                runs, options.threads(), 1000 * pilotRun.perRun(), pilotRun.once());
        options.say(
                "All %,d runs: about %s or less on this machine as busy as it is now, since Java gets faster, and about %s on disk.",
                experiment.size(), time(pilotRun.seconds(experiment.size())), size(pilotRun.bytes(experiment.size())));
    }

    private static String time(double seconds) {
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 7200
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    private static String size(double bytes) {
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.0f MB", Math.max(1, bytes / 1e6))
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
