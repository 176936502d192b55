package steppe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * What analyses of one policy are told besides. What is found of another policy than the base stands in a folder of its name, so that
 * neither takes the place of the other.
 */
final class OnePolicy extends BatchOptions {
    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "The policy to look at; the one that others are compared with if not given.")
    private String policy;

    /** The policy to look at. */
    String policy(Batch batch) {
        var policies = batch.manifest().policies().keySet();
        if (policy != null && !policies.contains(policy)) {
            throw refused("--policy (" + policy + ") is not a policy of " + batch.folder() + ": "
                    + String.join(", ", policies));
        }
        return policy == null ? batch.manifest().base() : policy;
    }

    @Override
    Path there(Batch batch) {
        var one = policy(batch);
        return one.equals(batch.manifest().base())
                ? super.there(batch)
                : super.there(batch).resolve(one);
    }
}
