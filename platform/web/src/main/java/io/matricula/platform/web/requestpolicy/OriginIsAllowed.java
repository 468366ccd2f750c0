package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;

/**
 * A page from elsewhere may not ask for a change, nor whether it might, unless its origin is named: a browser says where the page is from. Programs
 * that are no browsers say nothing.
 */
final class OriginIsAllowed implements RequestPolicy {

    private static final Objection FROM_ELSEWHERE = new Objection(
            HttpStatus.FORBIDDEN, ProblemCode.FORBIDDEN, "A page from another origin may not change anything here.");
    private static final Set<String> CHANGES_NOTHING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name(), HttpMethod.TRACE.name());
    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> NOT_CROSS_SITE = Set.of("same-origin", "same-site", "none");

    private final HostNames names;
    private final Origins origins;

    OriginIsAllowed(HostNames names, Origins origins) {
        this.names = names;
        this.origins = origins;
    }

    @Override
    public Optional<Objection> objection(HttpServletRequest request) {
        return origins.include(request.getHeader(HttpHeaders.ORIGIN)) || changesNothing(request) || isFromHere(request)
                ? Optional.empty()
                : Optional.of(FROM_ELSEWHERE);
    }

    private static boolean changesNothing(HttpServletRequest request) {
        return CHANGES_NOTHING.contains(request.getMethod()) && !CorsUtils.isPreFlightRequest(request);
    }

    /** A browser does not ask first on behalf of a page from here. */
    private boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return !CorsUtils.isPreFlightRequest(request)
                && (site == null || NOT_CROSS_SITE.contains(site))
                && (origin == null ? !"same-site".equals(site) : isOurs(origin, request.getHeader(HttpHeaders.HOST)));
    }

    /** The scheme does not count, because TLS may end before this system. */
    private boolean isOurs(String origin, @Nullable String host) {
        try {
            URI uri = URI.create(origin);
            return uri.getHost() != null && (uri.getRawAuthority().equalsIgnoreCase(host) || names.name(uri.getHost()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
