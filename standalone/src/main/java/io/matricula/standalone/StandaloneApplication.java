package io.matricula.standalone;

import io.matricula.enrollment.EnrollmentCommandConfiguration;
import io.matricula.financial.FinancialConfiguration;
import io.matricula.identity.issuer.SigningKeyRing;
import io.matricula.marketing.MarketingConfiguration;
import io.matricula.query.QueryConfiguration;
import java.io.IOException;
import java.util.Optional;
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

    /** Starts it; with {@code signing-keys [FILE]} prints keys to sign tokens with instead, as the issuer by itself does. */
    public static void main(String[] args) throws IOException {
        Optional<String> keys = SigningKeyRing.askedForBy(args);
        if (keys.isPresent()) {
            System.out.println(keys.get());
            return;
        }
        SpringApplication.run(StandaloneApplication.class, args);
    }
}
