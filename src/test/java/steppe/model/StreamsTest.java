package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsTest {
    @Test
    void stream_sameNameSeedAndReplication_sameNumbers() {
        assertThat(first(new Streams(7, 3), "war")).isEqualTo(first(new Streams(7, 3), "war"));
    }

    @ParameterizedTest
    @CsvSource({"8, 3, war", "7, 4, war", "7, 3, ties", "4294967303, 3, war"})
    void stream_otherNameSeedOrReplication_otherNumbers(long seed, int replication, String name) {
        assertThat(first(new Streams(seed, replication), name)).isNotEqualTo(first(new Streams(7, 3), "war"));
    }

    /** The mean of 20,000 uniform numbers lies within 5 standard errors of a half; likewise their variance. */
    @Test
    void uniform_manyReplications_areUniform() {
        var numbers = IntStream.range(0, 20_000)
                .mapToDouble(replication -> new Streams(1, replication).uniform("parameters/war.load"))
                .toArray();
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double variance = Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0.5, within(5 * Math.sqrt(1.0 / 12 / numbers.length)));
        assertThat(variance).isCloseTo(1.0 / 12, within(5 * Math.sqrt(1.0 / 180 / numbers.length)));
        assertThat(Arrays.stream(numbers)).allMatch(x -> x > 0 && x < 1);
    }

    private static double first(Streams streams, String name) {
        return Streams.uniform(streams.stream(name));
    }
}
