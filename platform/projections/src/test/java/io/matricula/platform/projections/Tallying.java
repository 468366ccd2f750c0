package io.matricula.platform.projections;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service with nothing but the platform and a small projection. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Tallying {

    @Bean
    Projection<Tallies> tallies() {
        return Tallies.projection();
    }
}
