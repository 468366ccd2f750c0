package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A request is for a host that this system goes by, or for the very address it came to: a name that an attacker made point
 * to this machine (DNS rebinding) is neither.
 */
final class HostIsAllowed implements RequestPolicy {

    private static final Objection NOT_OURS = new Objection(
            HttpStatus.MISDIRECTED_REQUEST,
            ProblemCode.FORBIDDEN,
            "This system does not go by the name in Host; MATRICULA_HOSTS names those it goes by.");

    private final HostNames names;

    HostIsAllowed(HostNames names) {
        this.names = names;
    }

    @Override
    public Optional<Objection> objection(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null || host.isBlank() || isOurs(request.getServerName(), request.getLocalAddr())
                ? Optional.empty()
                : Optional.of(NOT_OURS);
    }

    private boolean isOurs(String host, String localAddress) {
        return names.include(host) || host.equals(localAddress) || host.equals("[" + localAddress + "]");
    }
}
