package io.matricula.identity.login;

import io.matricula.identity.user.LoginAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Where people go who have logged in: to choose a password of their own if theirs is another's, and then on to what they had asked for, by
 * its path, because how they reach this installation is for others to know.
 */
final class AfterLogin implements AuthenticationSuccessHandler {

    private static final String WELCOME = "/login/welcome";

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    static boolean hasOwnPassword(Authentication user) {
        return user.getAuthorities().stream()
                .noneMatch(authority -> LoginAttempts.INITIAL_PASSWORD.equals(authority.getAuthority()));
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        response.sendRedirect(hasOwnPassword(user) ? goal(request, response, WELCOME) : LoginConfiguration.PASSWORD);
    }

    /** The session goes on under another id, and everything is open now. */
    void passwordChosen(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(user.getPrincipal()), null, List.of()));
        request.changeSessionId();
        sessions.saveContext(context, request, response);
        response.sendRedirect(goal(request, response, WELCOME + "?changed"));
    }

    private String goal(HttpServletRequest request, HttpServletResponse response, String otherwise) {
        if (asked.getRequest(request, response) instanceof DefaultSavedRequest saved && saved.getRequestURI() != null) {
            asked.removeRequest(request, response);
            String query = saved.getQueryString();
            return query == null ? saved.getRequestURI() : saved.getRequestURI() + "?" + query;
        }
        return otherwise;
    }
}
