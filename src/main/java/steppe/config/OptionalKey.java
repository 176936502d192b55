package steppe.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record component whose key may be absent from the YAML. Absent maps and lists are empty, other things null. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface OptionalKey {
    /** What holds while the key is absent, in words; empty if there is nothing to say. */
    String absent() default "";
}
