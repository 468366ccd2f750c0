package io.matricula.identity;

import io.matricula.identity.issuer.IssuerConfiguration;
import io.matricula.identity.login.LoginConfiguration;
import io.matricula.identity.program.ProgramConfiguration;
import io.matricula.identity.user.UserConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the issuer. */
@Configuration(proxyBeanMethods = false)
@Import({IssuerConfiguration.class, LoginConfiguration.class, ProgramConfiguration.class, UserConfiguration.class})
public class IdentityConfiguration {}
