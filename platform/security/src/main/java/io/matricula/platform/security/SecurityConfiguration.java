package io.matricula.platform.security;

import io.matricula.platform.security.identity.IdentityConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Personal ids, made with the secrets that the mode keeps. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import(IdentityConfiguration.class)
class SecurityConfiguration {}
