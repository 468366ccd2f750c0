package io.matricula.query.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentPending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttentionProjectionTest {

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Instant DUE = Story.BEGIN.plusSeconds(900);
    private static final Instant DUE_LATER = Story.BEGIN.plusSeconds(9_000);
    private static final Story ANA = Story.of("ana");
    private static final PaymentPending PENDING = new PaymentPending(ANA.payment(), ANA.enrollment(), 1, "ch_1");
    private static final ChargeUncertain UNCERTAIN = new ChargeUncertain(ANA.payment(), ANA.enrollment(), 1);
    private static final PaymentExpired UNPAID =
            new PaymentExpired(ANA.payment(), ANA.enrollment(), ExpiryReason.DEADLINE);
    private static final PaymentDeclined DECLINED =
            new PaymentDeclined(ANA.payment(), ANA.enrollment(), 1, DeclineReason.DECLINED, null);
    private static final LatePaymentReceived LATE_MONEY =
            new LatePaymentReceived(ANA.payment(), ANA.enrollment(), 1, "ch_1", Story.PRICE, "n1");
    private static final PaymentMethodChosen CHOSEN =
            new PaymentMethodChosen(ANA.enrollment(), PaymentMethod.BOLETO, null, 1, null);
    private static final PaymentMethodChanged CHANGED = new PaymentMethodChanged(
            ANA.payment(), ANA.enrollment(), 2, Story.PRICE, PaymentMethod.BOLETO, null, DUE_LATER);

    private static final MatterRaised REFUND_STUCK =
            new MatterRaised(ANA.enrollment(), AttentionReason.REFUND_FAILED, "no answer", null);
    private static final Money MISSING = Money.of("60.00", "BRL");
    private static final MatterRaised SHORT =
            new MatterRaised(ANA.enrollment(), AttentionReason.PAYMENT_SHORT, "60.00 BRL is missing", MISSING);

    private static Given<ObservedEnrollment> given(List<?> facts) {
        return Given.facts(new AttentionProjection(new Lateness(GRACE)).projection(), facts);
    }

    private static ObservedEnrollment after(Object... facts) {
        return given(List.of(facts)).then(ANA.enrollment());
    }

    private static @Nullable ObservedEnrollment shown(Object... facts) {
        return given(List.of(facts)).shown(ANA.enrollment());
    }

    /** Facts are one second apart: from the last one on it waits for this, and is late when the grace is over. */
    private static Arguments atOnce(AwaitedStep step, Party party, Object... facts) {
        return arguments(
                step, party, null, Story.BEGIN.plusSeconds(facts.length - 1).plus(GRACE), List.of(facts));
    }

    private static Arguments until(Instant deadline, AwaitedStep step, Party party, Object... facts) {
        return arguments(step, party, deadline, deadline.plus(GRACE), List.of(facts));
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                atOnce(AwaitedStep.SEAT, Party.OFFERING, ANA.requested()),
                atOnce(AwaitedStep.PAYMENT, Party.GATEWAY, ANA.requested(), ANA.seatHeld()),
                atOnce(AwaitedStep.SEAT, Party.OFFERING, ANA.requested(), ANA.joined()),
                arguments(
                        AwaitedStep.WAITLIST_OFFER,
                        Party.OFFERING,
                        null,
                        null,
                        List.of(ANA.requested(), ANA.joined(), ANA.waitlisted())),
                atOnce(
                        AwaitedStep.WAITLIST_OFFER,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.waitlisted(),
                        ANA.seatOffered()),
                atOnce(
                        AwaitedStep.WAITLIST_OFFER,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.seatOffered(),
                        ANA.waitlisted()),
                atOnce(AwaitedStep.WAITLIST_OFFER, Party.OFFERING, ANA.requested(), ANA.waitlisted(), ANA.skipped()),
                until(
                        Story.OFFERED_UNTIL,
                        AwaitedStep.WAITLIST_OFFER,
                        Party.APPLICANT,
                        ANA.requested(),
                        ANA.waitlisted(),
                        ANA.offerReceived()),
                atOnce(AwaitedStep.PAYMENT, Party.GATEWAY, ANA.requested(), ANA.offerReceived(), ANA.offerAccepted()),
                until(DUE, AwaitedStep.PAYMENT, Party.GATEWAY, ANA.requested(), ANA.seatHeld(), ANA.billed()),
                until(DUE, AwaitedStep.PAYMENT, Party.APPLICANT, ANA.requested(), ANA.billed(), PENDING),
                until(DUE, AwaitedStep.PAYMENT, Party.GATEWAY, ANA.requested(), ANA.billed(), PENDING, CHOSEN),
                until(DUE_LATER, AwaitedStep.PAYMENT, Party.GATEWAY, ANA.requested(), ANA.billed(), CHOSEN, CHANGED),
                atOnce(AwaitedStep.PAYMENT, Party.OFFERING, ANA.requested(), ANA.billed(), DECLINED),
                atOnce(
                        AwaitedStep.PAYMENT,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.billed(),
                        UNPAID,
                        ANA.seatReleased(false)),
                atOnce(AwaitedStep.CONFIRMATION, Party.STUDENT, ANA.requested(), ANA.billed(), ANA.paymentConfirmed()),
                atOnce(AwaitedStep.CONFIRMATION, Party.STUDENT, ANA.requested(), ANA.billed(), ANA.paid()),
                atOnce(
                        AwaitedStep.CONFIRMATION,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.billed(),
                        ANA.paid(),
                        ANA.registered()),
                atOnce(
                        AwaitedStep.CONFIRMATION,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.registered(),
                        ANA.seatConfirmed()),
                atOnce(AwaitedStep.CANCELLATION, Party.OFFERING, ANA.requested(), ANA.cancellationRequested()),
                atOnce(
                        AwaitedStep.CANCELLATION,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.waitlisted(),
                        ANA.cancellationRequested()),
                atOnce(
                        AwaitedStep.CANCELLATION,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.billed(),
                        ANA.cancellationRequested(),
                        ANA.paymentConfirmed()),
                atOnce(
                        AwaitedStep.WITHDRAWAL,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.confirmed(),
                        ANA.withdrawalRequested()),
                atOnce(
                        AwaitedStep.WITHDRAWAL,
                        Party.OFFERING,
                        ANA.requested(),
                        ANA.confirmed(),
                        ANA.withdrawalRequested(),
                        ANA.refundRequested("r1", "100.00"),
                        ANA.refundCompleted("r1", "100.00", true)),
                atOnce(
                        AwaitedStep.REFUND,
                        Party.GATEWAY,
                        ANA.requested(),
                        ANA.confirmed(),
                        ANA.withdrawalRequested(),
                        ANA.refundRequested("r1", "100.00"),
                        ANA.seatReleased(true)),
                atOnce(
                        AwaitedStep.REFUND,
                        Party.GATEWAY,
                        ANA.requested(),
                        ANA.confirmed(),
                        ANA.refundRequested("r1", "1.00")),
                atOnce(
                        AwaitedStep.REFUND,
                        Party.GATEWAY,
                        ANA.requested(),
                        ANA.confirmed(),
                        ANA.refundRequested("r1", "1.00"),
                        ANA.refundRequested("r2", "1.00"),
                        ANA.refundCompleted("r1", "1.00", false)),
                atOnce(AwaitedStep.REFUND, Party.GATEWAY, ANA.requested(), ANA.expired(), LATE_MONEY),
                atOnce(AwaitedStep.SEAT, Party.OFFERING, ANA.requested(), ANA.expired(), LATE_MONEY, ANA.reinstated()),
                atOnce(
                        AwaitedStep.CONFIRMATION,
                        Party.STUDENT,
                        ANA.requested(),
                        ANA.expired(),
                        LATE_MONEY,
                        ANA.reinstated(),
                        ANA.seatHeld()));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void whatIsUnderWayIsLateOnlyWhereItShouldHaveGoneOnByItself(
            AwaitedStep step, Party party, @Nullable Instant deadline, @Nullable Instant lateAt, List<Object> facts) {
        ObservedEnrollment process = given(facts).then(ANA.enrollment());
        AttentionView view = AttentionView.of(process);
        assertThat(process.underWay()).isTrue();
        assertThat(view.step()).isEqualTo(step);
        assertThat(view.waitsFor()).isEqualTo(party);
        assertThat(view.nextDeadline()).isEqualTo(deadline);
        assertThat(view.since()).isEqualTo(Story.BEGIN.plusSeconds(facts.size() - 1));
        assertThat(view.kind()).isEqualTo(AttentionKind.LATE);
        assertThat(view.reason()).isNull();
        assertThat(process.lateAt()).isEqualTo(lateAt);
        assertThat(process.retryAt()).isEqualTo(process.awaits() == null ? null : lateAt);
    }

    static Stream<List<Object>> ends() {
        List<Object> refunded = List.of(
                ANA.requested(),
                ANA.confirmed(),
                ANA.refundRequested("r1", "1.00"),
                ANA.refundCompleted("r1", "1.00", true));
        List<Object> lateMoneyGivenBack = List.of(
                ANA.requested(),
                ANA.billed(),
                ANA.expired(),
                LATE_MONEY,
                ANA.refundRequested("r1", "199.90"),
                ANA.refundCompleted("r1", "199.90", true));
        return Stream.of(
                ANA.enrolled(),
                refunded,
                lateMoneyGivenBack,
                List.of(ANA.requested(), ANA.rejected()),
                List.of(ANA.requested(), ANA.cancellationRequested(), ANA.cancelled(), ANA.seatReleased(false)),
                List.of(ANA.requested(), ANA.billed(), UNPAID, ANA.expired()),
                List.of(ANA.requested(), ANA.waitlisted(), ANA.left(), ANA.cancelled()),
                List.of(ANA.requested(), ANA.confirmed(), ANA.withdrawalRequested(), ANA.withdrawn()),
                List.of(ANA.requested(), ANA.parked(), ANA.settled()),
                List.of(ANA.seatHeld()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatIsAtRestIsForgotten(List<Object> facts) {
        assertThat(given(facts).shown(ANA.enrollment())).isNull();
    }

    @Test
    void aRefundThatIsAllThatIsLeftIsLateButNothingToTryAgain() {
        ObservedEnrollment refund = after(ANA.requested(), ANA.confirmed(), ANA.refundRequested("r1", "1.00"));
        assertThat(refund.lateAt()).isEqualTo(Story.BEGIN.plusSeconds(2).plus(GRACE));
        assertThat(refund.retryAt()).isNull();
    }

    @Test
    void aFreePlaceNeedsNoPayment() {
        assertThat(AttentionView.of(after(ANA.free(), ANA.waitlisted(), ANA.offerReceived(), ANA.offerAccepted()))
                        .step())
                .isEqualTo(AwaitedStep.CONFIRMATION);
        assertThat(AttentionView.of(after(ANA.free(), ANA.seatHeld())).waitsFor())
                .isEqualTo(Party.STUDENT);
    }

    @Test
    void aParkedEnrollmentWaitsForAPersonAtOnce() {
        ObservedEnrollment parked = after(ANA.requested(), ANA.parked());
        assertThat(AttentionView.of(parked))
                .isEqualTo(new AttentionView(
                        ANA.enrollment(),
                        AttentionKind.REFUND_FAILED,
                        AwaitedStep.REFUND,
                        Story.BEGIN.plusSeconds(1),
                        Party.PERSON,
                        null,
                        "Refund r1 failed",
                        AttentionReason.REFUND_FAILED,
                        null,
                        List.of()));
        assertThat(parked.lateAt()).isEqualTo(Story.BEGIN.plusSeconds(1));
        assertThat(parked.retryAt()).isNull();
    }

    @Test
    void aParkedEnrollmentStaysSoUntilItIsSettled() {
        AttentionView waiting = AttentionView.of(after(
                ANA.requested(),
                ANA.parked(),
                ANA.retried(),
                ANA.refundRequested("r2", "1.00"),
                ANA.refundFailed("r2", "1.00")));
        assertThat(waiting.waitsFor()).isEqualTo(Party.PERSON);
        assertThat(waiting.since()).isEqualTo(Story.BEGIN.plusSeconds(1));
        assertThat(waiting.lastError()).isEqualTo("no answer");
    }

    @Test
    void anUncertainChargeThatNobodyKnowsIsAPaymentForAPerson() {
        AttentionView waiting = AttentionView.of(after(ANA.requested(), ANA.parked(AttentionReason.PAYMENT_UNCERTAIN)));
        assertThat(waiting.step()).isEqualTo(AwaitedStep.PAYMENT);
        assertThat(waiting.reason()).isEqualTo(AttentionReason.PAYMENT_UNCERTAIN);
    }

    @Test
    void whatAPersonFinishedIsNotShownAnyMore() {
        var resolved = new AttentionResolved(
                ANA.enrollment(),
                ANA.offering(),
                ANA.student(),
                AttentionOutcome.REFUNDED_OUTSIDE,
                "paid in cash",
                Actor.SYSTEM,
                EnrollmentStatus.CANCELLED,
                "BY_APPLICANT");
        assertThat(shown(ANA.requested(), ANA.parked(), resolved)).isNull();
    }

    @Test
    void whatFailsOnceMoreWaitsAgain() {
        assertThat(shown(ANA.parked(), ANA.settled(), ANA.parked())).isNotNull();
    }

    @Test
    void troubleIsToldAndIsNoProgress() {
        ObservedEnrollment uncertain = after(ANA.requested(), ANA.billed(), UNCERTAIN);
        assertThat(uncertain.lastError()).isEqualTo("The gateway did not answer.");
        assertThat(uncertain.since()).isEqualTo(Story.BEGIN.plusSeconds(1));
        assertThat(after(ANA.requested(), ANA.billed(), UNCERTAIN, ANA.paymentConfirmed())
                        .lastError())
                .isNull();
    }

    @Test
    void aFailedRefundThatNobodyParkedIsLateToo() {
        ObservedEnrollment failed = after(
                ANA.requested(), ANA.confirmed(), ANA.refundRequested("r1", "1.00"), ANA.refundFailed("r1", "1.00"));
        assertThat(failed.lastError()).isEqualTo("no answer");
        assertThat(failed.lateAt()).isEqualTo(Story.BEGIN.plusSeconds(3).plus(GRACE));
    }

    @Test
    void retriesAreNoProgressAndComeAtGrowingDistances() {
        var facts = new ArrayList<Object>(List.of(ANA.requested(), ANA.seatHeld()));
        var pauses = new ArrayList<Duration>();
        for (int retry = 1; retry <= 7; retry++) {
            facts.add(ANA.retried());
            ObservedEnrollment process = given(facts).then(ANA.enrollment());
            assertThat(process.since()).isEqualTo(Story.BEGIN.plusSeconds(1));
            assertThat(process.lateAt()).isEqualTo(Story.BEGIN.plusSeconds(1).plus(GRACE));
            pauses.add(Duration.between(Story.BEGIN.plusSeconds(1 + retry), process.retryAt()));
        }
        assertThat(pauses).extracting(Duration::toMinutes).containsExactly(4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void progressForgetsTheRetries() {
        ObservedEnrollment process = after(ANA.requested(), ANA.retried(), ANA.retried(), ANA.seatHeld());
        assertThat(process.retries()).isZero();
        assertThat(process.retryAt()).isEqualTo(Story.BEGIN.plusSeconds(3).plus(GRACE));
    }

    @Test
    void nothingIsTriedAgainBeforeItIsLate() {
        ObservedEnrollment early = after(ANA.requested(), ANA.offerReceived(), ANA.retried());
        assertThat(early.retryAt()).isEqualTo(Story.OFFERED_UNTIL.plus(GRACE));
        assertThat(after(ANA.requested(), ANA.waitlisted(), ANA.retried()).retryAt())
                .isNull();
    }

    @Test
    void aMatterStandsInAttentionAtOnceWhateverTheEnrollmentIs() {
        var matter = new Matter(AttentionReason.REFUND_FAILED, Story.BEGIN.plusSeconds(2), "no answer", null);
        ObservedEnrollment confirmed = after(ANA.requested(), ANA.confirmed(), REFUND_STUCK);
        assertThat(confirmed.underWay()).isTrue();
        assertThat(confirmed.lateAt()).isEqualTo(Story.BEGIN.plusSeconds(2));
        assertThat(confirmed.retryAt()).isNull();
        assertThat(AttentionView.of(confirmed))
                .isEqualTo(new AttentionView(
                        ANA.enrollment(),
                        AttentionKind.REFUND_FAILED,
                        AwaitedStep.REFUND,
                        Story.BEGIN.plusSeconds(2),
                        Party.PERSON,
                        null,
                        "no answer",
                        AttentionReason.REFUND_FAILED,
                        null,
                        List.of(matter)));
        assertThat(shown(ANA.requested(), ANA.withdrawn(), REFUND_STUCK)).isNotNull();
    }

    @Test
    void shortMoneySaysWhatIsMissingAndLeavesTheDeadlineAsItIs() {
        ObservedEnrollment awaited = after(ANA.requested(), ANA.billed(), SHORT);
        assertThat(AttentionView.of(awaited).kind()).isEqualTo(AttentionKind.PAYMENT_SHORT);
        assertThat(AttentionView.of(awaited).missing()).isEqualTo(MISSING);
        assertThat(awaited.lateAt()).isEqualTo(Story.BEGIN.plusSeconds(2));
        assertThat(awaited.retryAt()).isEqualTo(DUE.plus(GRACE));
        var settled = new MatterSettled(ANA.enrollment(), AttentionReason.PAYMENT_SHORT);
        assertThat(after(ANA.requested(), ANA.billed(), SHORT, settled).lateAt())
                .isEqualTo(DUE.plus(GRACE));
    }

    @Test
    void aMatterThatIsSettledOrResolvedDisappearsAndAnotherStays() {
        var settled = new MatterSettled(ANA.enrollment(), AttentionReason.REFUND_FAILED);
        var resolved = new MatterResolved(
                ANA.enrollment(), AttentionReason.REFUND_FAILED, AttentionOutcome.CLOSED, "cash", Actor.SYSTEM);
        assertThat(shown(ANA.requested(), ANA.confirmed(), REFUND_STUCK, settled))
                .isNull();
        assertThat(shown(ANA.requested(), ANA.confirmed(), REFUND_STUCK, resolved))
                .isNull();
        var takenBack =
                new MatterRaised(ANA.enrollment(), AttentionReason.MONEY_TAKEN_BACK, "100.00 BRL is gone", null);
        AttentionView both = AttentionView.of(after(ANA.requested(), ANA.confirmed(), REFUND_STUCK, takenBack));
        assertThat(both.matters())
                .extracting(Matter::kind)
                .containsExactly(AttentionReason.REFUND_FAILED, AttentionReason.MONEY_TAKEN_BACK);
        AttentionView one = AttentionView.of(after(ANA.requested(), ANA.confirmed(), REFUND_STUCK, takenBack, settled));
        assertThat(one.kind()).isEqualTo(AttentionKind.MONEY_TAKEN_BACK);
    }

    @Test
    void aMatterThatIsRaisedOrTriedAgainWaitsSinceTheFirstTime() {
        var again = new MatterRaised(ANA.enrollment(), AttentionReason.REFUND_FAILED, "still no answer", null);
        AttentionView view =
                AttentionView.of(after(ANA.requested(), ANA.confirmed(), REFUND_STUCK, ANA.retried(), again));
        assertThat(view.since()).isEqualTo(Story.BEGIN.plusSeconds(2));
        assertThat(view.lastError()).isEqualTo("still no answer");
    }
}
