package io.matricula.platform.cluster;

import io.matricula.platform.security.secret.Credentials;
import io.matricula.platform.security.secret.SecretUnavailable;
import io.matricula.platform.security.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * What a service shows to Axon Server and MongoDB, and whom it takes for them: files of the installation, which the operator gives where the
 * servers ask for them.
 *
 * @param secrets what is shown
 * @param authority a PEM file with those whose certificates are believed; null for the authorities that Java knows
 */
public record ServerCredentials(Secrets secrets, @Nullable Path authority) {

    /** Opens Axon Server. */
    static final String AXON_SERVER_TOKEN = "axonserver-token";

    /** Belongs to the user that the address of MongoDB names. */
    static final String MONGODB_PASSWORD = "mongodb-password";

    static final String AUTHORITY = "ca.pem";

    /** Those in the folder of secrets, which must be there. */
    public static ServerCredentials in(String folder) {
        Path authority = Path.of(folder, AUTHORITY);
        return new ServerCredentials(MountedSecrets.in(folder), Files.exists(authority) ? authority : null);
    }

    /** None, for servers that ask for none. */
    public static ServerCredentials none() {
        return new ServerCredentials(
                name -> {
                    throw new SecretUnavailable("No folder of secrets is named, and " + name + " is asked for.");
                },
                null);
    }

    /** Adds them to what Axon's connector is told already: where Axon Server is, and whether it speaks TLS. */
    public void addTo(AxonServerConfiguration connector) {
        secrets.secretIfPresent(AXON_SERVER_TOKEN)
                .map(token -> new String(token, StandardCharsets.UTF_8).strip())
                .ifPresent(connector::setToken);
        if (authority != null && connector.isSslEnabled()) {
            connector.setCertFile(authority.toString());
        }
    }

    String mongodbPassword() {
        return new Credentials(secrets).of(MONGODB_PASSWORD);
    }

    /** Null for the authorities that Java knows. */
    @Nullable
    SslBundle trust() {
        return authority == null
                ? null
                : SslBundle.of(new PemSslStoreBundle(
                        null,
                        PemSslStoreDetails.forCertificates(authority.toUri().toString())));
    }

    /** Says nothing of them. */
    @Override
    public String toString() {
        return "ServerCredentials";
    }
}
