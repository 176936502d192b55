package steppe.config;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.special.Erf;

/** How long a war lasts from its beginning, as a survival function. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "family")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DurationSpec.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = DurationSpec.Exponential.class, name = "exponential"),
    @JsonSubTypes.Type(value = DurationSpec.Weibull.class, name = "weibull"),
    @JsonSubTypes.Type(value = DurationSpec.LogNormal.class, name = "lognormal"),
    @JsonSubTypes.Type(value = DurationSpec.Pareto.class, name = "pareto"),
    @JsonSubTypes.Type(value = DurationSpec.Mixture.class, name = "mixture"),
    @JsonSubTypes.Type(value = DurationSpec.Empirical.class, name = "empirical")
})
public sealed interface DurationSpec extends Serializable {
    /**
     * The probability that a war lasts longer than some time.
     *
     * @param months since its beginning, at least 0
     * @param value the value of each parameter in this run
     * @return in [0, 1], never rising with months
     */
    double survival(double months, ToDoubleFunction<Sourced> value);

    /**
     * The probability that a war lasts some more time, given that it has reached some age: S(age + more) / S(age).
     *
     * @return 0 if no war reaches that age
     */
    default double survival(double more, double age, ToDoubleFunction<Sourced> value) {
        double reached = survival(age, value);
        return reached > 0 ? survival(age + more, value) / reached : 0;
    }

    /** Ends at a known age. */
    record Fixed(@Quantity(unit = "months", min = 0) Sourced months) implements DurationSpec {
        @Override
        public double survival(double age, ToDoubleFunction<Sourced> value) {
            return age < value.applyAsDouble(months) ? 1 : 0;
        }
    }

    /** The same chance of ending every month, however old the war. */
    record Exponential(
            @Quantity(unit = "months", min = 1e-9) Sourced mean) implements DurationSpec {
        @Override
        public double survival(double age, ToDoubleFunction<Sourced> value) {
            return StrictMath.exp(-age / value.applyAsDouble(mean));
        }
    }

    /** Below shape 1 old wars end less and less often, above it more. */
    record Weibull(
            @Quantity(unit = "shape", min = 0.01, max = 100) Sourced shape,
            @Quantity(unit = "months", min = 1e-9) Sourced scale)
            implements DurationSpec {
        @Override
        public double survival(double age, ToDoubleFunction<Sourced> value) {
            double stretched = age / value.applyAsDouble(scale);
            return StrictMath.exp(-StrictMath.pow(stretched, value.applyAsDouble(shape)));
        }
    }

    /** Gaussian in the logarithm of months. */
    record LogNormal(
            @Quantity(unit = "log months") Sourced mu,
            @Quantity(unit = "log months", min = 1e-9) Sourced sigma) implements DurationSpec {
        @Override
        public double survival(double age, ToDoubleFunction<Sourced> value) {
            if (age <= 0) {
                return 1;
            }
            double z = (Logarithm.of(age) - value.applyAsDouble(mu)) / value.applyAsDouble(sigma);
            return 0.5 * Erf.erfc(z / StrictMath.sqrt(2));
        }
    }

    /** A power-law tail: no war is too long (Lomax form, so that it starts at 0). */
    record Pareto(
            @Quantity(unit = "exponent", min = 0.01, max = 100)
            Sourced tail,

            @Quantity(unit = "months", min = 1e-9) Sourced scale)
            implements DurationSpec {
        @Override
        public double survival(double age, ToDoubleFunction<Sourced> value) {
            return StrictMath.pow(1 + age / value.applyAsDouble(scale), -value.applyAsDouble(tail));
        }
    }

    /**
     * One of several readings of the past, it is not known which. Weights, normalised to sum to 1, are how far each is believed
     * of the war at hand at whatever age it has reached: it does not shift them that the war has lasted so long.
     */
    record Mixture(Map<String, Part> of) implements DurationSpec {
        public Mixture {
            of = Maps.frozen(of);
            Check.require(!of.isEmpty(), "of", "needs at least one part");
            Check.requireSome(
                    "of (its weights)", of.values().stream().map(Part::weight).toArray(Sourced[]::new));
        }

        @Override
        public double survival(double age, ToDoubleFunction<Sourced> value) {
            return survival(age, 0, value);
        }

        @Override
        public double survival(double more, double age, ToDoubleFunction<Sourced> value) {
            double alive = 0;
            double total = 0;
            for (var part : of.values()) {
                double weight = value.applyAsDouble(part.weight);
                alive += weight * part.length.survival(more, age, value);
                total += weight;
            }
            return alive / total;
        }

        /** One reading and how far it is believed. */
        public record Part(
                @Quantity(unit = "share", min = 0, max = 1) Sourced weight, DurationSpec length)
                implements Serializable {}
    }

    /** Past wars, each as likely as the next. */
    record Empirical(
            List<Double> months, String origin, @OptionalKey String note) implements DurationSpec {
        public Empirical {
            months = months.stream().sorted().toList();
            Check.require(
                    !months.isEmpty() && months.get(0) >= 0, "months", "needs at least one length, none negative");
        }

        @Override
        public double survival(double age, ToDoubleFunction<Sourced> value) {
            return months.stream().filter(length -> length > age).count() / (double) months.size();
        }
    }
}
