package io.matricula.marketing;

import io.matricula.platform.messaging.Service;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Marketing service by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(MarketingConfiguration.class)
public class MarketingApplication {

    public static void main(String[] args) {
        Service.run("marketing", MarketingApplication.class, args);
    }
}
