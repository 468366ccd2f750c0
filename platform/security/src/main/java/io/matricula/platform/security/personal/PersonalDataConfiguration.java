package io.matricula.platform.security.personal;

import io.matricula.platform.messaging.axon.StoredJson;
import io.matricula.platform.security.secret.Secrets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Personal data and its keys. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    @Bean
    PersonalKeys personalKeys(
            PersonalKeyStore store, Secrets secrets, @Value("${matricula.personal-keys.memory:30s}") Duration memory) {
        return new PersonalKeys(store, MasterKey.of(secrets), memory);
    }

    @Bean
    PersonalData personalData(PersonalKeys keys) {
        return new PersonalData(keys);
    }

    @Bean
    StoredJson personalJson(PersonalData personal) {
        return new PersonalJson(personal);
    }
}
