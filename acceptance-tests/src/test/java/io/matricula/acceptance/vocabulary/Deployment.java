package io.matricula.acceptance.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where the product runs that the stories are told about. */
public final class Deployment {

    private Deployment() {}

    /** The address of a product that these tests did not start, if there is one. */
    public static @Nullable String baseUrl() {
        return System.getenv("MATRICULA_BASE_URL");
    }

    /** The secret that the product shares with its payment gateway; without one, no test can speak for the gateway there. */
    public static @Nullable String gatewaySecret() {
        return isOurs() ? "a secret of the stories" : System.getenv("MATRICULA_GATEWAY_SECRET");
    }

    /** Whether these stories may notify as the payment gateway does. */
    public static boolean hasGatewaySecret() {
        return gatewaySecret() != null;
    }

    /** Whether the product runs in child processes of this test run. */
    public static boolean isOurs() {
        return baseUrl() == null;
    }
}
