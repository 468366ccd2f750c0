package io.matricula.enrollment.enrollment;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.ENROLLMENT;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.PAYMENT;
import static io.matricula.enrollment.Facts.SCHEDULE;
import static io.matricula.enrollment.Facts.anaAsks;
import static io.matricula.enrollment.Facts.anaAsksAt;
import static io.matricula.enrollment.Facts.anaIsBilled;

import io.matricula.shared.Actor;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentCancelled;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.EnrollmentParked;
import io.matricula.shared.academic.event.EnrollmentWithdrawn;
import io.matricula.shared.academic.event.WithdrawalRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R15, R16: a confirmed place is given up, or taken away with its offering. */
class EnrollmentWithdrawnTest {

    private static final Actor CLERK = new Actor("clerk");
    private static final LocalDate STARTS_ON = LocalDate.of(2027, 2, 1);
    private static final LocalDate WEEK_THREE = LocalDate.of(2027, 2, 16);
    private static final EnrollmentPaid PAID = new EnrollmentPaid(ENROLLMENT, OFFERING, ANA, PAYMENT);
    private static final EnrollmentConfirmed CONFIRMED = new EnrollmentConfirmed(ENROLLMENT, OFFERING, ANA);
    private static final RequestWithdrawal ASK = asOf(WEEK_THREE);
    private static final WithdrawalRequested ASKED =
            new WithdrawalRequested(ENROLLMENT, OFFERING, ANA, WEEK_THREE, "moved away", CLERK, SCHEDULE);
    private static final EnrollmentWithdrawn WITHDRAWN = new EnrollmentWithdrawn(ENROLLMENT, OFFERING, ANA);
    private static final EnrollmentParked REFUND_FAILED =
            new EnrollmentParked(ENROLLMENT, OFFERING, ANA, AttentionReason.REFUND_FAILED, "no");
    private static final RequestCancellation CALL_OFF =
            new RequestCancellation(ENROLLMENT, CancellationReason.OFFERING_CANCELLED, "too few", CLERK);
    private static final EnrollmentCancellationRequested CALLED_OFF = new EnrollmentCancellationRequested(
            ENROLLMENT, CancellationReason.OFFERING_CANCELLED, "too few", CLERK, OFFERING);

    private final FixtureConfiguration<Enrollment> enrollment = EnrollmentFixture.at(NOW);

    private static RequestWithdrawal asOf(LocalDate day) {
        return new RequestWithdrawal(ENROLLMENT, STARTS_ON, day, "moved away", CLERK);
    }

    private TestExecutor<Enrollment> confirmedAnd(Object... facts) {
        return enrollment.given(anaAsks(), anaIsBilled(), PAID, CONFIRMED).andGiven(facts);
    }

    @Test
    void givesUpAConfirmedPlaceOnce() {
        confirmedAnd().when(ASK).expectEvents(ASKED);
        confirmedAnd(ASKED).when(ASK).expectNoEvents();
        confirmedAnd(ASKED).when(new WithdrawEnrollment(ENROLLMENT)).expectEvents(WITHDRAWN);
        confirmedAnd(ASKED, WITHDRAWN).when(new WithdrawEnrollment(ENROLLMENT)).expectNoEvents();
        confirmedAnd().when(new WithdrawEnrollment(ENROLLMENT)).expectNoEvents();
    }

    @Test
    @Tag("R30")
    void takesEffectNoEarlierThanAYearBeforeTheStartWhoeverAsks() {
        confirmedAnd().when(asOf(LocalDate.of(2026, 2, 1))).expectSuccessfulHandlerExecution();
        confirmedAnd()
                .when(asOf(LocalDate.of(2026, 1, 31)))
                .expectNoEvents()
                .expectException(isInvalid("effectiveOn", "must not be before 2026-02-01"));
        confirmedAnd().when(asOf(LocalDate.of(2000, 1, 1))).expectNoEvents().expectException(Refused.class);
    }

    @Test
    @Tag("R30")
    void withoutAStartItTakesEffectNoEarlierThanTheDayOfTheRequestWhereTheSchoolIs() {
        var nightOfTheNinth = new RequestWithdrawal(ENROLLMENT, null, LocalDate.of(2027, 1, 9), "moved away", CLERK);
        confirmedAnd().when(nightOfTheNinth).expectNoEvents().expectException(Refused.class);
        enrollment
                .given(anaAsksAt(Instant.parse("2027-01-10T02:59:00Z")), anaIsBilled(), PAID, CONFIRMED)
                .when(nightOfTheNinth)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void saysWhichOfferingItIsIn() {
        confirmedAnd()
                .when(new QuoteEnrollment(ENROLLMENT))
                .expectNoEvents()
                .expectResultMessagePayload(new EnrollmentQuote(
                        OFFERING,
                        ANA,
                        EnrollmentStatus.CONFIRMED,
                        anaAsks().method(),
                        anaAsks().price()));
    }

    private static Matcher<Refused> isInvalid(String field, String message) {
        return new CustomMatcher<>(field + " " + message) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof Refused refused
                        && refused.code() == RefusalCode.VALIDATION_FAILED
                        && refused.data().equals(Map.of(field, message));
            }
        };
    }

    @Test
    void givesUpNothingThatIsNotConfirmed() {
        enrollment.given(anaAsks(), anaIsBilled()).when(ASK).expectException(Refused.class);
        confirmedAnd(ASKED, WITHDRAWN).when(ASK).expectException(Refused.class);
        confirmedAnd(CALLED_OFF).when(ASK).expectException(Refused.class);
    }

    @Test
    void isWithdrawnAfterARefundThatFailedAtFirst() {
        confirmedAnd(ASKED, REFUND_FAILED)
                .when(new SettleAttention(ENROLLMENT))
                .expectEvents(new AttentionSettled(ENROLLMENT, OFFERING, ANA, EnrollmentStatus.WITHDRAWN, null));
    }

    @Test
    void endsWithItsOffering() {
        var cancel = new CancelEnrollment(ENROLLMENT, CancellationReason.OFFERING_CANCELLED);
        confirmedAnd().when(CALL_OFF).expectEvents(CALLED_OFF);
        confirmedAnd(CALLED_OFF).when(CALL_OFF).expectNoEvents();
        confirmedAnd(CALLED_OFF)
                .when(cancel)
                .expectEvents(
                        new EnrollmentCancelled(ENROLLMENT, OFFERING, ANA, CancellationReason.OFFERING_CANCELLED));
        confirmedAnd().when(cancel).expectNoEvents();
    }

    @Test
    void endsWithItsOfferingEvenWhileStaffLooksAfterARefund() {
        confirmedAnd(REFUND_FAILED).when(CALL_OFF).expectEvents(CALLED_OFF);
        confirmedAnd(REFUND_FAILED, CALLED_OFF)
                .when(new SettleAttention(ENROLLMENT))
                .expectEvents(new AttentionSettled(
                        ENROLLMENT, OFFERING, ANA, EnrollmentStatus.CANCELLED, "OFFERING_CANCELLED"));
    }

    @Test
    void whoLeavesAlreadyIsNotCalledOff() {
        confirmedAnd(ASKED).when(CALL_OFF).expectNoEvents();
        confirmedAnd(ASKED, WITHDRAWN).when(CALL_OFF).expectException(Refused.class);
    }
}
