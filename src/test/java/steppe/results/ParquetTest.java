package steppe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.Parquet.Column;
import steppe.results.Parquet.Type;

class ParquetTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("policy", Type.TEXT),
            new Column("influence.RUS@2030-12", Type.NUMBER),
            new Column("month", Type.MONTH),
            new Column("n", Type.INTEGER),
            new Column("seed", Type.BIGINT));

    @TempDir
    private Path folder;

    @Test
    void query_whatWasWritten_comesBack() {
        write("runs.parquet");
        var table =
                Parquet.query("SELECT * FROM runs ORDER BY n", Map.of("runs", List.of(folder.resolve("runs.parquet"))));
        assertThat(table.columns()).containsExactly("policy", "influence.RUS@2030-12", "month", "n", "seed");
        assertThat(table.row(0).number("influence.RUS@2030-12")).isEqualTo(0.1 + 0.2);
        assertThat(table.row(0).month("month")).isEqualTo(YearMonth.of(2030, 12));
        assertThat(table.row(0).number("seed")).isEqualTo(1L << 40);
        assertThat(table.row(1).get("month")).isNull();
        assertThat(table.row(1).get("influence.RUS@2030-12")).isNull();
    }

    @Test
    void write_sameRows_sameBytes() throws IOException {
        write("a.parquet");
        write("b.parquet");
        assertThat(Files.readAllBytes(folder.resolve("a.parquet")))
                .isEqualTo(Files.readAllBytes(folder.resolve("b.parquet")));
    }

    /** Cut at places that no block of a file is cut at; 300,000 rows take three groups. */
    @Test
    void concatenate_anyPieces_sameBytes() throws IOException {
        for (var cuts : new int[][] {{300_000}, {1, 5_000, 130_001, 300_000}}) {
            var files = new ArrayList<Path>();
            for (int i = 0; i < cuts.length; i++) {
                files.add(folder.resolve("piece-" + cuts.length + "-" + i + ".parquet"));
                write(files.get(i), i == 0 ? 0 : cuts[i - 1], cuts[i]);
            }
            Parquet.concatenate(files, folder.resolve("all-" + cuts.length + ".parquet"));
        }
        assertThat(Files.mismatch(folder.resolve("all-1.parquet"), folder.resolve("all-4.parquet")))
                .isEqualTo(-1);
    }

    private static void write(Path file, int from, int to) {
        try (var parquet = new Parquet(file, COLUMNS)) {
            for (int row = from; row < to; row++) {
                parquet.row("policy " + row / 1_000 % 7, 1.0 / row, null, row, 1L << row % 50);
            }
            parquet.finish();
        }
    }

    @Test
    void finish_nothingStandsThereBefore() {
        var file = folder.resolve("late.parquet");
        try (var parquet = new Parquet(file, COLUMNS)) {
            parquet.row("p", 1.0, null, 1, 1L);
            assertThat(file).doesNotExist();
            parquet.finish();
        }
        assertThat(file).exists();
    }

    @Test
    void query_badSql_saysWhy() {
        write("runs.parquet");
        assertThatThrownBy(() -> Parquet.query(
                        "SELECT polcy FROM runs", Map.of("runs", List.of(folder.resolve("runs.parquet")))))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("polcy");
    }

    private void write(String name) {
        try (var parquet = new Parquet(folder.resolve(name), COLUMNS)) {
            parquet.row("ends-2026", 0.1 + 0.2, YearMonth.of(2030, 12), 1, 1L << 40);
            parquet.row("it's \"quoted\", so", null, null, 2, -1L);
            parquet.finish();
        }
    }
}
