package io.matricula.platform.security.capability;

import io.matricula.platform.security.secret.Secrets;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Capabilities and tickets with the keys of this installation. */
@Configuration(proxyBeanMethods = false)
public class CapabilityConfiguration {

    @Bean
    EnrollmentAccess enrollmentAccess(Secrets secrets) {
        return new EnrollmentAccess(keys(secrets));
    }

    @Bean
    UpdatesTickets updatesTickets(Secrets secrets, Clock clock) {
        return new UpdatesTickets(keys(secrets), clock);
    }

    private static List<AccessKey> keys(Secrets secrets) {
        return secrets.withFormer(Secrets.ENROLLMENT_ACCESS).stream()
                .map(AccessKey::new)
                .toList();
    }
}
