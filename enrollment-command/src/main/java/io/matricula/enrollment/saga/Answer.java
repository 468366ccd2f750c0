package io.matricula.enrollment.saga;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.financial.RefundId;

/** What a step was answered, where that decides how it goes on. */
sealed interface Answer {

    /** The seat was not accepted in time, and the enrollment has ended. */
    record OfferLapsed() implements Answer {}

    /** The enrollment takes the late money for a seat; the fact that says so comes next. */
    record TakenUpAgain() implements Answer {}

    /** The enrollment has no use for the late money. */
    record LeftAsItEnded() implements Answer {}

    /** Money is on its way back. */
    record RefundAsked(RefundId refundId) implements Answer {}

    /** There is no money left to give back. */
    record NothingToRefund() implements Answer {}

    /** A rule said no to the place (R26). */
    record SaidNo(RefusalCode code) implements Answer {}
}
