package io.matricula.shared.given;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.DocumentKind;
import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.ExpirationReason;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.OfferingTerms;
import io.matricula.shared.academic.RefundStep;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.UnpaidHold;
import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.DocumentClaimed;
import io.matricula.shared.academic.event.DocumentReleased;
import io.matricula.shared.academic.event.EmailClaimed;
import io.matricula.shared.academic.event.EmailLinkProposed;
import io.matricula.shared.academic.event.EmailLinkedToDocument;
import io.matricula.shared.academic.event.EmailReleased;
import io.matricula.shared.academic.event.EnrollmentBilled;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentCancelled;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentExpired;
import io.matricula.shared.academic.event.EnrollmentPaid;
import io.matricula.shared.academic.event.EnrollmentParked;
import io.matricula.shared.academic.event.EnrollmentReinstated;
import io.matricula.shared.academic.event.EnrollmentRejected;
import io.matricula.shared.academic.event.EnrollmentWaitlisted;
import io.matricula.shared.academic.event.EnrollmentWindowBoundaryReached;
import io.matricula.shared.academic.event.EnrollmentWithdrawn;
import io.matricula.shared.academic.event.EnrollmentsCalledOff;
import io.matricula.shared.academic.event.HoldPlaced;
import io.matricula.shared.academic.event.HoldReleased;
import io.matricula.shared.academic.event.LookalikeNoted;
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import io.matricula.shared.academic.event.OfferingCancelled;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingResumed;
import io.matricula.shared.academic.event.OfferingRevised;
import io.matricula.shared.academic.event.OfferingSuspended;
import io.matricula.shared.academic.event.PaymentDeadlineReached;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.PossibleDuplicateFound;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatHoldExtended;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.SeatRefused;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.StudentErased;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.academic.event.UnpaidHoldCounted;
import io.matricula.shared.academic.event.UnpaidHoldsDropped;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistMovePaused;
import io.matricula.shared.academic.event.WaitlistOfferDeadlineReached;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.DeclineReason;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.TakeBackKind;
import io.matricula.shared.financial.event.ChargeUncertain;
import io.matricula.shared.financial.event.DebtDueDayOver;
import io.matricula.shared.financial.event.DebtIncurred;
import io.matricula.shared.financial.event.DebtOverdue;
import io.matricula.shared.financial.event.DebtSettled;
import io.matricula.shared.financial.event.LatePaymentReceived;
import io.matricula.shared.financial.event.MoneyReturnedOutside;
import io.matricula.shared.financial.event.MoneyTakenBack;
import io.matricula.shared.financial.event.PartialPaymentReceived;
import io.matricula.shared.financial.event.PaymentConfirmed;
import io.matricula.shared.financial.event.PaymentDeclined;
import io.matricula.shared.financial.event.PaymentExpired;
import io.matricula.shared.financial.event.PaymentLeftUncertain;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentPending;
import io.matricula.shared.financial.event.PaymentRequested;
import io.matricula.shared.financial.event.ReconciliationDue;
import io.matricula.shared.financial.event.ReconciliationRequested;
import io.matricula.shared.financial.event.RefundCompleted;
import io.matricula.shared.financial.event.RefundFailed;
import io.matricula.shared.financial.event.RefundRequested;
import io.matricula.shared.financial.event.RefundRetried;
import io.matricula.shared.financial.event.SurplusPaymentReceived;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.marketing.event.LeadConsentRenewed;
import io.matricula.shared.marketing.event.LeadConverted;
import io.matricula.shared.marketing.event.LeadErased;
import io.matricula.shared.marketing.event.LeadInterestAdded;
import io.matricula.shared.marketing.event.LeadOptedOut;
import io.matricula.shared.operations.event.DeadLetterEvicted;
import io.matricula.shared.operations.event.DeadLetterRetried;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureCompleted;
import io.matricula.shared.privacy.event.ErasureRefused;
import io.matricula.shared.privacy.event.ErasureRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One fact of every kind, with every field filled: what the approved samples say. */
public final class ExampleFacts {

    static final EnrollmentId ENROLLMENT = new EnrollmentId(id(1));
    static final OfferingId OFFERING = new OfferingId(id(2));
    static final StudentId STUDENT = new StudentId(id(3));
    private static final PaymentId PAYMENT = new PaymentId(id(4));
    static final LeadId LEAD = new LeadId(id(5));
    private static final RefundId REFUND = new RefundId(id(6));
    private static final IdentityKey EMAIL = new IdentityKey(id(7));
    private static final IdentityKey DOCUMENT = new IdentityKey(id(8));
    private static final UnpaidHoldsId UNPAID = new UnpaidHoldsId(id(9));
    private static final ErasureId ERASURE = new ErasureId(id(10));
    private static final HoldId HOLD = new HoldId(id(11));
    private static final DebtId DEBT = new DebtId(id(12));
    static final Instant AT = Instant.parse("2027-01-10T12:00:00.123456Z");
    static final Instant LATER = Instant.parse("2027-01-10T12:15:00Z");
    static final Money PRICE = Money.of("199.90", "BRL");
    static final List<RefundStep> SCHEDULE = List.of(new RefundStep(-1, 100), new RefundStep(7, 80));
    private static final Actor REGISTRAR = new Actor("registrar");
    static final Applicant ANA =
            new Applicant("Ana Souza", "ana@example.org", "123.456.789-09", LocalDate.of(2001, 2, 3), DocumentKind.CPF);

    private ExampleFacts() {}

    public static List<Object> all() {
        return Stream.of(academic(), financial(), marketing(), operations(), privacy())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Object> academic() {
        return List.of(
                new ApplicantErased(ENROLLMENT, STUDENT, ERASURE),
                new AttentionResolved(
                        ENROLLMENT,
                        OFFERING,
                        STUDENT,
                        AttentionOutcome.REFUNDED_OUTSIDE,
                        "refunded by bank transfer",
                        REGISTRAR,
                        EnrollmentStatus.CANCELLED,
                        "STUDENT_NOT_REGISTERED"),
                new AttentionRetried(ENROLLMENT, AttentionReason.REFUND_FAILED, "the gateway is back", REGISTRAR),
                new AttentionSettled(ENROLLMENT, OFFERING, STUDENT, EnrollmentStatus.CANCELLED, "BY_APPLICANT"),
                new CapacityChanged(OFFERING, 40, "a larger room", REGISTRAR),
                new ContactChanged(STUDENT, "Ana Lima", "ana.lima@example.org", "she married", REGISTRAR),
                new DocumentClaimed(DOCUMENT, STUDENT),
                new DocumentReleased(DOCUMENT, ERASURE),
                new EmailClaimed(EMAIL, DOCUMENT, STUDENT),
                new EmailLinkProposed(EMAIL, DOCUMENT, ENROLLMENT),
                new EmailLinkedToDocument(EMAIL, DOCUMENT),
                new EmailReleased(EMAIL, ERASURE),
                new EnrollmentBilled(ENROLLMENT, OFFERING, STUDENT, PAYMENT, LATER),
                new EnrollmentCancellationRequested(
                        ENROLLMENT, CancellationReason.BY_APPLICANT, "moving away", Actor.APPLICANT, OFFERING),
                new EnrollmentCancelled(ENROLLMENT, OFFERING, STUDENT, CancellationReason.PAYMENT_DECLINED),
                new EnrollmentConfirmed(ENROLLMENT, OFFERING, STUDENT),
                new EnrollmentExpired(ENROLLMENT, OFFERING, STUDENT, ExpirationReason.PAYMENT_EXPIRED),
                new EnrollmentPaid(ENROLLMENT, OFFERING, STUDENT, PAYMENT),
                new EnrollmentParked(
                        ENROLLMENT, OFFERING, STUDENT, AttentionReason.PAYMENT_UNCERTAIN, "charge 1 is unknown"),
                new EnrollmentReinstated(ENROLLMENT, OFFERING, STUDENT, PAYMENT, ANA, LEAD, PRICE, AT),
                new EnrollmentRejected(ENROLLMENT, OFFERING, STUDENT, RefusalCode.OFFERING_FULL),
                GivenRequest.complete().requested(),
                new EnrollmentWaitlisted(ENROLLMENT, OFFERING, STUDENT),
                new EnrollmentWithdrawn(ENROLLMENT, OFFERING, STUDENT),
                new LookalikeNoted(EMAIL, STUDENT),
                new MatterRaised(
                        ENROLLMENT, AttentionReason.PAYMENT_SHORT, "Of the payment 199.90 BRL is missing.", PRICE),
                new MatterResolved(
                        ENROLLMENT,
                        AttentionReason.REFUND_FAILED,
                        AttentionOutcome.REFUNDED_OUTSIDE,
                        "refunded by bank transfer",
                        REGISTRAR),
                new MatterSettled(ENROLLMENT, AttentionReason.REFUND_FAILED),
                new EnrollmentsCalledOff(OFFERING, List.of(ENROLLMENT), "too few asked", REGISTRAR),
                new HoldPlaced(STUDENT, HOLD, HoldKind.DOCUMENTS, "the diploma is missing", REGISTRAR),
                new HoldReleased(STUDENT, HOLD, "the diploma is there", REGISTRAR),
                new OfferingCancelled(OFFERING, 3, "too few asked", REGISTRAR),
                new OfferingResumed(OFFERING, "the room is back", REGISTRAR),
                new OfferingSuspended(OFFERING, "the room is gone", REGISTRAR),
                new OfferingRevised(
                        OFFERING,
                        new OfferingTerms("Linear algebra", PRICE, AT, LATER, LocalDate.of(2027, 2, 8), 20, SCHEDULE),
                        "the room is larger",
                        REGISTRAR),
                new EnrollmentWindowBoundaryReached(OFFERING, LATER),
                new SeatOfferAccepted(ENROLLMENT, OFFERING, STUDENT, PaymentMethod.CARD, "tok_approved"),
                new SeatOfferReceived(ENROLLMENT, OFFERING, STUDENT, LATER),
                new WaitlistEntrySkipped(OFFERING, ENROLLMENT, STUDENT, RefusalCode.OUTSIDE_ENROLLMENT_WINDOW),
                new WaitlistJoined(OFFERING, ENROLLMENT, STUDENT, AT),
                new WaitlistLeft(OFFERING, ENROLLMENT, STUDENT, ReleaseReason.ENROLLMENT_CANCELLED),
                new WaitlistMovePaused(OFFERING),
                new WaitlistOfferDeadlineReached(ENROLLMENT, LATER),
                new WaitlistSeatOffered(OFFERING, ENROLLMENT, STUDENT, LATER),
                new WithdrawalRequested(
                        ENROLLMENT, OFFERING, STUDENT, LocalDate.of(2027, 2, 15), "moved away", REGISTRAR, SCHEDULE),
                new OfferingClosed(OFFERING, "the term has begun", REGISTRAR),
                GivenOffering.complete().created(),
                new PaymentDeadlineReached(ENROLLMENT, PAYMENT, LATER),
                new PaymentMethodChosen(ENROLLMENT, PaymentMethod.CARD, "tok_approved", 1, LATER),
                new PossibleDuplicateFound(STUDENT, new StudentId(id(13)), DuplicateReason.SAME_EMAIL),
                new SeatConfirmed(OFFERING, ENROLLMENT),
                new SeatHeld(OFFERING, ENROLLMENT, STUDENT, LATER),
                new SeatHoldExtended(OFFERING, ENROLLMENT, LATER),
                new SeatRefused(OFFERING, ENROLLMENT, STUDENT, RefusalCode.OFFERING_FULL),
                new SeatReleased(OFFERING, ENROLLMENT, ReleaseReason.PAYMENT_EXPIRED, true),
                new StudentErased(STUDENT, ERASURE),
                new StudentRecognized(STUDENT, ENROLLMENT),
                new StudentRegistered(STUDENT, ENROLLMENT, ANA),
                new UnpaidHoldCounted(UNPAID, STUDENT, new UnpaidHold(ENROLLMENT, AT)),
                new UnpaidHoldsDropped(UNPAID, List.of(ENROLLMENT)));
    }

    private static List<Object> financial() {
        return List.of(
                new ChargeUncertain(PAYMENT, ENROLLMENT, 1),
                new DebtDueDayOver(DEBT, LocalDate.of(2027, 3, 1)),
                new DebtIncurred(DEBT, STUDENT, PRICE, LocalDate.of(2027, 3, 1), "a lost book", REGISTRAR),
                new DebtOverdue(DEBT, STUDENT, PRICE, LocalDate.of(2027, 3, 1)),
                new DebtSettled(DEBT, STUDENT, "paid at the desk", REGISTRAR),
                new LatePaymentReceived(PAYMENT, ENROLLMENT, 1, "ch_1", PRICE, "ntf_1"),
                new MoneyReturnedOutside(PAYMENT, ENROLLMENT, PRICE, "refunded by bank transfer", REGISTRAR),
                new MoneyTakenBack(PAYMENT, ENROLLMENT, "ch_1", PRICE, TakeBackKind.CHARGED_BACK, "ntf_3"),
                new PartialPaymentReceived(PAYMENT, ENROLLMENT, 1, "ch_1", brl("50.00"), brl("149.90"), "ntf_1"),
                new PaymentConfirmed(PAYMENT, ENROLLMENT, 1, "ch_1", PRICE, "ntf_1"),
                new PaymentDeclined(PAYMENT, ENROLLMENT, 1, DeclineReason.INSUFFICIENT_FUNDS, "ntf_1"),
                new PaymentExpired(PAYMENT, ENROLLMENT, ExpiryReason.DEADLINE),
                new PaymentLeftUncertain(PAYMENT, ENROLLMENT, 1),
                new PaymentMethodChanged(PAYMENT, ENROLLMENT, 2, PRICE, PaymentMethod.CARD, "tok_approved", LATER),
                new PaymentPending(PAYMENT, ENROLLMENT, 1, "ch_1"),
                new PaymentRequested(PAYMENT, ENROLLMENT, PRICE, PaymentMethod.CARD, "tok_approved", LATER),
                new ReconciliationDue(PAYMENT, ENROLLMENT, 1, 3),
                new ReconciliationRequested(PAYMENT, ENROLLMENT, 1),
                new RefundCompleted(PAYMENT, ENROLLMENT, REFUND, PRICE, true),
                new RefundFailed(PAYMENT, ENROLLMENT, REFUND, PRICE, "the gateway refused"),
                new RefundRequested(PAYMENT, ENROLLMENT, REFUND, "ch_1", PRICE, "goodwill", REGISTRAR),
                new RefundRetried(PAYMENT, ENROLLMENT, REFUND, "ch_1", PRICE),
                new SurplusPaymentReceived(PAYMENT, ENROLLMENT, 2, "ch_2", PRICE, "ntf_2"));
    }

    private static List<Object> marketing() {
        return List.of(
                new LeadCaptured(LEAD, "Ana Souza", "ana@example.org", "+55 11 91234-5678", "fair", OFFERING, AT),
                new LeadConsentRenewed(LEAD, LATER),
                new LeadConverted(LEAD, ENROLLMENT),
                new LeadErased(LEAD, ERASURE),
                new LeadInterestAdded(LEAD, "radio", OFFERING),
                new LeadOptedOut(LEAD, "too many mails"));
    }

    private static List<Object> privacy() {
        return List.of(
                new ErasureRequested(
                        ERASURE, STUDENT, List.of(ENROLLMENT), List.of(LEAD), "asked by mail", REGISTRAR, AT),
                new ErasureCompleted(
                        ERASURE,
                        List.of(Compartment.CONTACT, Compartment.ACADEMIC),
                        List.of(Compartment.FISCAL),
                        LATER,
                        AT),
                new ErasureRefused(ERASURE, ENROLLMENT));
    }

    private static List<Object> operations() {
        return List.of(
                new DeadLetterEvicted(
                        id(8),
                        "payment-charges",
                        PAYMENT.toString(),
                        "PaymentRequested",
                        "it never was one",
                        REGISTRAR),
                new DeadLetterRetried(
                        id(8),
                        "payment-charges",
                        PAYMENT.toString(),
                        "PaymentRequested",
                        "the bank is back",
                        REGISTRAR));
    }

    private static Money brl(String amount) {
        return Money.of(amount, "BRL");
    }

    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }
}
