package steppe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steppe.web.Dashboard;

/** {@code steppe serve}: the dashboard. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Show run folders in the browser, and answer what-ifs.")
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    /** What the memory of an ordinary machine and the patience of a visitor allow. */
    private static final int MOST_REPLICATIONS = 10_000;

    private static final String BASELINE = "configs/scenarios/baseline.yaml";

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "runs",
            description = "Where the run folders are; ${DEFAULT-VALUE} if not given.")
    private Path directory;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8765",
            description = "Where to listen; ${DEFAULT-VALUE} if not given, 0 for any that is free.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Whom to listen to: this machine only, if not given. For any other address a token is demanded.")
    private String host;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO.yaml",
            defaultValue = BASELINE,
            description = "What what-ifs vary; ${DEFAULT-VALUE} if not given.")
    private Path scenario;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Runs of a what-if; ${DEFAULT-VALUE} if not given.")
    private int replications;

    @Option(names = "--open", description = "Open the browser.")
    private boolean open;

    @Mixin
    private VoiceOptions options;

    @Override
    public Integer call() {
        options.require(port >= 0 && port <= LAST_PORT, "--port (%s) must be from 0 to 65535", port);
        options.require(
                replications > 0 && replications <= MOST_REPLICATIONS,
                "--replications (%s) must be from 1 to " + MOST_REPLICATIONS
                        + ". Maybe make a run folder of larger ones: steppe run",
                replications);
        options.require(
                Files.exists(scenario) || scenario.equals(Path.of(BASELINE)),
                "--scenario (%s) must be a file that is there. Maybe " + BASELINE,
                scenario);
        try (var dashboard = Dashboard.start(plan(), complaint -> options.complain("%s", complaint))) {
            if (dashboard.isLocked()) {
                options.insist("The dashboard is at %s", dashboard.address()); // nobody comes in without it
            } else {
                options.say("The dashboard is at %s", dashboard.address());
            }
            options.say("Ctrl-C ends it.");
            show(dashboard.address());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.OK;
    }

    private Dashboard.Plan plan() {
        if (!Files.exists(scenario)) {
            options.complain("There is no %s, so there are no what-ifs. Maybe give --scenario", scenario);
        }
        return new Dashboard.Plan(
                directory,
                host,
                port,
                Files.exists(scenario) ? scenario : null,
                TraceCommand.SHIPPED_SEED,
                replications,
                options.threads());
    }

    private void show(String address) {
        if (!open) {
            return;
        }
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var opener = system.contains("mac")
                ? List.of("open", address)
                : system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                        : List.of("xdg-open", address);
        try {
            new ProcessBuilder(opener).start();
        } catch (IOException e) {
            options.complain("The browser cannot be opened from here. Please open the address yourself");
        }
    }
}
