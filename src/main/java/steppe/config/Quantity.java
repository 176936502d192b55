package steppe.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@link Sourced} number of a record component counts and may be. On a map, a list or a {@link PerDomain} it speaks
 * of every number inside.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Quantity {
    /** The unit that the number must be given in, for example {@code "share"} or {@code "USD bn"}. */
    String unit();

    /** Lowest value allowed, also for the lower end of a prior. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Highest value allowed, also for the upper end of a prior. */
    double max() default Double.POSITIVE_INFINITY;
}
