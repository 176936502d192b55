package steppe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the docs show and {@link ExecutedDocsTest} does not execute, and why: all there is. */
final class Unexecuted {
    /** Pages that something else holds to what they show. */
    static final Map<String, String> PAGES = Map.of(
            "docs/api.md", "ApiPageTest compiles and runs it",
            "docs/credibility.md", "written by steppe credibility",
            "docs/gallery.md", "written by steppe gallery, which draws what it shows",
            "docs/parameters.md", "written from the configs; EvidenceCommandTest",
            "docs/reference/commands.md", "written from the commands; CommandReferenceTest",
            "docs/reference/configuration.md", "written from the records; ConfigurationReferenceTest");

    /** Programs and commands that are called in pages; in their place stands one that does nothing. */
    static final Map<String, String> PROGRAMS = Map.ofEntries(
            Map.entry("mvn", "the build that this test is part of"),
            Map.entry("mvnw", "the same; the profiles bench and spark are built by .ci/run"),
            Map.entry(".ci/run", "executes this test"),
            Map.entry(".ci/release", "makes a release twice; executed by .ci/run where there is time"),
            Map.entry("notebooks/setup", "installs packages; executed by .ci/run"),
            Map.entry("notebooks/run", "the notebooks; executed by .ci/run"),
            Map.entry("jupyter", "a server that a person ends"),
            Map.entry("xvfb-run", "executed by GuiTest"),
            Map.entry("sbatch", "needs Slurm; .ci/slurm brings one up and submits the same job"),
            Map.entry("spark-submit", "needs Spark; SparkEngineTest brings a cluster up"));

    /** Verbs of Steppe, in the same way. */
    static final Map<String, String> VERBS = Map.of(
            "gui", "needs a display; GuiTest plays it", //
            "credibility", "takes 45 minutes; CredibilityCommandTest makes a small one");

    private static final List<Block> BLOCKS = List.of(
            new Block("docs/api.md", "var history = ", "executed by ApiPageTest"),
            new Block("docs/api.md", "var ensemble = ", "executed by ApiPageTest"),
            new Block("docs/development.md", "mvn package -DskipTests\ncp", "for a change of the API that is meant"),
            new Block(
                    "docs/clusters.md",
                    "mkdir -p runs && sbatch",
                    "joins the shards that Slurm's jobs make; .ci/slurm does"),
            new Block("docs/development.md", "configs/*.yaml ->", "a picture"),
            new Block("docs/experiments.md", "configs/", "a picture"),
            new Block("docs/plugins.md", "\"plugins\" : [", "part of a manifest, for its form"),
            new Block(
                    "docs/plugins.md", "The run failed:", "needs a plug-in that fails; InvariantsTest holds the words"),
            new Block("docs/releasing.md", "sha256sum", "needs a release; .ci/release unpacks and tries one"),
            new Block(
                    "docs/results.md",
                    "run ",
                    "part of failures/, which no sound run leaves; RunCommandTest reads one"),
            new Block("docs/results.md", "import pandas", "needs pyarrow, which Debian does not have"));

    private Unexecuted() {}

    /** Why a block is not executed; empty if it is to be. */
    static Optional<String> why(Fence fence) {
        return BLOCKS.stream().filter(block -> block.is(fence)).map(Block::why).findFirst();
    }

    /** Blocks of the list that no page has. */
    static List<Block> gone(List<Fence> fences) {
        return BLOCKS.stream()
                .filter(block -> fences.stream().noneMatch(block::is))
                .toList();
    }

    /** A block by the beginning of its first line. */
    record Block(String page, String begins, String why) {
        private boolean is(Fence fence) {
            return fence.page().equals(Path.of(page)) && fence.text().startsWith(begins);
        }
    }
}
