package io.matricula.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgottenAuthorizationsTest {

    private final ForgottenAuthorizations authorizations = new ForgottenAuthorizations();

    @Test
    void findNothingAgain() {
        assertThat(authorizations.findById("any")).isNull();
        assertThat(authorizations.findByToken("any", null)).isNull();
    }
}
