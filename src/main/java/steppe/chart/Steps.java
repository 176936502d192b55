package steppe.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import steppe.results.Table;

/** The way from a power's first share to its last: a step per driver, the longest first, then the short ones together. */
final class Steps {
    private static final List<String> COLUMNS =
            List.of("policy", "replication", "area", "power", "step", "drivers", "from", "to", "change");
    private static final int MOST = 12;
    private static final double SHORT = 0.02;
    private static final double ROUNDING = 1e-9;

    private final Drivers drivers;
    private final List<Object[]> rows = new ArrayList<>();
    private double at;

    private Steps(Drivers drivers) {
        this.drivers = drivers;
        this.at = drivers.start();
    }

    /**
     * The first share, the steps, the last share. {@code drivers} counts those behind a step; the shares have none, nor
     * has a step that no driver accounts for.
     */
    static Table of(Drivers drivers) {
        var steps = new Steps(drivers);
        steps.share(Words.month(drivers.first()), steps.at);
        steps.walk();
        if (Math.abs(drivers.end() - steps.at) > ROUNDING) {
            steps.step("Without a known cause", null, drivers.end() - steps.at);
        }
        steps.share(Words.month(drivers.last()), drivers.end());
        return new Table(COLUMNS, steps.rows);
    }

    private void walk() {
        var sums = drivers.sums().entrySet().stream()
                .sorted(Comparator.comparingDouble(sum -> -Math.abs(sum.getValue())))
                .toList();
        var shown = shown(sums);
        sums.subList(0, shown).forEach(sum -> step(sum.getKey(), 1, sum.getValue()));
        var rest = sums.subList(shown, sums.size());
        if (!rest.isEmpty()) {
            var change = rest.stream().mapToDouble(Map.Entry::getValue).sum();
            step("All other (" + rest.size() + ")", rest.size(), change);
        }
    }

    /** How many have a step of their own; a single short one has too. */
    private static int shown(List<Map.Entry<String, Double>> sums) {
        var seen = (int) IntStream.range(0, Math.min(MOST, sums.size()))
                .filter(i -> Math.abs(sums.get(i).getValue())
                        >= SHORT * Math.abs(sums.get(0).getValue()))
                .count();
        return seen == sums.size() - 1 ? sums.size() : seen;
    }

    private void share(String name, double share) {
        add(name, null, null, share, null);
    }

    private void step(String name, Integer behind, double change) {
        add(name, behind, at, at + change, change);
        at += change;
    }

    private void add(String name, Integer behind, Double from, Double to, Double change) {
        var trace = drivers.trace();
        rows.add(new Object[] {
            trace.policy(), trace.replication(), drivers.area(), drivers.power(), name, behind, from, to, change
        });
    }
}
