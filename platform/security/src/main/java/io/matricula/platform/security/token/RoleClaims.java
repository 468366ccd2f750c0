package io.matricula.platform.security.token;

import io.matricula.shared.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Finds the roles in a token; what it calls a role and this product does not is left out. */
public final class RoleClaims implements Converter<Jwt, Collection<GrantedAuthority>> {

    private final List<String> path;

    /**
     * Roles in this claim.
     *
     * @param claim with dots between the names of nested ones, as in {@code realm_access.roles}
     */
    RoleClaims(String claim) {
        this.path = List.of(claim.split("\\."));
    }

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Object found = token.getClaims();
        for (String name : path) {
            found = found instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        return roles(found);
    }

    private static List<GrantedAuthority> roles(@Nullable Object claim) {
        Collection<?> named =
                claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
        return named.stream()
                .flatMap(name -> Role.named(String.valueOf(name)).stream())
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.claim()))
                .distinct()
                .toList();
    }
}
