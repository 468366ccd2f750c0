package io.matricula.enrollment.saga;

import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.WithdrawalRequested;
import io.matricula.shared.financial.ExpiryReason;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.DataSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the process of an enrollment has others do. Each step may be taken again. */
sealed interface Step {

    record AskForSeat(
            OfferingId offeringId, StudentId studentId, Instant requestedAt, PaymentMethod method, boolean joinWaitlist)
            implements Step {}

    /** Asks for a seat unless the student has a hold (R17). */
    record AskForSeatUnlessOnHold(AskForSeat seat) implements Step {}

    record JoinWaitlist() implements Step {}

    /** Calls the applicant unless the student has got a hold meanwhile (R6, R17). */
    record OfferSeatUnlessOnHold(StudentId studentId, Instant until) implements Step {}

    /** Ends the enrollment unless the offered seat was accepted in time. */
    record LapseOffer() implements Step {}

    record ExtendHold(OfferingId offeringId, Instant until) implements Step {}

    record GiveSeatBack(OfferingId offeringId, ReleaseReason reason) implements Step {}

    record Bill(Money price, PaymentMethod method, @Nullable String cardToken, Instant dueAt) implements Step {

        /** Without the token, so that no log has it. */
        @Override
        public String toString() {
            return "Bill[price=" + price + ", method=" + method + ", dueAt=" + dueAt + "]";
        }
    }

    record ChangeMethod(PaymentMethod method, @Nullable String cardToken, Instant dueAt, int choice) implements Step {

        /** Without the token, so that no log has it. */
        @Override
        public String toString() {
            return "ChangeMethod[method=" + method + ", dueAt=" + dueAt + ", choice=" + choice + "]";
        }
    }

    record StopPayment(ExpiryReason reason) implements Step {}

    record MarkPaid() implements Step {}

    record Register(@DataSubject StudentId studentId, Applicant applicant) implements Step {}

    /** A lead that is not there, or is another person, cannot be converted, and that keeps no applicant from studying. */
    record TellLead(@DataSubject LeadId leadId, Applicant applicant) implements Step {}

    /** Makes seat and place final, and the person known. */
    record MakeFinal(OfferingId offeringId, @DataSubject StudentId studentId, Applicant applicant) implements Step {}

    /** Takes the way back, because a rule said no (R26). */
    record Undo(String why) implements Step {}

    record Reject(RefusalCode reason) implements Step {}

    record Cancel(CancellationReason reason) implements Step {}

    record Expire() implements Step {}

    record Withdraw() implements Step {}

    /** Asks the enrollment whether it takes late money for a seat (R12). */
    record TakeUpAgain() implements Step {}

    record GiveBackAll(String cause, String reason) implements Step {}

    /** Gives back what the refund schedule says (R15). */
    record GiveBackShare(WithdrawalRequested asked) implements Step {}

    /** Enters that a person gave the money back (R28). */
    record EnterReturnOutside(String reason, Actor actor) implements Step {}

    record HandToPerson(AttentionReason reason, String detail) implements Step {}

    /** Has a person see to something beside the enrollment, which stays as it is (R27). */
    record PutBeside(AttentionReason kind, String detail, @Nullable Money missing) implements Step {}

    record TakeFromBeside(AttentionReason kind) implements Step {}

    record TakeFromPerson() implements Step {}

    /** Has the provider asked again. */
    record TryAgain(AttentionReason reason) implements Step {}
}
