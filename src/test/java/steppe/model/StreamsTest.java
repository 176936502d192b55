package steppe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
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

    /** What the library would make of the same seed, whose way to it is slow: worlds open forty streams each. */
    @Test
    void stream_anyName_isSeededAsTheLibraryDoes() {
        var root = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            long seed = root.nextLong();
            var ours = Streams.seeded(seed);
            var theirs = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
            for (int k = 0; k < 10; k++) {
                assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
            }
        }
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
