package io.matricula.platform.web.requestpolicy;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Tells browsers what pages of named origins may do here; to pages of others it says nothing, so that browsers let them do nothing. */
final class NamedOriginsFilter extends CorsFilter {

    private final Origins origins;

    NamedOriginsFilter(Origins origins, UrlBasedCorsConfigurationSource permissions, CorsProcessor processor) {
        super(permissions);
        this.origins = origins;
        setCorsProcessor(processor);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !origins.include(request.getHeader(HttpHeaders.ORIGIN));
    }
}
