package steppe.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steppe.results.Part;

/** A real Spark cluster on this machine: a master and two workers, each a process, each with executors in processes of their own. */
class SparkEngineTest {
    private static final String MAIN = "steppe.cli.Main";
    private static final String EXPERIMENT = "src/test/resources/steppe/two-powers-experiment.yaml";

    private static final Path HOME = Path.of("target/spark-home");

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private String master;

    @BeforeEach
    void startCluster() throws Exception {
        linkJars();
        int port = freePort();
        master = "spark://127.0.0.1:" + port;
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                "--webui-port",
                "0");
        awaitPort(port);
        for (int i = 0; i < 2; i++) {
            workers.add(start(
                    "worker" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve("work" + i).toString(),
                    master));
        }
    }

    @AfterEach
    void end() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void run_onACluster_aWorkerKilled_sameBytesAsHere() throws Exception {
        assertThat(ended(run("here", "local"))).as(said("here")).isZero();

        var run = run("there", master);
        awaitParts("there", 2, run);
        workers.get(0).destroyForcibly();

        assertThat(ended(run)).as(said("there")).isZero();
        assertSame("there", "here");
    }

    /** The one that submits is killed too, and takes up the parts that are there. */
    @Test
    void run_killedAndSubmittedAgain_sameBytesAsHere() throws Exception {
        assertThat(ended(run("here", "local"))).as(said("here")).isZero();

        var run = run("again", master);
        awaitParts("again", 2, run);
        run.destroyForcibly().waitFor();
        assertThat(ended(run("again", master))).as(said("again")).isZero();

        assertThat(said("again")).contains("of them are there already");
        assertSame("again", "here");
    }

    private Process run(String out, String engine) throws IOException {
        return start(
                out,
                MAIN,
                "run",
                Path.of(EXPERIMENT).toAbsolutePath().toString(),
                "--replications",
                "3000",
                "--out",
                folder.resolve(out).toString(),
                "--engine",
                engine);
    }

    private Process start(String name, String main, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(java());
        Stream.of(JavaModuleOptions.defaultModuleOptions().split(" "))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        command.add("-Djava.awt.headless=true");
        command.add("-Xmx1g");
        command.add("-Dspark.executor.memory=600m");
        command.add("-Dspark.executor.extraClassPath=" + classFolders());
        command.add("-Dspark.driver.host=127.0.0.1");
        command.add("-Dspark.driver.bindAddress=127.0.0.1");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", HOME.toAbsolutePath().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        started.add(process);
        return process;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists);
    }

    private static String classFolders() {
        return String.join(
                File.pathSeparator,
                classPath().filter(Files::isDirectory).map(Path::toString).toList());
    }

    /** Executors take their classes from the jars of an installed Spark: here those that the build has. */
    private void linkJars() throws IOException {
        var jars = Files.createDirectories(HOME.resolve("jars"));
        for (var jar : classPath().filter(Files::isRegularFile).toList()) {
            Files.deleteIfExists(jars.resolve(jar.getFileName()));
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        fail("the master does not listen");
    }

    private void awaitParts(String out, int parts, Process run) throws Exception {
        while (Part.all(folder.resolve(out)).size() < parts) {
            if (!run.isAlive()) {
                fail("ended before a worker could be killed: " + said(out));
            }
            Thread.sleep(20);
        }
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private void assertSame(String actual, String expected) throws IOException {
        for (var table : List.of("runs", "shares", "events", "trajectories")) {
            assertThat(Files.mismatch(
                            folder.resolve(actual).resolve(table + ".parquet"),
                            folder.resolve(expected).resolve(table + ".parquet")))
                    .as(table)
                    .isEqualTo(-1);
        }
    }
}
