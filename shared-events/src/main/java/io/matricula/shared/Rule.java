package io.matricula.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type that decides a rule of the domain; such a type and what it is made of know no framework. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Rule {

    /** The numbers of the rules it decides, such as {@code "R1"}. */
    String[] value();
}
