package steppe.config;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is believed of uncertain numbers after the model has been held against data: joint draws, each as likely as the next. A
 * run takes one draw for all its numbers.
 *
 * @param sha of the files, in hexadecimal; tells one posterior from another
 * @param columns number and prior that each column of the draws was fitted under
 * @param draws draw by column; at least one
 */
public record Posterior(String sha, List<Column> columns, List<double[]> draws) implements Serializable {
    /**
     * One fitted number.
     *
     * @param path of the number in the scenario
     */
    public record Column(String path, Prior prior) implements Serializable {}

    public Posterior {
        columns = List.copyOf(columns);
        draws = List.copyOf(draws);
        Check.require(!draws.isEmpty(), "draws", "needs at least one");
    }

    /** Where the columns stand, by path. */
    public Map<String, Integer> index() {
        var index = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            index.put(columns.get(i).path(), i);
        }
        return index;
    }

    /** Whether a number is believed now what it was believed when it was fitted; if not, the scenario has its way. */
    public boolean covers(int column, Sourced number) {
        return columns.get(column).prior().equals(number.prior());
    }

    /** Posteriors of files that say the same are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Posterior posterior && sha.equals(posterior.sha);
    }

    @Override
    public int hashCode() {
        return sha.hashCode();
    }
}
