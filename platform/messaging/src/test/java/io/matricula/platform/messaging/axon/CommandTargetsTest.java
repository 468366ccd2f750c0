package io.matricula.platform.messaging.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {

    private final EnrollmentId enrollment = new EnrollmentId(UUID.randomUUID());
    private final OfferingId offering = new OfferingId(UUID.randomUUID());
    private final CommandTargets targets = new CommandTargets();

    private record ConfirmEnrollment(@TargetAggregateIdentifier EnrollmentId enrollmentId) {}

    private record ConfirmSeat(@TargetAggregateIdentifier OfferingId offeringId, EnrollmentId enrollmentId) {}

    /** A command without a target. */
    private record Astray(EnrollmentId enrollmentId) {}

    @Test
    void aCommandIsForTheAggregateThatItsAnnotatedComponentNames() {
        assertThat(target(new ConfirmEnrollment(enrollment)))
                .isEqualTo(new VersionedAggregateIdentifier(enrollment, null));
        assertThat(target(new ConfirmSeat(offering, enrollment)))
                .isEqualTo(new VersionedAggregateIdentifier(offering, null));
    }

    @Test
    void everyCommandIsForItsOwnAggregate() {
        EnrollmentId another = new EnrollmentId(UUID.randomUUID());
        assertThat(target(new ConfirmEnrollment(enrollment)).getIdentifierValue())
                .isEqualTo(enrollment);
        assertThat(target(new ConfirmEnrollment(another)).getIdentifierValue()).isEqualTo(another);
    }

    @Test
    void aCommandThatNamesNoneIsAnErrorThatNamesTheCommand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(new Astray(enrollment)))
                .withMessageContaining("Astray");
    }

    private VersionedAggregateIdentifier target(Object command) {
        return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));
    }
}
