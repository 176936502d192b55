package steppe.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** How an experiment chooses the points that its factors are set to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DesignSpec.Listed.class, name = "list"),
    @JsonSubTypes.Type(value = DesignSpec.Csv.class, name = "csv"),
    @JsonSubTypes.Type(value = DesignSpec.Grid.class, name = "grid"),
    @JsonSubTypes.Type(value = DesignSpec.Lhs.class, name = "lhs"),
    @JsonSubTypes.Type(value = DesignSpec.Sobol.class, name = "sobol"),
    @JsonSubTypes.Type(value = DesignSpec.Morris.class, name = "morris"),
    @JsonSubTypes.Type(value = DesignSpec.Saltelli.class, name = "saltelli")
})
public sealed interface DesignSpec extends Serializable {
    /**
     * The points that are listed.
     *
     * @param points the value of every factor, by its name, between its min and max
     */
    record Listed(List<Map<String, Double>> points) implements DesignSpec {
        public Listed {
            points = Maps.frozen(points);
            Check.require(!points.isEmpty(), "points", "needs at least one");
        }
    }

    /**
     * The points in a table with a column for each factor; becomes a list when it is read, so that results keep it.
     *
     * @param file from the folder of the experiment
     */
    record Csv(String file) implements DesignSpec {}

    /** Every combination of levels of every factor. */
    record Grid(int levels) implements DesignSpec {
        public Grid {
            atLeast("levels", levels, 2);
        }
    }

    /** Latin hypercube: every factor has a point in each of as many equal strata as there are points. */
    record Lhs(int points) implements DesignSpec {
        public Lhs {
            atLeast("points", points, 2);
        }
    }

    /** Sobol' sequence: spread more evenly than chance would. */
    record Sobol(int points) implements DesignSpec {
        public Sobol {
            atLeast("points", points, 2);
        }
    }

    /**
     * Walks that change one factor at a time (Morris 1991): cheap, to find the factors that matter.
     *
     * @param trajectories walks; each takes as many points as there are factors and one
     * @param levels of each factor; even
     */
    record Morris(int trajectories, int levels) implements DesignSpec {
        public Morris {
            atLeast("trajectories", trajectories, 2);
            atLeast("levels", levels, 2);
            Check.require(levels % 2 == 0, "levels", "(%s) must be even", levels);
        }
    }

    /**
     * Two samples and their exchanges (Saltelli 2002, 2010), for the indices of Sobol.
     *
     * @param samples each takes as many points as there are factors and two, with second orders twice as many and two
     * @param secondOrder whether pairs of factors are told apart too
     */
    record Saltelli(int samples, @OptionalKey boolean secondOrder) implements DesignSpec {
        public Saltelli {
            atLeast("samples", samples, 4);
        }
    }

    private static void atLeast(String key, int value, int least) {
        Check.require(value >= least, key, "(%s) must be at least " + least, value);
    }
}
