package io.matricula.enrollment.saga;

import io.matricula.enrollment.saga.EnrollmentProcess.AtRest;
import io.matricula.enrollment.saga.EnrollmentProcess.Ended;
import io.matricula.shared.MovesEnrollment;
import io.matricula.shared.TakesUpEnrollment;
import io.matricula.shared.academic.EnrollmentId;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * From the request to a final place, and back by every undo path: seat, waitlist, payment, student, lead. It keeps the state of the process,
 * has {@link Decision} say what comes of each fact, and has the steps taken.
 *
 * <p>Besides a request, it begins with what happens to an enrollment that was at rest and has to be brought to an end
 * again: money that comes late (R12), a withdrawal (R15), a cancelled offering (R16). A refund that fails or money that the provider
 * takes back while the enrollment is at rest is only put beside it, for {@link MatterSaga} to look after.
 */
@Saga
public class EnrollmentSaga {

    private static final String ENROLLMENT = "enrollmentId";

    private EnrollmentProcess process = new AtRest();
    private @Nullable String timer;

    @StartSaga
    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(TakesUpEnrollment fact, EnrollmentSteps steps) {
        hear(fact.enrollmentId(), fact, steps);
    }

    @SagaEventHandler(associationProperty = ENROLLMENT)
    public void on(MovesEnrollment fact, EnrollmentSteps steps) {
        hear(fact.enrollmentId(), fact, steps);
    }

    private void hear(EnrollmentId enrollment, Object factOrAnswer, EnrollmentSteps steps) {
        Decision decision = Decision.on(process, factOrAnswer, steps.deadlines());
        process = decision.process();
        if (decision.alarmIsNew()) {
            setTimer(enrollment, steps);
        }
        for (Step step : decision.steps()) {
            steps.take(enrollment, step).ifPresent(answer -> hear(enrollment, answer, steps));
        }
        if (process instanceof Ended) {
            SagaLifecycle.end();
        }
    }

    private void setTimer(EnrollmentId enrollment, EnrollmentSteps steps) {
        if (timer != null) {
            steps.dontWake(timer);
        }
        timer = process.alarm().map(alarm -> steps.wake(enrollment, alarm)).orElse(null);
    }
}
