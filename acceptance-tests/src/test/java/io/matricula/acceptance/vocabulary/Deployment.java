package io.matricula.acceptance.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where the product runs that the stories are told about. */
public final class Deployment {

    private Deployment() {}

    /** The address of a product that somebody else started, if there is one. */
    public static @Nullable String baseUrl() {
        return System.getenv("MATRICULA_BASE_URL");
    }

    /** Whether the product runs in child processes of this test run. */
    public static boolean isOurs() {
        return baseUrl() == null;
    }
}
