package io.matricula.platform.security.access;

import io.matricula.shared.access.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds out who sends the request that the present thread serves. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** By what Spring Security found out about the request; {@link Caller#ANONYMOUS} if that is nothing. */
    public static Caller get() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who has shown this. */
    public static Caller of(@Nullable Authentication shown) {
        if (shown == null || !shown.isAuthenticated()) {
            return Caller.ANONYMOUS;
        }
        if (shown instanceof HeldEnrollment capability) {
            return Caller.holding(capability.enrollment());
        }
        if (shown instanceof ShownTicket ticket) {
            return Caller.showing(ticket.ticket());
        }
        Set<Role> roles = shown.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .flatMap(authority -> Role.named(String.valueOf(authority)).stream())
                .collect(Collectors.toUnmodifiableSet());
        return isAnonymous(shown) ? Caller.ANONYMOUS : Caller.withRoles(shown.getName(), roles);
    }

    private static boolean isAnonymous(Authentication shown) {
        return shown instanceof org.springframework.security.authentication.AnonymousAuthenticationToken;
    }
}
