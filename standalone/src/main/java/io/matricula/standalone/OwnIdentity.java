package io.matricula.standalone;

import io.matricula.identity.IdentityConfiguration;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** This process is its own issuer of tokens, unless {@code MATRICULA_ISSUER} names another one. */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnIdentity.NoOtherIssuer.class)
@Import(IdentityConfiguration.class)
class OwnIdentity {

    static final class NoOtherIssuer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("matricula.issuer", "").isBlank();
        }
    }
}
