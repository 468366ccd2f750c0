package io.matricula.platform.security.identity;

import io.matricula.platform.security.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are told apart. */
@Configuration(proxyBeanMethods = false)
public class PersonalIdConfiguration {

    @Bean
    PersonalIds personalIds(Secrets secrets) {
        return PersonalIds.of(secrets);
    }

    @Bean
    AddressIds addressIds(PersonalIds personalIds) {
        return new AddressIds(personalIds);
    }
}
