package io.matricula.platform.security.capability;

import io.matricula.platform.security.secret.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Capabilities with the keys of this installation. */
@Configuration(proxyBeanMethods = false)
public class CapabilityConfiguration {

    @Bean
    EnrollmentAccess enrollmentAccess(Secrets secrets) {
        return new EnrollmentAccess(secrets.withFormer(Secrets.ENROLLMENT_ACCESS).stream()
                .map(AccessKey::new)
                .toList());
    }
}
