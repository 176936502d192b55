package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path folder;

    private Config config;

    @BeforeEach
    void makeConfig() {
        config = new Config(folder);
    }

    private String refusal(Path file) {
        return config.refusal(() -> Scenario.read(file));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(config.file("bytes.yaml"), bytes);
    }

    @Test
    void missingFile_read_suggestsTheNearestName() {
        assertThat(refusal(config.file("two-power.yml")))
                .isEqualTo("two-power.yml: does not exist. Maybe two-powers.yaml");
    }

    @Test
    void missingFolder_read_isSaid() {
        assertThat(refusal(config.file("no/two-powers.yaml")))
                .isEqualTo("no/two-powers.yaml: does not exist, nor does its folder");
    }

    @Test
    void directory_read_isRefused() throws IOException {
        Files.createDirectory(config.file("region.yaml"));

        assertThat(refusal(config.file("region.yaml"))).isEqualTo("region.yaml: is a directory");
    }

    @Test
    void otherEncoding_read_isRefusedWithTheLine() throws IOException {
        var file = write("title: One\nname: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal(file))
                .isEqualTo("bytes.yaml:2:7: byte 0xE9 is not UTF-8. Maybe the file was saved in another encoding");
    }

    @Test
    void characterCutShort_read_isRefused() throws IOException {
        assertThat(refusal(write(new byte[] {'a', (byte) 0xC3}))).startsWith("bytes.yaml:1:2: byte 0xC3 is not UTF-8");
    }

    @Test
    void endlessFile_read_isRefused() throws IOException {
        assertThat(refusal(write(new byte[TextFile.LIMIT + 1]))).isEqualTo("bytes.yaml: is longer than 4 MiB");
    }

    @Test
    void byteOrderMark_read_isIgnored() throws IOException {
        var text = "\uFEFF" + Files.readString(config.file("two-powers.yaml"));

        assertThat(Scenario.read(config.write("marked.yaml", text)))
                .isEqualTo(Scenario.read(config.file("two-powers.yaml")));
    }

    @Test
    void windowsLineEnds_read_areLineEnds() throws IOException {
        var text = Files.readString(config.file("two-powers.yaml")).replace("\n", "\r\n");

        assertThat(Scenario.read(config.write("windows.yaml", text)))
                .isEqualTo(Scenario.read(config.file("two-powers.yaml")));
    }
}
