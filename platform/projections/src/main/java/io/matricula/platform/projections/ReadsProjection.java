package io.matricula.platform.projections;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the projections that the reads of a controller show, so that a read is answered only when they are ready and a
 * reader may ask for the own write to be in them. On a method it replaces what its controller says.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsProjection {

    /** The names of the projections. */
    String[] value();
}
