package steppe.config;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;

/** What is believed of an uncertain number before the model has been held against data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Prior.Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = Prior.Triangular.class, name = "triangular"),
    @JsonSubTypes.Type(value = Prior.Normal.class, name = "normal"),
    @JsonSubTypes.Type(value = Prior.LogNormal.class, name = "lognormal")
})
public sealed interface Prior extends Serializable {
    /**
     * The value below which a fraction of the belief lies.
     *
     * @param u in the open interval (0, 1)
     */
    double quantile(double u);

    /** Lowest value that can be drawn; minus infinity if there is none. */
    default double low() {
        return quantile(0);
    }

    /** Highest value that can be drawn; infinity if there is none. */
    default double high() {
        return quantile(1);
    }

    /** The median: the point value when the uncertainty is switched off and no other was given. */
    default double median() {
        return quantile(0.5);
    }

    /** Every value from low to high alike. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Uniform(double low, double high) implements Prior {
        public Uniform {
            Check.require(low < high, "uniform", "needs low < high, got [%s, %s]", low, high);
        }

        @Override
        public double quantile(double u) {
            return low + u * (high - low);
        }
    }

    /** Most likely at the mode, falling to nothing at low and high. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Triangular(double low, double mode, double high) implements Prior {
        public Triangular {
            Check.require(
                    low < high && low <= mode && mode <= high,
                    "triangular",
                    "needs low <= mode <= high and low < high, got [%s, %s, %s]",
                    low,
                    mode,
                    high);
        }

        @Override
        public double quantile(double u) {
            double rising = (mode - low) / (high - low);
            return u < rising
                    ? low + Math.sqrt(u * (high - low) * (mode - low))
                    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
        }
    }

    /** Gaussian. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Normal(double mean, double sd) implements Prior {
        public Normal {
            Check.require(sd > 0, "normal", "needs a positive standard deviation, got %s", sd);
        }

        @Override
        public double quantile(double u) {
            return mean + sd * StandardNormal.quantile(u);
        }
    }

    /** Gaussian in its logarithm: a factor of uncertainty either way. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record LogNormal(double median, double sigma) implements Prior {
        public LogNormal {
            Check.require(
                    median > 0 && sigma > 0,
                    "lognormal",
                    "needs a positive median and sigma, got [%s, %s]",
                    median,
                    sigma);
        }

        @Override
        public double quantile(double u) {
            return median * StrictMath.exp(sigma * StandardNormal.quantile(u));
        }
    }
}
