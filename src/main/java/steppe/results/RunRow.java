package steppe.results;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import steppe.experiment.Outcome;
import steppe.experiment.Run;
import steppe.results.Parquet.Column;
import steppe.results.Parquet.Type;

/** What a run leaves in the table of runs, by column, but for its id. Times are not among it: the same run leaves the same. */
public final class RunRow {
    private final Map<String, Object> cells;

    private RunRow(Map<String, Object> cells) {
        this.cells = Collections.unmodifiableMap(cells);
    }

    /** Of a run that failed all but its place is null. */
    public static RunRow of(Run.Result result, List<Outcome> outcomes) {
        var run = result.run();
        var trajectory = result.trajectory();
        boolean ok = !result.failed();
        var cells = new LinkedHashMap<String, Object>();
        cells.put("policy", run.policy());
        cells.put("point", run.point());
        cells.put("replication", run.replication());
        cells.put("seed", run.seed());
        cells.put("status", ok ? "ok" : "failed");
        cells.put("war_end", ok ? trajectory.warEnded() : null);
        cells.put("war_end_type", ok ? trajectory.warEndType() : null);
        cells.put("relapsed", ok ? trajectory.warRelapsed() : null);
        outcomes.forEach(outcome -> cells.put(outcome.name(), ok ? outcome.of(trajectory) : null));
        return new RunRow(cells);
    }

    static Stream<Stream<Column>> columns(List<Outcome> outcomes) {
        return Stream.of(
                Parquet.columns(Type.TEXT, "policy"),
                Parquet.columns(Type.INTEGER, "point", "replication"),
                Parquet.columns(Type.BIGINT, "seed"),
                Parquet.columns(Type.TEXT, "status"),
                Parquet.columns(Type.MONTH, "war_end"),
                Parquet.columns(Type.TEXT, "war_end_type"),
                Parquet.columns(Type.MONTH, "relapsed"),
                outcomes.stream().map(o -> new Column(o.name(), o.isMonth() ? Type.MONTH : Type.NUMBER)));
    }

    /** By column, in their order; absent values are null. */
    public Map<String, Object> cells() {
        return cells;
    }

    /**
     * Where this differs from a row that was read back, bit by bit, in words such as {@code influence.RUS@2035-12 is 0.21, was 0.22};
     * empty if nowhere.
     */
    public List<String> differences(Table.Row row) {
        var differences = new ArrayList<String>();
        cells.forEach((column, now) -> {
            Object then = now instanceof YearMonth ? row.month(column) : row.get(column);
            boolean same = now instanceof Double number && then instanceof Double other
                    ? Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(other)
                    : Objects.equals(text(now), text(then));
            if (!same) {
                differences.add(column + " is " + text(now) + ", was " + text(then));
            }
        });
        return differences;
    }

    private static String text(Object cell) {
        return cell == null ? "nothing" : cell.toString();
    }
}
