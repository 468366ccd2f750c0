package io.matricula.platform.security;

import io.matricula.platform.security.access.CommandAccessConfiguration;
import io.matricula.platform.security.capability.CapabilityConfiguration;
import io.matricula.platform.security.identity.PersonalIdConfiguration;
import io.matricula.platform.security.personal.PersonalDataConfiguration;
import io.matricula.platform.security.token.TokenConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Who may do what, and ids of people that need a secret. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    CommandAccessConfiguration.class,
    TokenConfiguration.class,
    CapabilityConfiguration.class,
    PersonalDataConfiguration.class,
    PersonalIdConfiguration.class
})
class SecurityConfiguration {}
