package io.matricula.identity;

import io.matricula.identity.issuer.IssuerConfiguration;
import io.matricula.identity.program.ProgramConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the issuer. */
@Configuration(proxyBeanMethods = false)
@Import({IssuerConfiguration.class, ProgramConfiguration.class})
public class IdentityConfiguration {}
