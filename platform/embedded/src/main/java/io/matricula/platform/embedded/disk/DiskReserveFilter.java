package io.matricula.platform.embedded.disk;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.web.request.LoginProtocol;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what would be written while the disk has no more than its reserve. Reads and logins go on. */
final class DiskReserveFilter extends OncePerRequestFilter {

    private final DiskReserve reserve;

    DiskReserveFilter(DiskReserve reserve) {
        this.reserve = reserve;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST", "PUT", "PATCH", "DELETE" -> LoginProtocol.speaks(request) || !reserve.isTouched();
            default -> true;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        throw new NotReady(
                "The disk is nearly full: nothing new is accepted until there is space. Reads are answered.");
    }
}
