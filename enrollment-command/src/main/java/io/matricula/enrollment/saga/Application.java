package io.matricula.enrollment.saga;

import io.matricula.enrollment.saga.Step.AskForSeatUnlessOnHold;
import io.matricula.enrollment.saga.Step.Bill;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wish for a place: how it will be paid, and whether the applicant would wait for it. */
record Application(Place place, PaymentMethod method, @Nullable String cardToken, boolean joinWaitlist) {

    static Application of(EnrollmentRequested fact) {
        return new Application(Place.of(fact), fact.method(), fact.cardToken(), fact.joinWaitlist());
    }

    OfferingId offeringId() {
        return place.offeringId();
    }

    boolean isFree() {
        return place.price().isZero();
    }

    Application payingBy(PaymentMethod other, @Nullable String otherCardToken) {
        return new Application(place, other, otherCardToken, joinWaitlist);
    }

    AskForSeatUnlessOnHold askForSeat() {
        return new AskForSeatUnlessOnHold(place.ask(method, joinWaitlist));
    }

    Bill bill(Instant dueAt) {
        return new Bill(place.price(), method, cardToken, dueAt);
    }

    /** Without the token, so that no log has it. */
    @Override
    public String toString() {
        return "Application[place=" + place + ", method=" + method + ", joinWaitlist=" + joinWaitlist + "]";
    }
}
