package io.matricula.acceptance.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** A story that notifies as the payment gateway does; skipped without the secret of a product that runs elsewhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.matricula.acceptance.vocabulary.Deployment#hasGatewaySecret",
        disabledReason = "needs the secret of the gateway of the product that runs elsewhere")
public @interface SpeaksForTheGateway {}
