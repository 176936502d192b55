package steppe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
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
        var table = Parquet.query("SELECT * FROM runs ORDER BY n", List.of(folder.resolve("runs.parquet")));
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
        assertThatThrownBy(() -> Parquet.query("SELECT polcy FROM runs", List.of(folder.resolve("runs.parquet"))))
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
