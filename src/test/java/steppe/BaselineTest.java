package steppe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steppe.config.Scenario;
import steppe.model.Layout;
import steppe.model.Metric;
import steppe.model.World;

/**
 * Holds the shipped baseline to what it said last time. When a change is meant to move results, refresh the golden run with
 * {@code mvn test -Dtest=BaselineTest -Dbaseline=write} and say so in the commit: the diff is the change's effect.
 */
class BaselineTest {
    private static final Path GOLDEN = Path.of("src/test/resources/steppe/baseline-seed-7.csv");
    private static final long SEED = 7;
    private static final int REPLICATIONS = 3;
    private static final Set<Metric> EVERYWHERE = Set.of(Metric.INFLUENCE, Metric.TRADE);

    @Test
    void run_shippedBaseline_matchesGoldenRun() throws IOException {
        var scenario = Scenario.read(Path.of("configs/scenarios/baseline.yaml"));
        var lines = new ArrayList<>(List.of("replication,month,area,power,metric,value"));
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            addRun(scenario, replication, lines);
        }
        var table = String.join("\n", lines) + "\n";
        if ("write".equals(System.getProperty("baseline"))) {
            Files.writeString(GOLDEN, table);
        }
        assertThat(table).isEqualTo(Files.readString(GOLDEN));
    }

    private static void addRun(Scenario scenario, int replication, List<String> lines) {
        var run = World.run(scenario, SEED, replication);
        var series = Layout.of(scenario).series();
        var region = scenario.region().id();
        for (int year = 2020; year <= 2035; year += 5) {
            var month = YearMonth.of(year, 12);
            for (int column = 0; column < series.size(); column++) {
                var one = series.get(column);
                if (EVERYWHERE.contains(one.metric()) || one.area().equals(region)) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "%d,%s,%s,%s,%s,%.15e",
                            replication,
                            month,
                            one.area(),
                            one.power(),
                            one.metric().key(),
                            run.value(scenario.time().index(month), column)));
                }
            }
        }
    }
}
