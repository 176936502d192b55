package steppe.cli;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steppe.config.NumberNames;
import steppe.model.Metric;
import steppe.results.Manifest;

/** What outcomes are called in a sentence. */
final class OutcomeNames {
    private static final String NAME = "([A-Za-z]+)((?:\\.[A-Za-z0-9-]+)*)@(\\S+)";
    private static final Pattern AT = Pattern.compile(NAME);
    private static final Pattern PASSING = Pattern.compile("passing(?:\\.([A-Za-z0-9-]+))?\\.([^.]+)\\.([^.]+)");
    private static final Pattern LEADER = Pattern.compile("(?:(\\w+) )?leader(?: of (\\S+))? is (\\S+) by (\\S+)");
    private static final Pattern PASSES = Pattern.compile("(\\S+) passes (\\S+)(?: in (\\S+))? by (\\S+)");
    private static final Pattern COMPARES = Pattern.compile("(\\S+@\\S+) ([<>]=?) (\\d+(?:\\.\\d+)?|\\S+@\\S+)");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final Map<String, String> METRICS = Map.of(
            "influence", "share of influence",
            "contest", "share of influence (contest definition)",
            "economic", "share of economic ties",
            "security", "share of security ties",
            "political", "share of political ties",
            "cultural", "share of cultural ties",
            "tradeShare", "share of trade",
            "hhi", "concentration of influence",
            "patrons", "effective number of patrons",
            "warLoad", "load of the war");
    private static final Map<String, String> SIGNS =
            Map.of("<", "under", "<=", "at most", ">", "over", ">=", "at least");
    private static final Map<String, String> REVERSED = Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<");

    private final Manifest manifest;

    OutcomeNames(Manifest manifest) {
        this.manifest = manifest;
    }

    /**
     * An outcome in words, such as {@code Russia's share of influence in Kazakhstan in December 2030}, or for a statement {@code Russia
     * leads in Kazakhstan in December 2030}; as it is if it has none.
     */
    String of(String outcome) {
        return matched(AT, outcome)
                .map(this::metric)
                .or(() -> matched(PASSING, outcome)
                        .map(it -> "the month in which " + power(it.group(2)) + " passes " + power(it.group(3))
                                + place(it.group(1))))
                .or(() -> statement(outcome, true))
                .orElse(outcome);
    }

    /** What the mean of an outcome is: of a statement, or a month that may never come, a chance. */
    String measured(String outcome) {
        if (matched(PASSING, outcome).isPresent()) {
            return of(outcome).replace("the month in which ", "chance that ") + " at all";
        }
        return isStatement(outcome) ? "chance that " + of(outcome) : of(outcome);
    }

    /** That a statement does not hold, such as {@code Russia does not lead in Kazakhstan in December 2030}. */
    String not(String outcome) {
        return statement(outcome, false).orElse("it is not so that " + outcome);
    }

    private Optional<String> statement(String outcome, boolean holds) {
        return matched(LEADER, outcome)
                .map(it -> power(it.group(3)) + (holds ? " leads" : " does not lead") + in(it.group(1))
                        + place(it.group(2)) + " in " + end(it.group(4)))
                .or(() -> matched(PASSES, outcome)
                        .map(it -> power(it.group(1)) + (holds ? " passes " : " does not pass ") + power(it.group(2))
                                + place(it.group(3)) + " by " + end(it.group(4))))
                .or(() -> matched(COMPARES, outcome).map(it -> comparison(it, holds)));
    }

    private String comparison(MatchResult it, boolean holds) {
        var sign = SIGNS.get(holds ? it.group(2) : REVERSED.get(it.group(2)));
        return of(it.group(1)) + " is " + sign + " "
                + (it.group(3).contains("@") ? of(it.group(3)) : value(it.group(1), it.group(3)));
    }

    private static String value(String outcome, String number) {
        return isShare(outcome)
                ? new BigDecimal(number).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : number;
    }

    private static Optional<MatchResult> matched(Pattern pattern, String outcome) {
        var matcher = pattern.matcher(outcome);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private String metric(MatchResult at) {
        var ids = at.group(2).isEmpty()
                ? List.<String>of()
                : List.of(at.group(2).substring(1).split("\\."));
        var power = ids.stream().filter(manifest.powers()::containsKey).findFirst();
        var area = ids.stream().filter(id -> !manifest.powers().containsKey(id)).findFirst();
        var month = at.group(3).length() > 4 ? end(at.group(3)) : at.group(3);
        return power.map(id -> of(at.group(1), power(id), area.orElse(null)))
                        .orElseGet(() -> what(at.group(1)) + place(area.orElse(null)))
                + " in " + month;
    }

    private String of(String metric, String power, String area) {
        return switch (metric) {
            case "trade" ->
                NumberNames.possessive(power) + " trade" + place(area).replace(" in ", " with ");
            case "debt" -> "debt to " + power + place(area);
            case "remittances", "threat" -> metric + " from " + power + place(area);
            case "transit" -> "share of routes through " + power + place(area);
            default -> NumberNames.possessive(power) + " " + what(metric) + place(area);
        };
    }

    private static String what(String metric) {
        return METRICS.getOrDefault(metric, metric);
    }

    private static String in(String metric) {
        return metric == null || metric.equals("influence") ? "" : " in " + metric + " ties";
    }

    private String place(String area) {
        return area == null
                ? ""
                : " in " + NumberNames.definite(manifest.areas().getOrDefault(area, area));
    }

    private String power(String id) {
        return manifest.powers().containsKey(id)
                ? NumberNames.definite(manifest.powers().get(id).name())
                : id;
    }

    /** A month in words; of a year, its last. */
    private static String end(String yearOrMonth) {
        return YearMonth.parse(yearOrMonth.length() == 4 ? yearOrMonth + "-12" : yearOrMonth)
                .format(MONTH);
    }

    /** Whether an outcome is a share in [0, 1], read in percent, or a statement, whose mean is the share of runs that it holds in. */
    static boolean isShare(String outcome) {
        return matched(AT, outcome)
                .map(at -> Stream.of(Metric.values())
                        .anyMatch(metric -> metric.key().equals(at.group(1))
                                && (metric.isOfInfluence() || metric == Metric.AUTONOMY)))
                .orElse(!outcome.startsWith("passing"));
    }

    /** What differences of an outcome are counted in. */
    static String unit(String outcome) {
        var metric = outcome.replaceAll("[.@].*", "");
        return isShare(outcome)
                ? "percentage points"
                : switch (metric) {
                    case "tradeShare", "debt", "remittances", "transit" -> "percentage points";
                    case "trade" -> "USD bn a year";
                    case "passing" -> "months";
                    default -> metric;
                };
    }

    /** What an outcome is multiplied with to be read in its unit. */
    static double scale(String outcome) {
        return isShare(outcome) ? 100 : 1;
    }

    /** Whether an outcome holds or not. */
    static boolean isStatement(String outcome) {
        return matched(AT, outcome).isEmpty() && !outcome.startsWith("passing");
    }

    /** As the beginning of a sentence. */
    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
