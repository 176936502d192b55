package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on batches of the invented region. */
class ReportCommandTest {
    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void run() {
        commands = new Commands(folder);
        assertThat(commands.execute("run", "./two-powers-experiment.yaml", "--replications", "4", "--out", "./whole"))
                .as(commands.said())
                .isZero();
        assertThat(commands.said()).contains("Briefing: ");
    }

    @Test
    void report_ofARun_isThePageThatTheRunLeft() throws IOException {
        var left = Files.readString(folder.resolve("whole/report.html"));
        Files.delete(folder.resolve("whole/report.html"));
        assertThat(commands.execute("report", "./whole")).as(commands.said()).isZero();
        assertThat(folder.resolve("whole/report.html")).content().isEqualTo(left);
        assertThat(folder.resolve("whole/slides.pptx")).isNotEmptyFile();
        assertThat(commands.said()).contains("report.html", "slides.pptx");
    }

    @Test
    void report_oneFormat_writesThatAlone() {
        assertThat(commands.execute("run", "./two-powers-experiment.yaml", "--replications", "2", "--out", "./small"))
                .isZero();
        assertThat(commands.execute("report", "./small", "--format", "html")).isZero();
        assertThat(folder.resolve("small/slides.pptx")).doesNotExist();
    }

    @Test
    void report_afterAnAnalysis_tellsIt() {
        assertThat(commands.execute("run", "./two-powers-morris.yaml", "--out", "./screened"))
                .as(commands.said())
                .isZero();
        assertThat(commands.execute("analyze", "sensitivity", "./screened"))
                .as(commands.said())
                .isZero();
        commands.write("screened/analysis/notes.csv", "a,b\n1\n");
        assertThat(commands.execute("report", "./screened", "--format", "html")).isZero();
        assertThat(folder.resolve("screened/report.html"))
                .content()
                .contains("(Morris): East&#39;s share of influence", "at the points of a design");
    }

    @Test
    void report_wrongArguments_areRefused() {
        assertThat(commands.execute("report", "./nowhere")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("is not a run folder. Maybe one of those in runs/");
        assertThat(commands.execute("report", "./whole", "--format", "pdf")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("pdf", "HTML, PPTX");
    }

    @Test
    void report_noRunThatEnded_isRefused() {
        assertThat(commands.execute(
                        "run",
                        "./two-powers-experiment.yaml",
                        "--replications",
                        "2",
                        "--out",
                        "./broken",
                        "--set",
                        "ties.AAA.EAST.economic=1.7e308"))
                .isEqualTo(Main.SOME_FAILED);
        assertThat(folder.resolve("broken/report.html")).doesNotExist();
        assertThat(commands.execute("report", "./broken")).isEqualTo(Main.BAD_USAGE);
        assertThat(commands.said()).contains("came to its end, so there is nothing to tell");
    }
}
