package steppe.model;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import steppe.config.Sourced;
import steppe.config.TimeSpec;

/** A number that changes at given months. */
final class Stages {
    private final int[] from;
    private final double[] value;
    /** The stage that was asked for last, and the months of [since, before) that are in it. */
    private int last;

    private int since;
    private int before;

    /** @param stages value from each month on; months before the run count too */
    Stages(Map<YearMonth, Sourced> stages, TimeSpec time, Draws draws) {
        var sorted = stages.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .toList();
        this.from =
                sorted.stream().mapToInt(stage -> time.index(stage.getKey())).toArray();
        this.value =
                sorted.stream().mapToDouble(stage -> draws.of(stage.getValue())).toArray();
    }

    /** The stage that a month is in; 0 before the first. */
    double at(int month) {
        int stage = stage(month);
        return stage < 0 ? 0 : value[stage];
    }

    /**
     * The value on straight lines from stage to stage: the first before them, the last after them.
     *
     * @param otherwise if there are none
     */
    double between(int month, double otherwise) {
        int stage = stage(month);
        if (from.length == 0) {
            return otherwise;
        } else if (stage < 0) {
            return value[0];
        } else if (stage == from.length - 1) {
            return value[stage];
        }
        double way = (month - from[stage]) / (double) (from[stage + 1] - from[stage]);
        return value[stage] + way * (value[stage + 1] - value[stage]);
    }

    /** Which stage a month is in; -1 before the first. */
    int stage(int month) {
        if (month < since || month >= before) { // months follow one another, so that it seldom is another than before
            int at = Arrays.binarySearch(from, month);
            last = at >= 0 ? at : -at - 2;
            since = last < 0 ? Integer.MIN_VALUE : from[last];
            before = last + 1 < from.length ? from[last + 1] : Integer.MAX_VALUE;
        }
        return last;
    }
}
