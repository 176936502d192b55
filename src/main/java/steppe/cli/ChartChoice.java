package steppe.cli;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import steppe.chart.ChartType;
import steppe.config.Nearest;
import steppe.results.Manifest;

/** Which charts of a run folder are wanted, and of what. */
final class ChartChoice {
    private static final YearMonth EVER = YearMonth.of(Year.MAX_VALUE, 12);
    private static final YearMonth ALWAYS = YearMonth.of(Year.MIN_VALUE, 1);

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description =
                    "Kinds of charts: shares, domains, heat, map, film, ternary, multiples, fan, trade, policies, paired,"
                            + " effects, leaders, passing, war-end; all but film if not given.")
    private List<String> types = List.of();

    @Option(
            names = "--country",
            split = ",",
            paramLabel = "AREA",
            description = "Countries, or the region, by id; all if not given.")
    private List<String> areas = List.of();

    @Option(
            names = "--power",
            split = ",",
            paramLabel = "POWER",
            description =
                    "Powers by id whose charts to draw; those that the experiment names if not given. Charts that say"
                            + " nothing without the others, such as stacked shares, still show all.")
    private List<String> powers = List.of();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "The policy that charts of one policy show, and that others are compared with.")
    private String policy;

    @Option(names = "--from", paramLabel = "MONTH", description = "First month, such as 2020-06, or year.")
    private String from;

    @Option(names = "--to", paramLabel = "MONTH", description = "Last month, such as 2030-12, or year.")
    private String to;

    /** Whether anything was chosen at all. */
    boolean isEmpty() {
        return types.isEmpty() && areas.isEmpty() && powers.isEmpty() && policy == null && from == null && to == null;
    }

    /** Empty for all. */
    List<ChartType> types() {
        var words = Arrays.stream(ChartType.values()).map(ChartType::word).toList();
        known("--type", types, words);
        return types.stream().map(ChartType::of).map(type -> type.orElseThrow()).toList();
    }

    String policy(Manifest manifest) {
        if (policy != null) {
            known("--policy", List.of(policy), manifest.policies().keySet());
        }
        return policy == null ? manifest.base() : policy;
    }

    List<String> areas(Manifest manifest) {
        known("--country", areas, manifest.areas().keySet());
        return areas.isEmpty() ? List.copyOf(manifest.areas().keySet()) : areas;
    }

    List<String> powers(Manifest manifest) {
        known("--power", powers, manifest.powers().keySet());
        return powers.isEmpty() ? manifest.focus() : powers;
    }

    /** Whether powers were named, and no others are wanted. */
    boolean namesPowers() {
        return !powers.isEmpty();
    }

    YearMonth from() {
        return from == null ? ALWAYS : month("--from", from, 1);
    }

    YearMonth to() {
        var last = to == null ? EVER : month("--to", to, 12);
        if (last.isBefore(from())) {
            throw refused("--to (" + to + ") is before --from (" + from + ")");
        }
        return last;
    }

    private void known(String option, List<String> words, Collection<String> known) {
        for (var word : words) {
            if (!known.contains(word)) {
                var near = new ArrayList<>(known);
                throw refused(option + " (" + word + ") is none of " + String.join(", ", near)
                        + Nearest.to(word, near).map(one -> ". Maybe " + one).orElse(""));
            }
        }
    }

    /** @param completing the month of a year alone */
    private YearMonth month(String option, String text, int completing) {
        try {
            return text.length() == 4 ? Year.parse(text).atMonth(completing) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw refused(option + " (" + text + ") is no month. Maybe 2030-12, or a year");
        }
    }

    private CommandLine.ParameterException refused(String why) {
        return new CommandLine.ParameterException(command.commandLine(), why);
    }
}
