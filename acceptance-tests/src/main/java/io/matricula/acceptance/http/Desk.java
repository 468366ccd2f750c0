package io.matricula.acceptance.http;

import java.util.Locale;
import java.util.Optional;

/** Who sends a call, as people in a school would: each role does what is theirs. */
enum Desk {
    REGISTRAR,
    FINANCE,
    MARKETING,
    OPERATOR,
    PRIVACY,
    ADMIN;

    /** The client id of its program. */
    String client() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose this call is; empty if it needs no login. */
    static Optional<Desk> of(Call call) {
        String path = call.path();
        if (path.startsWith("/actuator") && !path.startsWith("/actuator/health")) {
            return Optional.of(OPERATOR);
        }
        if (!path.startsWith("/v1/") || path.startsWith("/v1/gateway-notifications")) {
            return Optional.empty();
        }
        return Optional.of(ofApi(path, String.valueOf(call.body())));
    }

    private static Desk ofApi(String path, String body) {
        if (path.matches("/v1/(projections|dead-letters|simulated-gateway).*")) {
            return OPERATOR;
        }
        if (path.startsWith("/v1/users")) {
            return ADMIN;
        }
        if (path.matches("/v1/(erasures|people).*")) {
            return PRIVACY;
        }
        if (path.matches("/v1/(payments|debts|funnel).*") || body.contains("REFUNDED_OUTSIDE")) {
            return FINANCE;
        }
        return path.startsWith("/v1/leads") ? MARKETING : REGISTRAR;
    }
}
