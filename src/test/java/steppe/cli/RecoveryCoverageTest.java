package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Intervals of a calibration hold what they promise: truths drawn from the prior lie in nine of ten 90 % intervals and in half of the
 * 50 % intervals of what their own figures leave possible. Over 144 cases the standard error is some three points.
 */
@Tag("slow")
class RecoveryCoverageTest {
    @TempDir
    private Path folder;

    @Test
    void intervals_ofManyCalibrations_holdTheirTruthsAsOftenAsTheySay() {
        var commands = new Commands(folder);
        int code = commands.execute(
                "calibrate",
                "./two-powers-calibration.yaml",
                "--recover",
                "24",
                "--draws",
                "80",
                "--points",
                "60",
                "--out",
                "./recovery");

        assertThat(code).as(commands.said()).isZero();
        assertThat(held(commands, 90)).isBetween(80.0, 97.0);
        assertThat(held(commands, 50)).isBetween(35.0, 65.0);
        assertThat(commands.text("recovery/recovery.csv").lines()).hasSize(7);
    }

    private static double held(Commands commands, int share) {
        var told = Pattern.compile(share + " % intervals hold the truth in ([0-9.]+) % of 144 cases")
                .matcher(commands.said());
        assertThat(told.find()).as(commands.said()).isTrue();
        return Double.parseDouble(told.group(1));
    }
}
