package steppe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steppe.config.Scenario;
import steppe.model.Metric;
import steppe.model.Series;
import steppe.model.World;

/**
 * Holds every shipped scenario to what it said last time. When a change is meant to move results, refresh the golden runs with
 * {@code mvn test -Dtest=GoldenRunsTest -Dgolden=write} and say so in the commit: the diff is the change's effect.
 */
class GoldenRunsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/steppe/golden");
    private static final long SEED = 7;
    private static final int REPLICATIONS = 3;
    private static final int YEARS = 5;

    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    static Stream<String> scenarios() throws IOException {
        return Shipped.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void run_shippedScenario_matchesGoldenRun(String name) throws IOException {
        var table = table(Scenario.read(Shipped.SCENARIOS.resolve(name + ".yaml")));
        var golden = GOLDEN.resolve(name + ".csv");
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, table);
        }
        assertThat(golden).exists();
        assertThat(table).isEqualTo(Files.readString(golden));
    }

    @Test
    void goldenRun_everyOne_isOfAShippedScenario() throws IOException {
        assertThat(Shipped.names(GOLDEN, ".csv").toList()).isEqualTo(scenarios().toList());
    }

    private static String table(Scenario scenario) {
        var lines = new ArrayList<>(List.of("replication,month,area,power,metric,value"));
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            addRun(scenario, replication, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    /** The last month of every fifth year, influence and trade everywhere, the rest in the region and at the end only. */
    private static void addRun(Scenario scenario, int replication, List<String> lines) {
        var run = World.run(scenario, SEED, replication);
        var end = scenario.time().months() - 1;
        run.layout().columns().forEach((series, column) -> {
            for (int month = end; month > 0; month -= YEARS * 12) {
                if (month == end ? isTold(series, scenario) : isHeadline(series, scenario)) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "%d,%s,%s,%s,%s,%.12e",
                            replication,
                            scenario.time().month(month),
                            series.area(),
                            series.power(),
                            series.metric().key(),
                            run.value(month, column)));
                }
            }
        });
    }

    private static boolean isHeadline(Series series, Scenario scenario) {
        return series.metric() == Metric.INFLUENCE && scenario.region().id().equals(series.area());
    }

    private static boolean isTold(Series series, Scenario scenario) {
        return switch (series.metric()) {
            case INFLUENCE, TRADE -> !series.area().contains("-");
            case ECONOMIC, SECURITY, POLITICAL, CULTURAL, CONTEST, PATRONS ->
                scenario.region().id().equals(series.area());
            case DEBT, REMITTANCES, TRANSIT, WAR_LOAD, SANCTIONS -> true;
            default -> false;
        };
    }
}
