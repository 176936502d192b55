package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file, it is read or refused, and what is read can be written and read again. */
class MutationTest {
    private static final String PIECES = ":-{}[],#&*!|>'\"%@`~? \n\t.019eE+xnull\u00e9\u0000";
    private static final int EDITS = 4;

    @TempDir
    Path folder;

    @RepeatedTest(200)
    void mutatedFile_read_isReadOrRefused(RepetitionInfo repetition) throws IOException {
        var config = new Config(folder);
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var text = new StringBuilder(Files.readString(config.file("two-powers.yaml")));
        for (int edit = random.nextInt(EDITS); edit >= 0; edit--) {
            mutate(text, random);
        }
        var file = config.write("mutated.yaml", text.toString());
        try {
            var scenario = Scenario.read(file);
            assertThat(Scenario.read(config.write("copy.yaml", scenario.toYaml(folder))))
                    .isEqualTo(scenario);
        } catch (ConfigException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static void mutate(StringBuilder text, SplittableRandom random) {
        int from = random.nextInt(text.length() - 30);
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(from);
            case 1 -> text.insert(from, PIECES.charAt(random.nextInt(PIECES.length())));
            case 2 -> text.insert(random.nextInt(text.length()), text.substring(from, from + random.nextInt(30)));
            default -> text.delete(from, from + random.nextInt(30));
        }
    }
}
