package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShownTest {
    private static final List<String> PRINTED = List.of(
            "", "300 runs on 2 threads", "2016 ---", "  -0.20 noise", "2017 ---", "  -0.30 noise", "done in 3.5 s");

    @Test
    void allOfIt_butTimesAndThreads_isTheSame() {
        assertThat(new Shown(List.of(
                                "300 runs on 8 threads",
                                "2016 ---",
                                "  -0.20 noise",
                                "2017 ---",
                                "  -0.30 noise",
                                "done in 12 s"))
                        .isOf(PRINTED))
                .isTrue();
    }

    @Test
    void parts_inOrder_areTheSame() {
        assertThat(new Shown(List.of("300 runs on 2 threads", "...", "2017 ---", "  -0.30 noise", "...")).isOf(PRINTED))
                .isTrue();
        assertThat(new Shown(List.of("...", "done in 1 s")).isOf(PRINTED)).isTrue();
    }

    @Test
    void otherNumbers_missingLines_orAnotherOrder_areNot() {
        assertThat(new Shown(List.of("...", "  -0.40 noise", "...")).isOf(PRINTED))
                .isFalse();
        assertThat(new Shown(List.of("300 runs on 2 threads", "done in 1 s")).isOf(PRINTED))
                .isFalse();
        assertThat(new Shown(List.of("...", "2017 ---", "...", "2016 ---", "...")).isOf(PRINTED))
                .isFalse();
        assertThat(new Shown(List.of("2016 ---", "...")).isOf(PRINTED)).isFalse();
        assertThat(new Shown(List.of("300 runs on 2 threads")).isOf(PRINTED)).isFalse();
        assertThat(new Shown(List.of()).isOf(PRINTED)).isFalse();
    }

    @Test
    void moreThanWasPrinted_isNot() {
        assertThat(new Shown(List.of("a", "b")).isOf(List.of("a"))).isFalse();
        assertThat(new Shown(List.of("...", "a", "b")).isOf(List.of("b"))).isFalse();
    }

    @Test
    void refreshed_otherNumbers_keepsTheSameParts() {
        var old = new Shown(List.of("300 runs on 2 threads", "...", "2017 ---", "  +0.10 noise", "..."));
        assertThat(old.refreshed(PRINTED))
                .containsExactly("300 runs on 2 threads", "...", "2017 ---", "  -0.30 noise", "...");
        assertThat(new Shown(List.of("250 runs on 2 threads", "...")).refreshed(PRINTED))
                .containsExactly("300 runs on 2 threads", "...");
    }

    @Test
    void refreshed_otherWords_takesAsManyLines() {
        var old = new Shown(List.of("...", "2017 ---", "  -0.30 war", "..."));
        assertThat(old.refreshed(PRINTED)).containsExactly("...", "2017 ---", "  -0.30 noise", "...");
    }

    @Test
    void refreshed_nothingShown_takesAll() {
        assertThat(new Shown(List.of()).refreshed(PRINTED)).hasSize(6).startsWith("300 runs on 2 threads");
    }
}
