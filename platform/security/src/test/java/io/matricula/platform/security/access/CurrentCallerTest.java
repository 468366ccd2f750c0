package io.matricula.platform.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class CurrentCallerTest {

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isNobodyKnownWhereNothingWasShown() {
        assertThat(CurrentCaller.get()).isEqualTo(Caller.ANONYMOUS);
        assertThat(CurrentCaller.of(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", List.of(new SimpleGrantedAuthority("registrar")))))
                .isEqualTo(Caller.ANONYMOUS);
        assertThat(CurrentCaller.of(new TestingAuthenticationToken("maria", "unproved")))
                .isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void hasTheRolesThatWereProved() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("maria", "", "registrar", "finance", "FACTOR_X"));
        assertThat(CurrentCaller.get()).isEqualTo(Caller.withRoles("maria", Set.of(Role.REGISTRAR, Role.FINANCE)));
        assertThat(CurrentCaller.get().actor().name()).isEqualTo("maria");
    }

    @Test
    void isTheApplicantWhoShowsACapability() {
        var enrollment = new EnrollmentId(UUID.randomUUID());
        var shown = new HeldEnrollment(enrollment);
        assertThat(CurrentCaller.of(shown)).isEqualTo(Caller.holding(enrollment));
        assertThat(shown.getName()).isEqualTo(enrollment.toString());
        assertThat(shown.getCredentials()).isEqualTo("");
    }

    @Test
    void isWhoShowsATicket() {
        var ticket = new UpdatesTicket(new EnrollmentId(UUID.randomUUID()), true, Instant.EPOCH);
        var shown = new ShownTicket(ticket);
        assertThat(CurrentCaller.of(shown)).isEqualTo(Caller.showing(ticket));
        assertThat(shown.getName()).isEqualTo(ticket.enrollment().toString());
        assertThat(shown.getCredentials()).isEqualTo("");
    }
}
