package io.matricula.acceptance.vocabulary;

import io.matricula.acceptance.http.Credentials;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the product runs that the stories are told about. */
public final class Deployment {

    private Deployment() {}

    /** The address of a product that these tests did not start, if there is one. */
    public static @Nullable String baseUrl() {
        return System.getenv("MATRICULA_BASE_URL");
    }

    /** Whether these stories may notify as the payment gateway does. */
    public static boolean hasGatewaySecret() {
        String elsewhere = baseUrl();
        return elsewhere == null
                || Credentials.gatewaySecret(URI.create(elsewhere)).isPresent();
    }

    /** Whether the product runs in child processes of this test run. */
    public static boolean isOurs() {
        return baseUrl() == null;
    }
}
