package io.matricula.platform.web;

import io.matricula.platform.messaging.MessagesInMemory;
import io.matricula.platform.messaging.records.RecordsInMemory;
import io.matricula.platform.security.personal.KeyRemains;
import io.matricula.platform.security.personal.PersonalKeyStore;
import io.matricula.platform.security.secret.Secrets;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a mode offers, forgotten with the test. */
@Configuration(proxyBeanMethods = false)
@Import(MessagesInMemory.class)
class StoresInMemory {

    @Bean
    PersonalKeyStore personalKeyStore() {
        return new PersonalKeyStore(new RecordsInMemory());
    }

    @Bean
    KeyRemains keyRemains() {
        return () -> {};
    }

    @Bean
    Secrets secrets() {
        return name -> (name + " of a school that is only a test").getBytes(StandardCharsets.UTF_8);
    }
}
