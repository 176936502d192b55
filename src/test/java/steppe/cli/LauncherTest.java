package steppe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The script that starts Steppe, under each plain shell of this machine, in an unpacked release whose path holds a space. The Javas
 * here only print what they are asked to do.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    @TempDir
    private Path temp;

    private Unpacked release;

    @BeforeEach
    void unpack() throws IOException {
        release = new Unpacked(temp);
    }

    static Stream<String> shells() {
        return Stream.of("dash", "busybox sh", "bash --posix", "sh")
                .filter(shell -> Unpacked.program(shell.split(" ")[0]).isPresent());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void arguments_arePassedOnAsTheyAre(String shell) throws Exception {
        var ended = release.start(
                shell, Map.of("JAVA_HOME", release.java("17.0.1")), "run", "a b.yaml", "--set", "*=\"1\"", "");
        assertThat(ended.printed())
                .contains("[-jar]\n[" + release.jar() + "]\n[run]\n[a b.yaml]\n[--set]\n[*=\"1\"]\n[]\n");
        assertThat(ended.code()).as("the exit code of Java").isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void optionsOfTheJvm_comeBeforeTheJar(String shell) throws Exception {
        var environment = Map.of("JAVA_HOME", release.java("25-ea"), "STEPPE_JAVA_OPTS", "-Xmx8g -Dfoo=bar");
        assertThat(release.start(shell, environment).printed()).contains("[-Xmx8g]\n[-Dfoo=bar]\n[-jar]\n");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void noJavaAnywhere_isTold(String shell) throws Exception {
        assertRefused(release.start(shell, Map.of()), "Java 17 or newer is needed, and there is no java on the PATH.");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void javaOnThePath_isFoundBehindItsLinks(String shell) throws Exception {
        var link = Files.createDirectories(temp.resolve("links")).resolve("java");
        Files.createSymbolicLink(link, release.java("17.0.1").resolve("bin/java"));
        var ended = release.start(shell, Map.of("PATH", link.getParent() + ":" + release.tools()), "status");
        assertThat(ended.printed()).contains("[status]");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void javaHomeWithoutJava_isTold(String shell) throws Exception {
        var nowhere = temp.resolve("nowhere").toString();
        assertRefused(release.start(shell, Map.of("JAVA_HOME", nowhere)), "JAVA_HOME is " + nowhere);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void javaThatIsTooOld_isToldWithItsVersion(String shell) throws Exception {
        for (var version : List.of("1.8.0_392", "11.0.2", "16-ea")) {
            assertRefused(release.start(shell, Map.of("JAVA_HOME", release.java(version))), "bin/java is " + version);
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void javaWithAReleaseFile_isNotAskedForItsVersion(String shell) throws Exception {
        var home = release.java("99");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertRefused(release.start(shell, Map.of("JAVA_HOME", home.toString())), "bin/java is 11.0.2");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void javaThatSaysNothing_isOfAnUnknownVersion(String shell) throws Exception {
        var home = release.java("99");
        Unpacked.script(home.resolve("bin/java"), "echo 'Unable to locate a Java Runtime.' >&2; exit 1");
        assertRefused(release.start(shell, Map.of("JAVA_HOME", home.toString())), "of an unknown version");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void javaOfItsOwn_isUsedWhateverElseThereIs(String shell) throws Exception {
        Files.move(release.java("21.0.1"), release.file("runtime"));
        var ended =
                release.start(shell, Map.of("JAVA_HOME", temp.resolve("nowhere").toString()), "check");
        assertThat(ended.printed()).contains("[check]");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void linkToTheScript_findsTheJarBesideTheScript(String shell) throws Exception {
        var near = Files.createSymbolicLink(temp.resolve("near"), temp.relativize(release.file("steppe")));
        var far = Files.createSymbolicLink(
                Files.createDirectory(temp.resolve("bin")).resolve("far"), near);
        var ended = release.start(shell, far, Map.of("JAVA_HOME", release.java("17.0.1")));
        assertThat(ended.printed()).contains("[" + release.jar() + "]");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void pluginsBesideTheScript_joinTheClassPath(String shell) throws Exception {
        var plugins = Files.createDirectory(release.file("plugins"));
        var environment = Map.of("JAVA_HOME", release.java("17.0.1"));
        assertThat(release.start(shell, environment).printed())
                .as("an empty folder")
                .contains("[-jar]");
        Files.createFile(plugins.resolve("mine.jar"));
        assertThat(release.start(shell, environment, "run").printed())
                .contains("[-cp]\n[" + release.jar() + ":" + plugins + "/*]\n[steppe.cli.Main]\n[run]\n");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void pluginsThatAreNotThere_areTold(String shell) throws Exception {
        var environment = Map.of("JAVA_HOME", release.java("17.0.1"), "STEPPE_PLUGINS", "/no/such");
        assertRefused(release.start(shell, environment), "STEPPE_PLUGINS is /no/such, but there is no such folder.");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void releaseWithoutItsJar_isToldAndBuildsNothing(String shell) throws Exception {
        Files.delete(release.jar());
        assertRefused(release.start(shell, Map.of("JAVA_HOME", release.java("17.0.1"))), "there is no lib/steppe.jar");
        assertThat(release.file("target")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void checkout_isBuiltOnceAndAgainWhenSourcesAreNewer(String shell) throws Exception {
        Files.createFile(release.file("pom.xml"));
        var source = Files.createDirectories(release.file("src/main")).resolve("A.java");
        Files.createFile(source);
        var maven = Files.createDirectories(temp.resolve("maven")).resolve("mvn");
        Unpacked.script(
                maven,
                "for a in \"$@\"; do case $a in -Dsteppe.target=*) echo built >\"${a#*=}/steppe.jar\";; esac; done");
        var environment =
                Map.of("JAVA_HOME", release.java("17.0.1"), "PATH", maven.getParent() + ":" + release.tools());
        assertThat(release.start(shell, environment).printed())
                .contains("first use")
                .contains("/target/steppe.jar]");
        assertThat(release.start(shell, environment).printed()).doesNotContain("Building");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(release.start(shell, environment).printed()).contains("sources have changed");
    }

    @Test
    void twinForWindows_startsJavaInTheSameWay() throws IOException {
        var script = Files.readString(Path.of("steppe"));
        var options = Pattern.compile("options=\"(.*)\"").matcher(script);
        assertThat(options.find()).isTrue();
        assertThat(Files.readString(Path.of("steppe.cmd")))
                .contains("\"%_java%\" " + options.group(1)
                        + " %STEPPE_JAVA_OPTS% %_start% %*\r\nexit /b %ERRORLEVEL%\r\n")
                .contains("steppe.cli.Main")
                .contains("Maybe unpack the release again.");
    }

    @Test
    void twinForWindows_endsItsLinesAsWindowsDoesAndJumpsToLabelsItHas() throws IOException {
        var text = Files.readString(Path.of("steppe.cmd"));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        var labels = text.lines()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1))
                .toList();
        var jumps = Pattern.compile("goto (\\w+)")
                .matcher(text)
                .results()
                .map(jump -> jump.group(1))
                .distinct();
        assertThat(jumps).containsExactlyInAnyOrderElementsOf(labels);
    }

    private static void assertRefused(Unpacked.Ended ended, String reason) {
        assertThat(ended.printed()).startsWith("steppe: ").contains(reason).doesNotContain("[-jar]");
        assertThat(ended.code()).isEqualTo(Main.BAD_USAGE);
    }
}
