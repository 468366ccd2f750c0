package io.matricula.platform.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerTest {

    static Stream<Caller> callers() {
        return Stream.of(
                Caller.ANONYMOUS,
                Caller.GATEWAY,
                Caller.holding(new EnrollmentId(UUID.randomUUID())),
                Caller.withRoles("maria", Set.of(Role.REGISTRAR)),
                Caller.withRoles("ines", Set.of(Role.values())));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void isTheSameBehindTheBus(Caller caller) {
        assertThat(Caller.in(caller.origin())).contains(caller);
    }

    @Test
    void isNobodyWhereNothingIsSaid() {
        assertThat(Caller.in(Map.of())).isEmpty();
    }

    @Test
    void isNoHolderBehindTheBusWithATicket() {
        var own = new EnrollmentId(UUID.randomUUID());
        var ticket = Caller.showing(new UpdatesTicket(own, false, Instant.EPOCH));
        assertThat(Caller.in(ticket.origin())).hasValueSatisfying(behind -> {
            assertThat(behind.held()).isNull();
            assertThat(behind.ticket()).isNull();
            assertThat(behind.roles()).isEmpty();
        });
    }

    @Test
    void seesEverythingOrTheOneEnrollmentThatTheyHold() {
        var own = new EnrollmentId(UUID.randomUUID());
        var other = new EnrollmentId(UUID.randomUUID());
        assertThat(Caller.holding(own).maySee(own)).isTrue();
        assertThat(Caller.holding(own).maySee(other)).isFalse();
        assertThat(Caller.showing(new UpdatesTicket(own, false, Instant.EPOCH)).maySee(own))
                .isTrue();
        assertThat(Caller.showing(new UpdatesTicket(own, false, Instant.EPOCH)).maySee(other))
                .isFalse();
        assertThat(Caller.withRoles("maria", Set.of(Role.REGISTRAR)).maySee(other))
                .isTrue();
    }
}
