package io.matricula.shared.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * R32: who may use a route, or send a command on a request. What does not say it is for nobody. Sagas, policies and jobs send commands
 * in nobody's name, and are not asked.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** Those with one of these roles. */
    Role[] value() default {};

    /** Everybody, known or not. */
    boolean anybody() default false;

    /** The holder of the capability of the enrollment that it is about. */
    boolean holder() default false;

    /** The payment gateway, which signs what it notifies. */
    boolean gateway() default false;

    /** Whoever shows a ticket of the enrollment that it is about. */
    boolean ticket() default false;
}
