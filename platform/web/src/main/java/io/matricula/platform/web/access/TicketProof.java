package io.matricula.platform.web.access;

import io.matricula.platform.security.access.ShownTicket;
import io.matricula.platform.security.capability.UpdatesTickets;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;

/** A ticket, in the address of a read. */
record TicketProof(UpdatesTickets tickets) implements Proof {

    @Override
    public @Nullable String shownIn(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) ? request.getParameter(UpdatesTickets.PARAMETER) : null;
    }

    @Override
    public Optional<? extends Authentication> provedBy(String ticket) {
        return tickets.valid(ticket).map(ShownTicket::new);
    }
}
