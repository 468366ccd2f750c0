package io.matricula.enrollment.saga;

import static org.axonframework.modelling.saga.SagaLifecycle.end;

import io.matricula.enrollment.saga.Step.EnterReturnOutside;
import io.matricula.enrollment.saga.Step.TakeFromBeside;
import io.matricula.enrollment.saga.Step.TryAgain;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.RefundCompleted;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Looks after what stands in attention beside an enrollment, whatever becomes of the enrollment meanwhile (R27). */
@Saga
@ProcessingGroup(SagaConfiguration.PROCESSOR)
public class MatterSaga {

    private static final String ENROLLMENT = "enrollmentId";

    private Set<AttentionReason> open = EnumSet.noneOf(AttentionReason.class);

    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(MatterRaised fact) {
        open.add(fact.kind());
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(AttentionRetried fact, EnrollmentSteps steps) {
        if (fact.attention() != null && open.contains(fact.attention())) {
            steps.take(fact.enrollmentId(), new TryAgain(fact.attention()));
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(RefundCompleted fact, EnrollmentSteps steps) {
        if (fact.settled() && open.contains(AttentionReason.REFUND_FAILED)) {
            steps.take(fact.enrollmentId(), new TakeFromBeside(AttentionReason.REFUND_FAILED));
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(MoneyReturnedOutside fact, EnrollmentSteps steps) {
        if (open.contains(AttentionReason.REFUND_FAILED)) {
            steps.take(fact.enrollmentId(), new TakeFromBeside(AttentionReason.REFUND_FAILED));
        }
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(MatterSettled fact) {
        close(fact.kind());
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(MatterResolved fact, EnrollmentSteps steps) {
        if (fact.outcome() == AttentionOutcome.REFUNDED_OUTSIDE) {
            steps.take(fact.enrollmentId(), new EnterReturnOutside(fact.reason(), fact.actor()));
        }
        close(fact.kind());
    }

    private void close(AttentionReason kind) {
        open.remove(kind);
        if (open.isEmpty()) {
            end();
        }
    }
}
