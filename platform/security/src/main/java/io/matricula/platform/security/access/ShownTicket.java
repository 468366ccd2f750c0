package io.matricula.platform.security.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a valid ticket proves: that its sender was given it. */
public final class ShownTicket extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient UpdatesTicket ticket;

    public ShownTicket(UpdatesTicket ticket) {
        super(List.of());
        this.ticket = ticket;
        setAuthenticated(true);
    }

    public UpdatesTicket ticket() {
        return ticket;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return ticket.enrollment().toString();
    }
}
