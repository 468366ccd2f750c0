package io.matricula.platform.web.consistency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every successful answer of a command a {@link ConsistencyToken}, a repeated answer too: the store is asked after
 * the facts of the command are in it, so they are not behind its head.
 */
final class ConsistencyTokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyTokenFilter.class);

    private final ObjectProvider<EventStore> events;

    ConsistencyTokenFilter(ObjectProvider<EventStore> events) {
        this.events = events;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST", "PUT", "PATCH" -> false;
            default -> true;
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() / 100 == 2) {
            addToken(held);
        }
        held.copyBodyToResponse();
    }

    /** What has happened stays a success, also if the store does not say now how far it is. */
    private void addToken(HttpServletResponse response) {
        try {
            TrackingToken head = events.getObject().createHeadToken();
            long position = head == null ? -1 : head.position().orElse(-1);
            response.setHeader(ConsistencyToken.HEADER, new ConsistencyToken(position).text());
        } catch (RuntimeException unreachable) {
            LOG.warn("An answer goes without its {}: {}", ConsistencyToken.HEADER, unreachable.toString());
        }
    }
}
