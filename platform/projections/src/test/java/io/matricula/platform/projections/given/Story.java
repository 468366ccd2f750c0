package io.matricula.platform.projections.given;

import static io.matricula.shared.given.GivenOffering.anOffering;
import static io.matricula.shared.given.GivenRequest.aRequest;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentCancelled;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.EnrollmentParked;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.EnrollmentRejected;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.EnrollmentWaitlisted;
import io.matricula.shared.academic.event.EnrollmentWithdrawn;
import io.matricula.shared.academic.event.OfferingCancelled;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadConverted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The facts of one enrollment, from the first contact to the end; equal names make equal stories. */
public record Story(
        String name,
        OfferingId offering,
        EnrollmentId enrollment,
        StudentId student,
        PaymentId payment,
        LeadId lead,
        PaymentMethod method) {

    public static final Instant BEGIN = Instant.parse("2027-01-10T12:00:00Z");
    public static final Instant OFFERED_UNTIL = BEGIN.plusSeconds(86_400);
    public static final LocalDate FIRST_DAY = LocalDate.parse("2027-02-01");
    public static final Money PRICE = Money.of("199.90", "BRL");

    public static Story of(String name) {
        return of(name, OfferingId.of(NameBasedId.of("offering", name).toString()));
    }

    public static Story of(String name, OfferingId offering) {
        return new Story(
                name,
                offering,
                new EnrollmentId(NameBasedId.of("enrollment", name)),
                new StudentId(NameBasedId.of("student", name)),
                new PaymentId(NameBasedId.of("payment", name)),
                new LeadId(NameBasedId.of("lead", name)),
                PaymentMethod.CARD);
    }

    public Story paidBy(PaymentMethod other) {
        return new Story(name, offering, enrollment, student, payment, lead, other);
    }

    public String email() {
        return name + "@Example.org";
    }

    public Applicant applicant() {
        return new Applicant("Ana " + name, email(), null, null);
    }

    public OfferingCreated offered() {
        return offered("2027.1", 20);
    }

    public OfferingCreated offered(String term, int capacity) {
        return anOffering()
                .withId(offering)
                .of("ALG1", "Algebra")
                .in(term)
                .withSeats(capacity)
                .withWaitlist(5)
                .enrolling(BEGIN, null)
                .startingOn(FIRST_DAY)
                .created();
    }

    public LeadCaptured interested() {
        return new LeadCaptured(lead, "Ana " + name, email(), null, "fair", offering, BEGIN);
    }

    public EnrollmentRequested requested() {
        return requested("2027.1");
    }

    public EnrollmentRequested requested(String term) {
        return requested(term, PRICE, BEGIN);
    }

    public EnrollmentRequested free() {
        return requested("2027.1", Money.zero(PRICE.currency()), BEGIN);
    }

    public EnrollmentRequested requestedAt(Instant at) {
        return requested("2027.1", PRICE, at);
    }

    private EnrollmentRequested requested(String term, Money price, Instant at) {
        return aRequest()
                .withId(enrollment)
                .of(offering)
                .by(student, applicant())
                .in("ALG1", term)
                .at(price)
                .paying(method)
                .from(lead)
                .askedAt(at)
                .willingToWait(true)
                .requested();
    }

    public SeatHeld seatHeld() {
        return new SeatHeld(offering, enrollment, student, BEGIN.plusSeconds(900));
    }

    public EnrollmentBilled billed() {
        return new EnrollmentBilled(enrollment, offering, student, payment, BEGIN.plusSeconds(900));
    }

    public PaymentRequested paymentRequested() {
        return new PaymentRequested(payment, enrollment, PRICE, method, null, BEGIN.plusSeconds(900));
    }

    public PaymentConfirmed paymentConfirmed() {
        return new PaymentConfirmed(payment, enrollment, 1, "ch_1", PRICE, null);
    }

    public EnrollmentPaid paid() {
        return new EnrollmentPaid(enrollment, offering, student, payment);
    }

    public StudentRegistered registered() {
        return new StudentRegistered(student, enrollment, applicant());
    }

    public LeadConverted leadConverted() {
        return new LeadConverted(lead, enrollment);
    }

    public SeatConfirmed seatConfirmed() {
        return new SeatConfirmed(offering, enrollment);
    }

    public EnrollmentConfirmed confirmed() {
        return new EnrollmentConfirmed(enrollment, offering, student);
    }

    public EnrollmentRejected rejected() {
        return new EnrollmentRejected(enrollment, offering, student, RefusalCode.OFFERING_FULL);
    }

    public EnrollmentCancelled cancelled() {
        return new EnrollmentCancelled(enrollment, offering, student, CancellationReason.PAYMENT_DECLINED);
    }

    public EnrollmentExpired expired() {
        return new EnrollmentExpired(enrollment, offering, student, ExpirationReason.PAYMENT_EXPIRED);
    }

    public EnrollmentReinstated reinstated() {
        return new EnrollmentReinstated(enrollment, offering, student, payment, applicant(), lead, PRICE, BEGIN);
    }

    public EnrollmentParked parked() {
        return parked(AttentionReason.REFUND_FAILED);
    }

    public EnrollmentParked parked(AttentionReason reason) {
        return new EnrollmentParked(enrollment, offering, student, reason, "Refund r1 failed");
    }

    public AttentionSettled settled() {
        return new AttentionSettled(enrollment, offering, student, EnrollmentStatus.CANCELLED, "BY_APPLICANT");
    }

    public EnrollmentCancellationRequested cancellationRequested() {
        return new EnrollmentCancellationRequested(
                enrollment, CancellationReason.BY_APPLICANT, null, Actor.APPLICANT, offering);
    }

    public WaitlistJoined joined() {
        return new WaitlistJoined(offering, enrollment, student, BEGIN);
    }

    public EnrollmentWaitlisted waitlisted() {
        return new EnrollmentWaitlisted(enrollment, offering, student);
    }

    public WaitlistLeft left() {
        return new WaitlistLeft(offering, enrollment, student, ReleaseReason.ENROLLMENT_CANCELLED);
    }

    public WaitlistEntrySkipped skipped() {
        return new WaitlistEntrySkipped(offering, enrollment, student, RefusalCode.OUTSIDE_ENROLLMENT_WINDOW);
    }

    public WaitlistSeatOffered seatOffered() {
        return new WaitlistSeatOffered(offering, enrollment, student, OFFERED_UNTIL);
    }

    public SeatOfferReceived offerReceived() {
        return new SeatOfferReceived(enrollment, offering, student, OFFERED_UNTIL);
    }

    public SeatOfferAccepted offerAccepted() {
        return new SeatOfferAccepted(enrollment, offering, student, method, null);
    }

    public EnrollmentExpired offerExpired() {
        return new EnrollmentExpired(enrollment, offering, student, ExpirationReason.WAITLIST_OFFER_EXPIRED);
    }

    public WithdrawalRequested withdrawalRequested() {
        return new WithdrawalRequested(
                enrollment, offering, student, LocalDate.parse("2027-02-01"), "moved away", Actor.APPLICANT, null);
    }

    public EnrollmentWithdrawn withdrawn() {
        return new EnrollmentWithdrawn(enrollment, offering, student);
    }

    public OfferingCancelled offeringCancelled(int affected) {
        return new OfferingCancelled(offering, affected, "too few asked", Actor.SYSTEM);
    }

    public AttentionRetried retried() {
        return new AttentionRetried(enrollment, null, "late", Actor.SYSTEM);
    }

    public SeatReleased seatReleased(boolean wasConfirmed) {
        return new SeatReleased(offering, enrollment, ReleaseReason.PAYMENT_DECLINED, wasConfirmed);
    }

    public RefundRequested refundRequested(String refund, String amount) {
        return new RefundRequested(
                payment, enrollment, refund(refund), "ch_1", Money.of(amount, "BRL"), "kindness", Actor.SYSTEM);
    }

    public RefundCompleted refundCompleted(String refund, String amount, boolean settled) {
        return new RefundCompleted(payment, enrollment, refund(refund), Money.of(amount, "BRL"), settled);
    }

    public RefundFailed refundFailed(String refund, String amount) {
        return new RefundFailed(payment, enrollment, refund(refund), Money.of(amount, "BRL"), "no answer");
    }

    /** Everything from the request to the confirmed place; the offering and the lead come before. */
    public List<Object> enrolled() {
        return List.of(
                requested(),
                seatHeld(),
                billed(),
                paymentRequested(),
                paymentConfirmed(),
                paid(),
                registered(),
                leadConverted(),
                seatConfirmed(),
                confirmed());
    }

    private static RefundId refund(String refund) {
        return new RefundId(NameBasedId.of("refund", refund));
    }
}
