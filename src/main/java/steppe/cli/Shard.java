package steppe.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import steppe.results.Stretch;

/**
 * One of several equal parts of a batch, each made by a process of its own, such as a task of a job array.
 *
 * @param index from 1
 * @param of how many there are
 */
record Shard(int index, int of) {
    /** The runs of this shard, of all there are. */
    Stretch of(Stretch all) {
        return all.part(index - 1, of);
    }

    @Override
    public String toString() {
        return index + "/" + of;
    }

    /** Reads {@code 3/10}. */
    static final class Parser implements ITypeConverter<Shard> {
        private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

        @Override
        public Shard convert(String text) {
            var parts = FORM.matcher(text);
            if (!parts.matches() || Integer.parseInt(parts.group(1)) > Integer.parseInt(parts.group(2))) {
                throw new TypeConversionException("must be I/N with I from 1 to N, such as 3/10");
            }
            return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
    }
}
