package io.matricula.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource
    void isNamedInTokensInLowerCase(Role role) {
        assertThat(role.claim()).isLowerCase();
        assertThat(Role.named(role.claim())).contains(role);
    }

    @Test
    void isNoOtherText() {
        assertThat(Role.named("Registrar")).isEmpty();
        assertThat(Role.named("")).isEmpty();
    }
}
