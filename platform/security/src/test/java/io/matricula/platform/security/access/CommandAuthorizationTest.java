package io.matricula.platform.security.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.matricula.platform.messaging.command.CommandOrigin;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R32")
class CommandAuthorizationTest {

    private static final EnrollmentId OWN = new EnrollmentId(UUID.randomUUID());
    private static final EnrollmentId OTHER = new EnrollmentId(UUID.randomUUID());

    private final CommandAuthorization authorization =
            new CommandAuthorization(AnnotationCommandTargetResolver.builder().build());

    @AllowedTo(value = Role.REGISTRAR, holder = true)
    private record Cancel(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}

    private record Confirm(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}

    @Test
    void aRoleIsEnoughForEachEnrollment() throws Exception {
        assertThat(handled(
                        new Cancel(OTHER),
                        Caller.withRoles("maria", Set.of(Role.REGISTRAR)).origin()))
                .isTrue();
    }

    @Test
    void aCapabilityIsEnoughForItsOwnEnrollment() throws Exception {
        assertThat(handled(new Cancel(OWN), Caller.holding(OWN).origin())).isTrue();
        assertRefused(new Cancel(OTHER), Caller.holding(OWN).origin());
    }

    @Test
    void anotherRoleAndNobodyAreRefusedWhateverTheRouteLetThrough() {
        assertRefused(
                new Cancel(OWN), Caller.withRoles("joao", Set.of(Role.FINANCE)).origin());
        assertRefused(new Cancel(OWN), Caller.ANONYMOUS.origin());
    }

    @Test
    void whatIsSaidToBeForNobodyIsSentByProcessesOnly() throws Exception {
        assertRefused(
                new Confirm(OWN),
                Caller.withRoles("maria", Set.of(Role.values())).origin());
        assertThat(handled(new Confirm(OWN), CommandOrigin.PROCESS)).isTrue();
    }

    @Test
    void whoSaysNothingOfThemselvesIsRefused() {
        assertRefused(new Cancel(OWN), Map.of());
    }

    @Test
    void noSubjectOfATokenMakesAProcess() {
        assertRefused(new Confirm(OWN), Caller.withRoles("system", Set.of()).origin());
        assertRefused(
                new Confirm(OWN),
                Caller.withRoles("process", Set.of(Role.REGISTRAR)).origin());
    }

    private void assertRefused(Object command, Map<String, String> origin) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handled(command, origin))
                .matches(refused -> refused.code() == RefusalCode.FORBIDDEN);
    }

    private boolean handled(Object command, Map<String, String> origin) throws Exception {
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage(command).andMetaData(origin);
        return (boolean) authorization.handle(new DefaultUnitOfWork<>(message), () -> true);
    }
}
