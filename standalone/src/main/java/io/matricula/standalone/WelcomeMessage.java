package io.matricula.standalone;

import io.matricula.platform.embedded.disk.DataDirectory;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says where the system listens, where its data is and what to try first. */
final class WelcomeMessage implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WelcomeMessage.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        String url = "http://" + environment.getProperty("server.address") + ":"
                + environment.getProperty("local.server.port");
        String management = "http://" + environment.getProperty("management.server.address") + ":"
                + environment.getProperty("local.management.port");
        Path data = ready.getApplicationContext().getBean(DataDirectory.class).path();
        String otherIssuer = environment.getProperty("matricula.issuer", "");
        LOG.info(
                """

                        Matricula listens on  {}
                        its data is in        {}
                        log in with           {}
                        try it at             {}/swagger-ui.html
                        ready when UP at      {}/readyz
                        how it is at          {}/actuator/health
                        """,
                url,
                data,
                otherIssuer.isBlank() ? data.resolve("credentials") : "a token of " + otherIssuer,
                url,
                url,
                management);
    }
}
