package io.matricula.marketing;

import io.matricula.platform.messaging.ServiceProcess;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The Marketing service by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(MarketingConfiguration.class)
public class MarketingApplication {

    public static void main(String[] args) {
        ServiceProcess.run("marketing", MarketingApplication.class, args);
    }
}
