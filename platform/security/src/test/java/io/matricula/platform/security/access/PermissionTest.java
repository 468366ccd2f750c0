package io.matricula.platform.security.access;

import static io.matricula.shared.access.Role.AUDITOR;
import static io.matricula.shared.access.Role.FINANCE;
import static io.matricula.shared.access.Role.REGISTRAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R32")
class PermissionTest {

    @AllowedTo(REGISTRAR)
    static final class ForRegistrars {}

    @AllowedTo(value = REGISTRAR, holder = true)
    static final class ForRegistrarsAndHolders {}

    @AllowedTo(value = REGISTRAR, holder = true, ticket = true)
    static final class ForTicketsToo {}

    @AllowedTo(gateway = true)
    static final class ForTheGateway {}

    @AllowedTo(anybody = true)
    static final class ForAnybody {}

    static final class ForNobody {}

    @ParameterizedTest(
            name =
                    "what is {0} is for: nobody known {1}, registrar {2}, finance {3}, auditor {4}, holder {5}, gateway {6}, ticket {7}")
    @CsvSource({
        "ForRegistrars,           false, true,  false, false, false, false, false",
        "ForRegistrarsAndHolders, false, true,  false, false, true,  false, false",
        "ForTicketsToo,           false, true,  false, false, true,  false, true",
        "ForTheGateway,           false, false, false, false, false, true,  false",
        "ForAnybody,              true,  true,  true,  true,  true,  true,  true",
        "ForNobody,               false, false, false, false, false, false, false"
    })
    void isForThoseWhomItNames(
            String type,
            boolean unknown,
            boolean registrar,
            boolean finance,
            boolean auditor,
            boolean holder,
            boolean gateway,
            boolean ticket)
            throws ClassNotFoundException {
        assertIsFor(permission(type), unknown, registrar, finance, auditor, holder, gateway, ticket);
    }

    @ParameterizedTest(
            name =
                    "a read that is {0} is for: nobody known {1}, registrar {2}, finance {3}, auditor {4}, holder {5}, gateway {6}, ticket {7}")
    @CsvSource({
        "ForRegistrars,           false, true,  false, true,  false, false, false",
        "ForRegistrarsAndHolders, false, true,  false, true,  true,  false, false",
        "ForTicketsToo,           false, true,  false, true,  true,  false, true",
        "ForTheGateway,           false, false, false, false, false, true,  false",
        "ForAnybody,              true,  true,  true,  true,  true,  true,  true",
        "ForNobody,               false, false, false, false, false, false, false"
    })
    void isForAuditorsTooIfAnyRoleReadsIt(
            String type,
            boolean unknown,
            boolean registrar,
            boolean finance,
            boolean auditor,
            boolean holder,
            boolean gateway,
            boolean ticket)
            throws ClassNotFoundException {
        assertIsFor(permission(type).toRead(), unknown, registrar, finance, auditor, holder, gateway, ticket);
    }

    private static Permission permission(String type) throws ClassNotFoundException {
        @Nullable
        AllowedTo allowed =
                Class.forName(PermissionTest.class.getName() + "$" + type).getAnnotation(AllowedTo.class);
        return Permission.of(allowed);
    }

    private static void assertIsFor(
            Permission permission,
            boolean unknown,
            boolean registrar,
            boolean finance,
            boolean auditor,
            boolean holder,
            boolean gateway,
            boolean ticket) {
        assertThat(permission.includes(Caller.ANONYMOUS)).as("nobody known").isEqualTo(unknown);
        assertThat(permission.includes(Caller.withRoles("maria", Set.of(REGISTRAR))))
                .as("registrar")
                .isEqualTo(registrar);
        assertThat(permission.includes(Caller.withRoles("joao", Set.of(FINANCE))))
                .as("finance")
                .isEqualTo(finance);
        assertThat(permission.includes(Caller.withRoles("ines", Set.of(AUDITOR))))
                .as("auditor")
                .isEqualTo(auditor);
        assertThat(permission.includes(Caller.holding(new EnrollmentId(UUID.randomUUID()))))
                .as("holder")
                .isEqualTo(holder);
        assertThat(permission.includes(Caller.GATEWAY)).as("gateway").isEqualTo(gateway);
        assertThat(permission.includes(
                        Caller.showing(new UpdatesTicket(new EnrollmentId(UUID.randomUUID()), false, Instant.EPOCH))))
                .as("ticket")
                .isEqualTo(ticket);
    }
}
