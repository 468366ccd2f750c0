package io.matricula.platform.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class RoleClaimsTest {

    @Test
    void areAListInAClaim() {
        assertThat(roles("roles", "roles", List.of("registrar", "finance"))).containsExactly("registrar", "finance");
    }

    @Test
    void mayBeNested() {
        assertThat(roles("realm_access.roles", "realm_access", Map.of("roles", List.of("auditor"))))
                .containsExactly("auditor");
    }

    @Test
    void mayBeOne() {
        assertThat(roles("role", "role", "operator")).containsExactly("operator");
    }

    @Test
    void whatIsNoRoleHereIsLeftOut() {
        assertThat(roles("roles", "roles", List.of("uma_authorization", "REGISTRAR", "registrar", 7, "registrar")))
                .containsExactly("registrar");
    }

    @Test
    void areNoneWhereTheClaimIsMissingOrSomethingElse() {
        assertThat(roles("roles", "groups", List.of("registrar"))).isEmpty();
        assertThat(roles("a.b.c", "a", "registrar")).isEmpty();
    }

    private static List<String> roles(String path, String claim, Object value) {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claim(claim, value)
                .build();
        return new RoleClaims(path)
                .convert(token).stream().map(GrantedAuthority::getAuthority).toList();
    }
}
