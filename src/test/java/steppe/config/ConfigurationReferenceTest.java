package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the reference of keys to the records and their Javadoc. When these have changed, write it anew with
 * {@code mvn test -Dtest=ConfigurationReferenceTest,CommandReferenceTest -Dreference=write}.
 */
final class ConfigurationReferenceTest {
    private static final Path PAGE = Path.of("docs/reference/configuration.md");
    private static final Path EXPERIMENTS = Path.of("configs/experiments");
    private static final Pattern HEADING = Pattern.compile("(?m)^##+ (.*)$");
    private static final Pattern LINK = Pattern.compile("]\\(#([^)]*)\\)");
    private static final String HEAD = """
            # Configuration: every key

            Written by a test from the records that files are read into and from their Javadoc
            (`mvn test -Dtest=ConfigurationReferenceTest,CommandReferenceTest -Dreference=write`). How scenarios and experiments are
            written: [experiments.md](../experiments.md). `./steppe explain KEY` says the same of one key, with what stands there now.

            | kind of file | what it is |
            |---|---|
            | [Scenario](#scenario) | a world: all that a run needs but its seed |
            | [Experiment](#experiment) | a question: policies, replications, what to read off each run |
            | [Calibration](#calibration) | figures and patterns of the past to fit numbers to |
            | [Hindcast](#hindcast) | what was known then, and what to score on |
            | [Credibility](#credibility) | the contents of docs/credibility.md |
            | [Evidence](#evidence), [Observations](#observations), [Posterior](#posterior) | what numbers rest on |

            A key must be there unless its value says *optional*; in a scenario, once all its layers are put together. `ID` stands for a name
            of your choice (letters, digits, hyphens), `MONTH` for one such as 2026-12. Examples are those of the shipped baseline and of the
            shipped file of each kind. A dot in a heading leads from a key to those below it, as in `--set`.

            ## A number

            A number of a scenario says what it is, what is believed of it, and who says so:
            `{value: 0.5, prior: {uniform: [0.4, 0.6]}, unit: share, origin: rus-war-budget-share-2025, note: why}`.

            | key | value | meaning |
            |---|---|---|
            | `value` | plain number; *optional* | the point; the median of the prior if absent. At least one of the two |
            | `prior` | `{uniform: [low, high]}`, `{triangular: [low, mode, high]}`, `{normal: [mean, sd]}`, `{lognormal: [median, sigma]}`; *optional* | what is believed; drawn once a run |
            | `unit` | text | the unit that the table below says |
            | `origin` | text | an id of the [evidence](#evidence), `public:series/country/power/year`, a key of `sources.references`, or `assumption` |
            | `note` | text; *optional* | how it follows from its origin; an assumption must have one |

            The unit and range of each number stand in the tables: "in share, 0 to 1". Both ends of a prior must lie in the range.
            """;

    @Test
    void page_isThatOfTheRecords() throws IOException {
        var written = page();
        if ("write".equals(System.getProperty("reference"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE).content().isEqualTo(written);
    }

    @Test
    void links_leadToHeadings_whichAreAllDifferent() {
        var anchors = HEADING.matcher(page())
                .results()
                .map(heading -> ConfigurationReference.anchor(heading.group(1)))
                .toList();
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(LINK.matcher(page()).results().map(link -> link.group(1))).isSubsetOf(anchors);
    }

    private static String page() {
        var lines = new ArrayList<String>();
        lines.addAll(ConfigurationReference.of(
                "",
                "Scenario",
                "`extends` names the file or files that this one is laid over; it then holds only what differs. Schema:"
                        + " [scenario.json](../../configs/schema/scenario.json).",
                Scenario.class,
                Scenario.read(Path.of("configs/scenarios/baseline.yaml"))));
        lines.addAll(kind(
                SchemaKind.EXPERIMENT,
                ResolvedExperiment.read(EXPERIMENTS.resolve("ukraine-war-length.yaml"), List.of())
                        .spec()));
        lines.addAll(kind(
                SchemaKind.CALIBRATION,
                ResolvedCalibration.read(EXPERIMENTS.resolve("calibration.yaml"), List.of())
                        .spec()));
        lines.addAll(kind(
                SchemaKind.HINDCAST,
                ResolvedHindcast.read(EXPERIMENTS.resolve("hindcast.yaml"), List.of(), Optional.empty())
                        .spec()));
        lines.addAll(kind(SchemaKind.CREDIBILITY, CredibilitySpec.read(Path.of("configs/credibility.yaml"))));
        lines.addAll(ConfigurationReference.of(
                "Evidence: ",
                "Evidence",
                "`configs/evidence.yaml` is a list of facts, each with its source.",
                Evidence.class,
                null));
        lines.addAll(List.of(
                "## Observations",
                "",
                "A CSV with the columns `series,country,power,year,value,unit`, such as `configs/public-series.csv`; more columns do no"
                        + " harm. Series and their units: [calibration.md](../calibration.md#hindcast).",
                ""));
        lines.addAll(ConfigurationReference.of(
                "Posterior: ",
                "Posterior",
                "`posterior.yaml` is written by `steppe calibrate` beside the draws, `posterior.csv`, and read with them; it is not"
                        + " written by hand.",
                PosteriorSpec.class,
                null));
        return HEAD + "\n" + String.join("\n", lines);
    }

    private static List<String> kind(SchemaKind kind, Record sample) {
        var name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
        return ConfigurationReference.of(
                name + ": ",
                name,
                kind.title() + ". Schema: [" + kind.file() + "](../../configs/schema/" + kind.file() + ").",
                kind.type(),
                sample);
    }
}
