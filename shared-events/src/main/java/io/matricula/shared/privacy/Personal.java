package io.matricula.shared.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that this is about a person: a text or a day that lies encrypted wherever it is stored, and reads as {@code null} once the person
 * has been erased (R35). What holds it has to say, with {@link DataSubject}, who the person is.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** What it is kept for. */
    Compartment value();
}
