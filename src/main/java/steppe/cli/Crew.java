package steppe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import steppe.results.Engine;
import steppe.results.Stretch;

/**
 * Who makes the runs.
 *
 * @param engine null for the threads of this process
 * @param address of the engine
 */
record Crew(Engine engine, String address) {
    /** The threads of this process. */
    static final Crew HERE = new Crew(null, "local");

    boolean isElsewhere() {
        return engine != null;
    }

    void make(Path folder, List<Stretch> left, Runnable now) throws InterruptedException {
        engine.make(address, folder, left, now);
    }

    /** Finds the engine that answers to an address. */
    static final class Parser implements ITypeConverter<Crew> {
        @Override
        public Crew convert(String address) {
            if (address.equals(HERE.address)) {
                return HERE;
            }
            for (var engine : ServiceLoader.load(Engine.class)) {
                if (engine.answersTo(address)) {
                    return new Crew(engine, address);
                }
            }
            throw new TypeConversionException("no engine answers to " + address
                    + ". Maybe local; for spark://host:port Steppe must be built with -Pspark, see docs/clusters.md");
        }
    }
}
