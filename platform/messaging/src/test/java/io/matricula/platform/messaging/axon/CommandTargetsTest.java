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

    /** A command for nobody. */
    private record Astray(EnrollmentId enrollmentId) {}

    @Test
    void a_command_is_for_the_aggregate_that_its_annotated_component_names() {
        assertThat(target(new ConfirmEnrollment(enrollment)))
                .isEqualTo(new VersionedAggregateIdentifier(enrollment, null));
        assertThat(target(new ConfirmSeat(offering, enrollment)))
                .isEqualTo(new VersionedAggregateIdentifier(offering, null));
    }

    @Test
    void every_command_is_for_its_own_aggregate() {
        EnrollmentId another = new EnrollmentId(UUID.randomUUID());
        assertThat(target(new ConfirmEnrollment(enrollment)).getIdentifierValue())
                .isEqualTo(enrollment);
        assertThat(target(new ConfirmEnrollment(another)).getIdentifierValue()).isEqualTo(another);
    }

    @Test
    void a_command_that_names_none_is_an_error_that_names_the_command() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(new Astray(enrollment)))
                .withMessageContaining("Astray");
    }

    private VersionedAggregateIdentifier target(Object command) {
        return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));
    }
}
