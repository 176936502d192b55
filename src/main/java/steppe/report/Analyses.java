package steppe.report;

import java.util.Map;
import steppe.results.Table;

/** What analyses of the runs found, the rows that matter most first. */
record Analyses(Map<String, Table> tables) {
    boolean isEmpty() {
        return true;
    }

    void write(Html page) {}
}
