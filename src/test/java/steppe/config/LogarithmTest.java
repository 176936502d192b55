package steppe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Against {@link StrictMath}, which is itself within one unit in the last place. */
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
        0x1p-1000,
        11 / 16.0,
        11 / 8.0,
        1 - 0x1p-8,
        1 + 0x1p-7,
        1 + 0x1p-20,
        1 - 0x1p-20,
        1 + 0x1p-52
    };

    @Test
    void of_anything_isWithinTwoUnitsOfStrictMath() {
        assertNear(Logarithm::of, StrictMath::log, LogarithmTest::anything);
    }

    @Test
    void exponentialOf_anything_isWithinTwoUnitsOfStrictMath() {
        assertNear(Exponential::of, StrictMath::exp, random -> random.nextDouble(-760, 720));
    }

    @Test
    void exponentialOf_logarithm_isTheNumber() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 100_000; i++) {
            double x = random.nextDouble(0.01, 100);
            assertThat(Math.abs(Exponential.of(Logarithm.of(x)) / x - 1)).isLessThan(2e-15);
        }
    }

    private static double anything(SplittableRandom random) {
        return Double.longBitsToDouble(random.nextLong());
    }

    /** A way to make numbers up. */
    private interface Source {
        double next(SplittableRandom random);
    }

    private static void assertNear(DoubleUnaryOperator actual, DoubleUnaryOperator expected, Source source) {
        for (double x : SPECIAL) {
            assertNear(x, actual, expected);
            assertNear(Math.nextUp(x), actual, expected);
            assertNear(Math.nextDown(x), actual, expected);
        }
        var random = new SplittableRandom(1);
        DoubleStream.generate(() -> source.next(random)).limit(1_000_000).forEach(x -> assertNear(x, actual, expected));
        DoubleStream.generate(() -> random.nextDouble(-1, 3))
                .limit(1_000_000)
                .forEach(x -> assertNear(x, actual, expected));
        DoubleStream.generate(() -> Math.exp(random.nextDouble(-30, 30)))
                .limit(1_000_000)
                .forEach(x -> assertNear(x, actual, expected));
    }

    private static void assertNear(double x, DoubleUnaryOperator actual, DoubleUnaryOperator expected) {
        double is = actual.applyAsDouble(x);
        double should = expected.applyAsDouble(x);
        boolean near = Double.isFinite(should)
                ? Math.abs(is - should) <= 2 * Math.ulp(should)
                : Double.compare(is, should) == 0;
        if (!near) {
            assertThat(is).as("of " + x).isEqualTo(should);
        }
    }
}
