package steppe.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steppe.model.Metric;
import steppe.model.Trajectory;

/** Reads a {@link Statement}: by recursive descent where it is a comparison. */
final class StatementParser {
    private static final Pattern LEADER = Pattern.compile(
            "(?:(\\w+) )?leader(?: of ([A-Za-z0-9-]+))? is ([A-Za-z0-9-]+) by (\\d{4}(?:-(?:0[1-9]|1[0-2]))?)");
    private static final Pattern PASSES = Pattern.compile(
            "([A-Za-z0-9-]+) passes ([A-Za-z0-9-]+)(?: in ([A-Za-z0-9-]+))? by (\\d{4}(?:-(?:0[1-9]|1[0-2]))?)");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([A-Za-z]+(?:\\.[A-Za-z0-9-]+)*@\\d{4}(?:-\\d{2})?|\\d+(?:\\.\\d+)?|[<>]=?|[-+*/()])");

    private final OutcomeParser outcomes;
    private final String text;
    private List<String> tokens;
    private int next;
    private int last;

    StatementParser(OutcomeParser outcomes, String text) {
        this.outcomes = outcomes;
        this.text = text.strip();
    }

    /** Whether a text is meant as a statement, right or wrong. */
    static boolean isStatement(String text) {
        return text.contains("<") || text.contains(">") || text.contains(" is ") || text.contains(" passes ");
    }

    Statement parse() {
        var leader = LEADER.matcher(text);
        if (leader.matches()) {
            return leader(leader.group(1), leader.group(2), leader.group(3), outcomes.lastOf(leader.group(4)));
        }
        var passes = PASSES.matcher(text);
        if (passes.matches()) {
            return passes(passes.group(3), passes.group(1), passes.group(2), outcomes.lastOf(passes.group(4)));
        }
        return comparison();
    }

    private Statement leader(String key, String named, String power, int month) {
        var metric = key == null ? Metric.INFLUENCE : outcomes.metric(key);
        if (!metric.isOfInfluence() && metric != Metric.TRADE) {
            throw new IllegalArgumentException("names " + key + ", which nobody leads in");
        }
        var area = named == null ? outcomes.region() : named;
        int own = outcomes.column(metric, area, power);
        int[] others = outcomes.powers().stream()
                .filter(other -> !other.equals(power))
                .mapToInt(other -> outcomes.column(metric, area, other))
                .toArray();
        ToDoubleFunction<Trajectory> gap = run -> {
            double most = Double.NEGATIVE_INFINITY;
            for (int other : others) {
                most = Math.max(most, run.value(month, other));
            }
            return run.value(month, own) - most;
        };
        return new Statement(text, month, gap, false);
    }

    private Statement passes(String named, String ahead, String behind, int month) {
        var area = named == null ? outcomes.region() : named;
        var passing = outcomes.passing(text, area, ahead, behind);
        var until = outcomes.start().plusMonths(month);
        ToDoubleFunction<Trajectory> gap = run -> {
            var when = passing.of(run);
            return when != null && !when.isAfter(until) ? 1 : -1;
        };
        return new Statement(text, month + Outcome.Passing.YEAR - 1, gap, false);
    }

    private Statement comparison() {
        tokens = tokens();
        var left = sum();
        var sign = sign();
        var right = sum();
        if (next < tokens.size()) {
            throw new IllegalArgumentException("has " + tokens.get(next) + " where it should end");
        }
        if (tokens.stream().noneMatch(token -> token.contains("@"))) {
            throw new IllegalArgumentException("names no outcome, so it is always true or never");
        }
        ToDoubleFunction<Trajectory> over = run -> left.applyAsDouble(run) - right.applyAsDouble(run);
        ToDoubleFunction<Trajectory> under = run -> right.applyAsDouble(run) - left.applyAsDouble(run);
        return new Statement(text, last, sign.startsWith("<") ? under : over, sign.length() > 1);
    }

    private String sign() {
        var sign = take();
        if (!sign.startsWith("<") && !sign.startsWith(">")) {
            throw new IllegalArgumentException("has " + sign + " where it should compare");
        }
        return sign;
    }

    private List<String> tokens() {
        var found = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException(
                        "cannot be read from \"" + text.substring(at).strip()
                                + "\" on. It must look like influence.RUS@2035-12 < 0.25, leader of KAZ is CHN by 2030"
                                + " or CHN passes RUS in KAZ by 2030");
            }
            found.add(matcher.group(1));
            at = matcher.end();
        }
        return found;
    }

    private String take() {
        if (next == tokens.size()) {
            throw new IllegalArgumentException("ends too early");
        }
        return tokens.get(next++);
    }

    private boolean takes(String... signs) {
        return next < tokens.size() && Stream.of(signs).anyMatch(tokens.get(next)::equals);
    }

    private ToDoubleFunction<Trajectory> sum() {
        var sum = product();
        while (takes("+", "-")) {
            boolean plus = take().equals("+");
            var left = sum;
            var right = product();
            sum = plus
                    ? run -> left.applyAsDouble(run) + right.applyAsDouble(run)
                    : run -> left.applyAsDouble(run) - right.applyAsDouble(run);
        }
        return sum;
    }

    private ToDoubleFunction<Trajectory> product() {
        var product = single();
        while (takes("*", "/")) {
            boolean times = take().equals("*");
            var left = product;
            var right = single();
            product = times
                    ? run -> left.applyAsDouble(run) * right.applyAsDouble(run)
                    : run -> left.applyAsDouble(run) / right.applyAsDouble(run);
        }
        return product;
    }

    private ToDoubleFunction<Trajectory> single() {
        var token = take();
        if (token.equals("(")) {
            var inner = sum();
            if (!take().equals(")")) {
                throw new IllegalArgumentException("lacks a closing parenthesis");
            }
            return inner;
        }
        if (token.contains("@")) {
            return outcome(token);
        }
        if (!Character.isDigit(token.charAt(0))) {
            throw new IllegalArgumentException("has " + token + " where a number or an outcome should stand");
        }
        double number = Double.parseDouble(token);
        return run -> number;
    }

    private ToDoubleFunction<Trajectory> outcome(String name) {
        var outcome = outcomes.parse(name);
        last = Math.max(last, outcome instanceof Outcome.Mean mean ? mean.last() : ((Outcome.At) outcome).month());
        return run -> (Double) outcome.of(run);
    }
}
