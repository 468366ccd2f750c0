package io.matricula.enrollment.enrollment;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentMethod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The commands of this slice for tests that are told in another package. */
public final class EnrollmentCommands {

    private EnrollmentCommands() {}

    public static Object request(EnrollmentRequested like) {
        return new RequestEnrollment(
                like.enrollmentId(),
                like.offeringId(),
                like.studentId(),
                like.courseCode(),
                like.term(),
                like.price(),
                like.applicant(),
                like.method(),
                like.cardToken(),
                like.leadId(),
                like.requestedAt(),
                like.joinWaitlist(),
                like.refundSchedule());
    }

    public static Object pay(EnrollmentId enrollment, PaymentMethod method, @Nullable String cardToken) {
        return new ChoosePaymentMethod(enrollment, method, cardToken);
    }

    public static Object withdraw(
            EnrollmentId enrollment, LocalDate startsOn, LocalDate effectiveOn, String reason, Actor actor) {
        return new RequestWithdrawal(enrollment, startsOn, effectiveOn, reason, actor);
    }
}
