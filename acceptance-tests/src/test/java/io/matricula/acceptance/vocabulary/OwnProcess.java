package io.matricula.acceptance.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A story that starts, stops and kills processes of its own; skipped when the product runs elsewhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.matricula.acceptance.vocabulary.Deployment#isOurs",
        disabledReason = "the product runs elsewhere, and its processes are not ours to kill")
public @interface OwnProcess {}
