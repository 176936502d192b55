package steppe.analysis.discovery;

import java.util.ArrayList;
import java.util.List;
import steppe.results.Table;

/**
 * What scenario discovery found.
 *
 * @param all everything as if it were a box: how frequent runs of interest are
 * @param boxes in the order in which they were found; empty if no input tells the runs of interest apart
 */
public record Discovery(Cases cases, Tally all, List<FoundBox> boxes) {
    private static final List<String> LIMITS = List.of("box", "factor", "side", "limit", "quasi_p", "recurrence");
    private static final List<String> BOXES = List.of(
            "box",
            "runs",
            "hits",
            "coverage",
            "density",
            "mass",
            "restricted",
            "everywhere",
            "held_out_runs",
            "held_out_coverage",
            "held_out_density",
            "held_out_density_low",
            "held_out_density_high");
    private static final List<String> STEPS =
            List.of("box", "step", "runs", "hits", "coverage", "density", "mass", "restricted", "chosen");

    public Discovery {
        boxes = List.copyOf(boxes);
    }

    /** A row for each box: what it catches, also of runs held out. */
    public Table toTable() {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < boxes.size(); i++) {
            rows.add(row(i + 1, boxes.get(i)));
        }
        return new Table(BOXES, rows);
    }

    private Object[] row(int number, FoundBox found) {
        var tally = found.tally();
        var out = found.heldOut();
        var checked = found.isChecked();
        return new Object[] {
            number,
            tally.inside(),
            tally.hits(),
            tally.coverage(),
            tally.density(),
            tally.mass(),
            found.box().factors().size(),
            all.density(),
            out.inside(),
            out.interesting() > 0 ? out.coverage() : null,
            checked ? out.density() : null,
            checked ? found.heldOutDensity().low() : null,
            checked ? found.heldOutDensity().high() : null
        };
    }

    /** A row for each limit of each box. */
    public Table limits() {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < boxes.size(); i++) {
            var found = boxes.get(i);
            for (int j = 0; j < found.box().limits().size(); j++) {
                var limit = found.box().limits().get(j);
                rows.add(new Object[] {
                    i + 1,
                    cases.inputs().factors().get(limit.factor()).name(),
                    limit.side() == Limit.Side.OVER ? "over" : "under",
                    limit.value(),
                    found.quasiP().get(j),
                    found.recurrence().isEmpty() ? null : found.recurrence().get(j)
                });
            }
        }
        return new Table(LIMITS, rows);
    }

    /** A row for each step of each peeling, with the box that came of it as the last. */
    public Table trajectories() {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < boxes.size(); i++) {
            var found = boxes.get(i);
            for (int step = 0; step < found.trajectory().size(); step++) {
                rows.add(step(i + 1, step, found.trajectory().get(step), false));
            }
            rows.add(step(i + 1, found.trajectory().size(), new Step(found.box(), found.tally()), true));
        }
        return new Table(STEPS, rows);
    }

    private static Object[] step(int box, int number, Step step, boolean chosen) {
        var tally = step.tally();
        var restricted = step.box().factors().size();
        return new Object[] {
            box,
            number,
            tally.inside(),
            tally.hits(),
            tally.coverage(),
            tally.density(),
            tally.mass(),
            restricted,
            chosen
        };
    }
}
