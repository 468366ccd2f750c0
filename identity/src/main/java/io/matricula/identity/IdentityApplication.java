package io.matricula.identity;

import io.matricula.identity.issuer.SigningKeyRing;
import io.matricula.platform.messaging.ServiceProcess;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The issuer by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IdentityConfiguration.class)
public class IdentityApplication {

    /** Starts the service; with {@code signing-keys [FILE]} prints keys to sign tokens with instead, for the operator to keep. */
    public static void main(String[] args) throws IOException {
        Optional<String> keys = SigningKeyRing.askedForBy(args);
        if (keys.isPresent()) {
            System.out.println(keys.get());
            return;
        }
        ServiceProcess.run("identity", IdentityApplication.class, args);
    }
}
