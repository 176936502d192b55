package steppe.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import steppe.model.Branches;
import steppe.model.Layout;

/**
 * Runs that are made together, since their worlds share a past: those of one replication under policies that differ at most in when
 * a war ends. A single run is a bundle too.
 *
 * @param runs at least one, in their order
 */
public record Bundle(List<Run> runs) {
    public Bundle {
        runs = List.copyOf(runs);
        var first = runs.get(0);
        for (var run : runs) {
            if (run.replication() != first.replication()
                    || run.seed() != first.seed()
                    || run.point() != first.point()) {
                throw new IllegalArgumentException(run + " does not meet the same chances as " + first);
            }
        }
    }

    /**
     * Makes the runs and writes each where another was. Each is the same as if it had been made by itself.
     *
     * @param layout of the scenarios' runs
     * @param values of the trajectories, run by run; what stood there is lost
     */
    public List<Run.Result> into(Layout layout, List<double[]> values) {
        if (runs.size() == 1) {
            return oneByOne(layout, values);
        }
        try {
            return together(layout, values);
        } catch (RuntimeException e) { // one of them fails, and by itself it will again and say why
            var results = oneByOne(layout, values);
            if (results.stream().noneMatch(Run.Result::failed)) {
                throw new IllegalStateException("Runs fail together that do not by themselves: " + runs.get(0), e);
            }
            return results;
        }
    }

    private List<Run.Result> oneByOne(Layout layout, List<double[]> values) {
        var results = new ArrayList<Run.Result>();
        for (int i = 0; i < runs.size(); i++) {
            results.add(runs.get(i).into(layout, values.get(i)));
        }
        return results;
    }

    private List<Run.Result> together(Layout layout, List<double[]> values) {
        var first = runs.get(0);
        var made = Branches.run(
                runs.stream().map(Run::scenario).toList(),
                first.given(),
                first.seed(),
                first.replication(),
                layout,
                values);
        var results = new ArrayList<Run.Result>();
        for (int i = 0; i < made.size(); i++) {
            results.add(new Run.Result(runs.get(i), made.get(i), null));
        }
        return results;
    }

    /** Makes the runs. */
    public List<Run.Result> make(Layout layout) {
        return into(
                layout,
                Stream.generate(() -> new double[layout.size()])
                        .limit(runs.size())
                        .toList());
    }
}
