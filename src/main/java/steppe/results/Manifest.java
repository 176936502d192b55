package steppe.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steppe.config.DesignSpec;
import steppe.config.FactorSpec;
import steppe.config.UntilSpec;

/**
 * What a run folder is: enough to know what was asked, of which model, and to ask it again.
 *
 * @param hash of everything that decides the results; a folder takes no other
 * @param commit of the model's source; {@code unknown} outside a checkout
 * @param replications asked for; the most, where a rule may stop earlier
 * @param until the rule; null without one
 * @param stopped what the rule came to; null without one, or before the end
 * @param every months from one row of the table of shares to the next
 * @param factors what the design varies, by name
 * @param design null if all is drawn anew in each replication
 * @param settings of the command line, laid over the scenario
 * @param now last month of the known past
 * @param policies titles by name, in order
 * @param base the policy that others are compared with
 * @param focus powers that charts put in front
 * @param powers by id, in order
 * @param areas names by id, the region first
 * @param plugins that are not of this version itself
 * @param definition of influence, in words
 */
public record Manifest(
        String experiment,
        String title,
        String question,
        String version,
        String commit,
        String hash,
        long seed,
        int replications,
        UntilSpec until,
        Stop stopped,
        int sample,
        int every,
        List<String> outcomes,
        Map<String, FactorSpec> factors,
        DesignSpec design,
        List<String> settings,
        String start,
        String now,
        String end,
        Map<String, String> policies,
        String base,
        List<String> focus,
        Map<String, PowerLabel> powers,
        Map<String, String> areas,
        List<PluginUse> plugins,
        String definition,
        List<String> command,
        String java,
        @JsonProperty("os") String system) {
    /**
     * When the rule that may stop an experiment had its last say.
     *
     * @param replications that were made
     * @param reason in words
     */
    public record Stop(int replications, String reason) {}

    /** This, with what the rule said. */
    public Manifest with(Stop stop) {
        return new Manifest(
                experiment,
                title,
                question,
                version,
                commit,
                hash,
                seed,
                replications,
                until,
                stop,
                sample,
                every,
                outcomes,
                factors,
                design,
                settings,
                start,
                now,
                end,
                policies,
                base,
                focus,
                powers,
                areas,
                plugins,
                definition,
                command,
                java,
                system);
    }

    /** Replications that the tables hold, once it is finished. */
    public int made() {
        return stopped == null ? replications : stopped.replications();
    }

    /** How a power is shown. */
    public record PowerLabel(String name, String colour) {}

    /** Whether a folder was made by the version that is running, so that the same run comes out the same. */
    @JsonIgnore
    public boolean isOfThisVersion() {
        return new Version(version, commit).equals(Version.here());
    }

    /** What keeps another experiment out of this one's folder, in words. */
    public String differences(Manifest other) {
        var differences = new ArrayList<String>();
        compare("experiment", experiment, other.experiment, differences);
        compare("seed", seed, other.seed, differences);
        compare("replications", replications, other.replications, differences);
        compare("sample", sample, other.sample, differences);
        compare("every", every, other.every, differences);
        compare("settings", settings, other.settings, differences);
        compare("commit", commit, other.commit, differences);
        compare("plug-ins", plugins, other.plugins, differences);
        if (!policies.keySet().equals(other.policies.keySet())) {
            differences.add("its policies differ");
        }
        if (!Objects.equals(factors, other.factors) || !Objects.equals(design, other.design)) {
            differences.add("its design differs");
        }
        if (!outcomes.equals(other.outcomes)) {
            differences.add("its outcomes differ");
        }
        return differences.isEmpty() ? "numbers in its config differ" : String.join("; ", differences);
    }

    private static void compare(String what, Object there, Object here, List<String> differences) {
        if (!Objects.equals(there, here)) {
            differences.add("its %s: %s, not %s".formatted(what, there, here));
        }
    }
}
