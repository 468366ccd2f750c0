package io.matricula.enrollment.offering;

import io.matricula.enrollment.enrollment.RequestCancellation;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.event.EnrollmentsCalledOff;
import io.matricula.shared.academic.event.OfferingCancelled;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whenever an offering is cancelled, end its enrollments (R16), a few at a time: what is left to do stands in the last
 * fact, so that it goes on after a crash where it was.
 */
@ProcessingGroup(BulkCancellationPolicy.PROCESSOR)
@DisallowReplay
class BulkCancellationPolicy {

    static final String PROCESSOR = "offering-call-offs";

    private static final Logger LOG = LoggerFactory.getLogger(BulkCancellationPolicy.class);

    private final Commands commands;

    BulkCancellationPolicy(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(OfferingCancelled fact) {
        commands.send(new CancelBatchOfEnrollments(fact.offeringId(), null));
    }

    @EventHandler
    void on(EnrollmentsCalledOff fact) {
        List<EnrollmentId> told = fact.enrollmentIds();
        told.forEach(enrollment -> end(enrollment, fact));
        commands.send(new CancelBatchOfEnrollments(fact.offeringId(), told.get(told.size() - 1)));
    }

    private void end(EnrollmentId enrollment, EnrollmentsCalledOff fact) {
        try {
            commands.send(new RequestCancellation(
                    enrollment, CancellationReason.OFFERING_CANCELLED, fact.reason(), fact.actor()));
        } catch (Refused refused) {
            LOG.info("Enrollment {} of a cancelled offering ends by itself: {}", enrollment, refused.getMessage());
        }
    }
}
