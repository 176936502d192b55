package steppe.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What commands are told that read scenarios and may change them. */
abstract class SettingOptions extends Speech {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change every scenario, for example --set mechanisms.hedging=off.")
    private List<String> settings = List.of();

    /** Changes of every scenario, as they were given. */
    List<String> settings() {
        return settings;
    }
}
