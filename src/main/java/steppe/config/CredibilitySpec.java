package steppe.config;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * What a page on the credibility of a model is made of, as it stands in YAML. Files are relative to it.
 *
 * @param calibration file
 * @param recovery how the fit is tried on figures of known truths
 * @param hindcasts files
 * @param screening file of an experiment with a morris design
 * @param variance file of an experiment with a saltelli design
 * @param main file of the experiment that questions are asked of
 * @param levers file of an experiment whose policies are to be chosen from
 * @param outcomes that sensitivities are shown of
 * @param targets statements that discovery is asked about
 * @param choices outcomes that policies are judged by
 * @param tests statements that will turn out true or false
 */
public record CredibilitySpec(
        int schemaVersion,
        String title,
        String calibration,
        Recovery recovery,
        List<String> hindcasts,
        String screening,
        String variance,
        String main,
        String levers,
        List<String> outcomes,
        List<String> targets,
        List<Choice> choices,
        List<Test> tests)
        implements Serializable {
    public CredibilitySpec {
        Check.require(schemaVersion == 1, "schemaVersion", "(%s) must be 1", schemaVersion);
        hindcasts = Maps.frozen(hindcasts);
        outcomes = Maps.frozen(outcomes);
        targets = Maps.frozen(targets);
        choices = Maps.frozen(choices);
        tests = Maps.frozen(tests);
    }

    /**
     * A fit of figures that were made from known truths.
     *
     * @param truths how many
     * @param draws of each posterior; fewer than of the real one, since it is made for every truth
     * @param points of each wave
     */
    public record Recovery(int truths, int draws, int points) implements Serializable {}

    /**
     * What policies are judged by.
     *
     * @param among policies to choose from, such as those of one power; all if absent
     * @param good outcome that is good enough; absent for none
     */
    public record Choice(
            String outcome,
            @OptionalKey List<String> among,
            @OptionalKey boolean smaller,
            @OptionalKey Double good) implements Serializable {
        public Choice {
            among = Maps.frozen(among);
        }
    }

    /**
     * Something that will turn out true or false.
     *
     * @param judgedBy what will decide it
     */
    public record Test(String says, String that, String judgedBy) implements Serializable {}

    /**
     * Reads a file.
     *
     * @throws ConfigException with every problem found
     */
    public static CredibilitySpec read(Path file) {
        var problems = new Problems();
        var tree = Layers.parse(file, Position.of(file), "", problems);
        var spec = new Binder(problems, null, null).bind(CredibilitySpec.class, tree);
        problems.raise();
        return spec;
    }
}
