package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Bit by bit against {@link StrictMath}. */
class LogarithmTest {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        2,
        0.5,
        -2,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        0x1p53,
        0x1p54,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        0x1p-29,
        -0x1p-29,
        0x1p-54,
        0x1p-60,
        -0x1p-60,
        Math.sqrt(2),
        Math.sqrt(0.5),
        Math.sqrt(2) - 1,
        Math.sqrt(0.5) - 1,
        1 + 0x1p-20,
        1 - 0x1p-20,
        1 + 0x1p-52
    };

    @Test
    void of_anything_sameBits() {
        assertSame(Logarithm::of, StrictMath::log);
    }

    @Test
    void ofOnePlus_anything_sameBits() {
        assertSame(Logarithm::ofOnePlus, StrictMath::log1p);
    }

    private static void assertSame(DoubleUnaryOperator actual, DoubleUnaryOperator expected) {
        for (double x : SPECIAL) {
            assertBits(x, actual, expected);
            assertBits(Math.nextUp(x), actual, expected);
            assertBits(Math.nextDown(x), actual, expected);
        }
        var random = new SplittableRandom(1);
        DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .limit(1_000_000)
                .forEach(x -> assertBits(x, actual, expected));
        DoubleStream.generate(() -> random.nextDouble(-1, 3))
                .limit(1_000_000)
                .forEach(x -> assertBits(x, actual, expected));
        DoubleStream.generate(() -> Math.exp(random.nextDouble(-30, 30)))
                .limit(1_000_000)
                .forEach(x -> assertBits(x, actual, expected));
    }

    private static void assertBits(double x, DoubleUnaryOperator actual, DoubleUnaryOperator expected) {
        double is = actual.applyAsDouble(x);
        double should = expected.applyAsDouble(x);
        if (Double.doubleToLongBits(is) != Double.doubleToLongBits(should)) {
            assertThat(is).as("of " + x).isEqualTo(should);
        }
    }
}
