package steppe.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.RandomProviderState;
import org.apache.commons.rng.RestorableUniformRandomProvider;

/**
 * The state of a world after some month, from which another world can go on. Whoever has state names it in one method, which both
 * leaves it here and takes it back: {@code level = snapshot.of(level)} for a number, {@code snapshot.pass(levels)} for what holds
 * many.
 */
final class Snapshot {
    /** Somebody whose state outlives a month. What is worked out anew each month before anybody reads it is none. */
    interface Stateful {
        /** Leaves all state in a snapshot that is being taken, or takes it from one. */
        void state(Snapshot snapshot);
    }

    private static final int SOME = 2048;

    private double[] numbers = new double[SOME];
    private final List<RandomProviderState> streams = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private int at;
    private int size;
    private int stream;
    private boolean takes;

    /** Takes the state of a world; what was here is lost. */
    void take(World world) {
        takes = true;
        streams.clear();
        happenings.clear();
        visit(world);
        size = at;
    }

    /**
     * Gives the state to a world of the same making.
     *
     * @throws IllegalStateException if it names more or less state than the one that it was taken from
     */
    void give(World world) {
        takes = false;
        visit(world);
        if (at != size || stream != streams.size()) {
            throw new IllegalStateException("a world takes " + at + " numbers and " + stream
                    + " streams from a snapshot of " + size + " and " + streams.size());
        }
    }

    private void visit(World world) {
        at = 0;
        stream = 0;
        world.state(this);
    }

    double of(double number) {
        if (takes) {
            makeRoom(1);
            numbers[at] = number;
        }
        return numbers[at++];
    }

    int of(int number) {
        return (int) of((double) number);
    }

    boolean of(boolean flag) {
        return of(flag ? 1.0 : 0) != 0;
    }

    void pass(double[] values) {
        if (takes) {
            makeRoom(values.length);
            System.arraycopy(values, 0, numbers, at, values.length);
        } else {
            System.arraycopy(numbers, at, values, 0, values.length);
        }
        at += values.length;
    }

    void pass(double[][] values) {
        for (var row : values) {
            pass(row);
        }
    }

    void pass(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = of(values[i]);
        }
    }

    void pass(boolean[] flags) {
        for (int i = 0; i < flags.length; i++) {
            flags[i] = of(flags[i]);
        }
    }

    void pass(RestorableUniformRandomProvider random) {
        if (takes) {
            streams.add(random.saveState());
        } else {
            random.restoreState(streams.get(stream++));
        }
    }

    /** What has happened so far. */
    void pass(List<Happening> told) {
        if (takes) {
            happenings.addAll(told);
        } else {
            told.clear();
            told.addAll(happenings);
        }
    }

    private void makeRoom(int more) {
        if (at + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(at + more, 2 * numbers.length));
        }
    }
}
