package io.matricula.platform.security.personal;

import com.github.benmanes.caffeine.cache.Ticker;
import io.matricula.platform.messaging.axon.StoredJson;
import io.matricula.platform.messaging.rounds.Rounds;
import io.matricula.platform.security.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Personal data and its keys. */
@Configuration(proxyBeanMethods = false)
public class PersonalDataConfiguration {

    private static final Duration RETENTION_LOOK_INTERVAL = Duration.ofHours(1);

    @Bean
    PersonalKeys personalKeys(
            PersonalKeyStore store,
            Secrets secrets,
            @Value("${matricula.personal-keys.memory:30s}") Duration reading,
            @Value("${matricula.personal-keys.memory-for-new-data:1s}") Duration sealing) {
        return new PersonalKeys(store, MasterKey.of(secrets), new KeyMemory(reading, sealing, Ticker.systemTicker()));
    }

    @Bean
    PersonalData personalData(PersonalKeys keys) {
        return new PersonalData(keys);
    }

    @Bean
    PersonalErasure personalErasure(PersonalKeys keys, PersonalKeyStore store, KeyRemains remains, Clock clock) {
        return new PersonalErasure(keys, store, remains, clock);
    }

    @Bean
    Rounds endOfLegalRetention(PersonalErasure erasure) {
        return new Rounds("kept-by-law", RETENTION_LOOK_INTERVAL, erasure::eraseWhatIsDue);
    }

    @Bean
    StoredJson personalJson(PersonalData personal) {
        return new PersonalJson(personal);
    }
}
