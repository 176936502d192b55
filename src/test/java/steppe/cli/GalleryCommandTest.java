package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.chart.ChartType;

final class GalleryCommandTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[(.+)]\\((.+)\\)");

    @TempDir
    private Path folder;

    @Test
    void gallery_ofARunAndATrace_showsEachKindOnceAndEveryPictureIsThere() {
        var commands = new Commands(folder);
        assertThat(commands.execute("run", "./two-powers-experiment.yaml", "--quiet", "--out", "./run"))
                .isZero();
        assertThat(commands.execute("trace", "./two-powers.yaml", "--out", "./trace"))
                .isZero();
        assertThat(commands.execute("gallery", "./run", "./run", "./trace/charts", "--into", "./docs"))
                .isZero();
        var page = commands.text("docs/gallery.md");
        for (var type : ChartType.values()) {
            var missing = type == ChartType.MAP
                    || type == ChartType.FILM // an invented region has no land
                    || type == ChartType.TERNARY // nor other powers
                    || type == ChartType.EFFECTS; // nor many policies
            assertThat(page.split("## `" + type.word() + "`", -1))
                    .as(type.word())
                    .hasSize(missing ? 1 : 2);
        }
        var pictures = PICTURE.matcher(page).results().toList();
        assertThat(pictures).hasSizeGreaterThan(10);
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(folder.resolve("docs").resolve(picture.group(2)))
                        .isNotEmptyFile());
        assertThat(page).contains("images/gallery/drivers-east-region.png");
    }

    @Test
    void gallery_ofAnotherFolder_isRefused() throws Exception {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var commands = new Commands(folder);
        assertThat(commands.execute("gallery", empty.toString(), "--into", "./docs"))
                .isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("holds no charts");
    }
}
