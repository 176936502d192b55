package steppe.config;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    private static Tree.Fields parse(String text) {
        return (Tree.Fields) YamlText.parse(text, (line, column) -> new Position("text", line, column), new Problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NO", "on", "2016", "2022-02", "2022-02-24", "0x1F", "014", "1:30", "1_000", ".5", "~x", ".inf"})
    void plainText_parsed_keepsItsShape(String text) {
        assertThat(parse("key: " + text).leaf("key").text()).isEqualTo(text);
        assertThat(parse(text + ": value").leaf(text).text()).isEqualTo("value");
    }

    @Test
    void textInQuotes_parsed_isNeitherNullNorEmpty() {
        var tree = parse("a: \"null\"\nb: ''\nc: null\nd:\n");

        assertThat(tree.leaf("a").isNull()).isFalse();
        assertThat(tree.leaf("b").isEmpty()).isFalse();
        assertThat(tree.leaf("c").isNull()).isTrue();
        assertThat(tree.leaf("d").isEmpty()).isTrue();
    }

    @Test
    void values_parsed_standWhereTheyAreAndMappingsWhereTheirKeyIs() {
        var tree = parse("a:\n  b: 1\n  c:\n    - x\n");

        assertThat(tree.get("a").at()).hasToString("text:1:1");
        var inner = (Tree.Fields) tree.get("a");
        assertThat(inner.get("b").at()).hasToString("text:2:6");
        assertThat(inner.get("c").at()).hasToString("text:3:3");
        assertThat(((Tree.Items) inner.get("c")).items().get(0).at()).hasToString("text:4:7");
    }

    @Test
    void controlCharacter_parsed_isRefusedWhereItStands() {
        assertThatThrownBy(() -> parse("a: 1\nb: x\u0007"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("text:2:5: holds the control character U+0007");
    }

    @Test
    @Timeout(value = 5, unit = SECONDS)
    void aliasBomb_parsed_isRefusedAtItsFirstAnchor() {
        String bomb = IntStream.range(1, 40)
                .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 [x, x]\n", ""));

        assertThatThrownBy(() -> parse(bomb)).hasMessage("text:1:5: &a0 is an anchor, which configs do not use");
    }

    @Test
    @Timeout(value = 5, unit = SECONDS)
    void bracketsWithoutEnd_parsed_areRefusedAtTheDeepestLevel() {
        assertThatThrownBy(() -> parse("[".repeat(1_000_000))).hasMessage("text:1:51: is nested deeper than 50 levels");
    }
}
