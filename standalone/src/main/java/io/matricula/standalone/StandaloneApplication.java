package io.matricula.standalone;

import io.matricula.enrollment.EnrollmentCommandConfiguration;
import io.matricula.financial.FinancialConfiguration;
import io.matricula.marketing.MarketingConfiguration;
import io.matricula.query.QueryConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The whole of Matricula in one process, with everything embedded. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    MarketingConfiguration.class,
    FinancialConfiguration.class,
    EnrollmentCommandConfiguration.class,
    QueryConfiguration.class,
    OwnIdentity.class,
    WelcomeMessage.class
})
public class StandaloneApplication {

    public static void main(String[] args) {
        SpringApplication.run(StandaloneApplication.class, args);
    }
}
