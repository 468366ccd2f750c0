package io.matricula.platform.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request that changes nothing, and whose answer opens something for a while: it is kept nowhere, and a request that comes again with the
 * same {@code Idempotency-Key} gets another one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredAnew {}
