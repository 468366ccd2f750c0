package io.matricula.query.payments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.query.payments.Charge.Status;
import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.financial.event.PaymentMethodChanged;
import io.matricula.shared.financial.event.PaymentRequested;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of a payment.
 *
 * @param amount what is owed
 * @param attempts how often a charge was tried
 * @param charges one for each attempt, oldest first
 * @param progress the status, refunds aside
 * @param books what came and went
 */
record PaymentView(
        PaymentId paymentId,
        EnrollmentId enrollmentId,
        PaymentMethod method,
        PaymentStatus status,
        Money amount,
        int attempts,
        @Nullable Instant confirmedAt,
        List<Charge> charges,
        @JsonIgnore PaymentStatus progress,
        @JsonIgnore Books books) {

    static PaymentView of(PaymentRequested requested) {
        return new PaymentView(
                requested.paymentId(),
                requested.enrollmentId(),
                requested.method(),
                PaymentStatus.REQUESTED,
                requested.amount(),
                1,
                null,
                List.of(Charge.requested(1, requested.method())),
                PaymentStatus.REQUESTED,
                Books.empty(Money.zero(requested.amount().currency())));
    }

    /** What has arrived. */
    @JsonProperty
    Money received() {
        return books.received();
    }

    /** What has arrived beyond what was owed. */
    @JsonProperty
    Money surplus() {
        return books.surplus();
    }

    /** What has gone back. */
    @JsonProperty
    Money refunded() {
        return books.refunded();
    }

    /** What came and went, oldest first. */
    @JsonProperty
    List<Entry> entries() {
        return books.entries();
    }

    PaymentView triedAgain(PaymentMethodChanged changed) {
        List<Charge> longer = Stream.concat(
                        charges.stream(), Stream.of(Charge.requested(changed.attempt(), changed.method())))
                .toList();
        return new PaymentView(
                paymentId,
                enrollmentId,
                changed.method(),
                PaymentStatus.REQUESTED,
                amount,
                changed.attempt(),
                confirmedAt,
                longer,
                PaymentStatus.REQUESTED,
                books);
    }

    PaymentView in(PaymentStatus newProgress) {
        return with(newProgress, confirmedAt, charges, books);
    }

    /** The charge waits for the payer, and so does a payment that is awaited by it. */
    PaymentView waiting(int attempt) {
        return progress.isAwaited() && attempt == attempts ? in(PaymentStatus.PENDING) : this;
    }

    PaymentView confirmed(Instant at) {
        return with(PaymentStatus.CONFIRMED, at, charges, books);
    }

    PaymentView charge(int attempt, Status newStatus) {
        return charges(charge -> charge.attempt() == attempt ? charge.in(newStatus) : charge);
    }

    PaymentView charge(int attempt, Status newStatus, String chargeId) {
        return charges(
                charge -> charge.attempt() == attempt ? charge.in(newStatus).by(chargeId) : charge);
    }

    /** What is no longer awaited is no longer uncertain. */
    PaymentView expired() {
        return in(PaymentStatus.EXPIRED)
                .charges(charge -> charge.status() == Status.UNCERTAIN ? charge.in(Status.PENDING) : charge);
    }

    PaymentView books(UnaryOperator<Books> change) {
        return with(progress, confirmedAt, charges, change.apply(books));
    }

    private PaymentView charges(UnaryOperator<Charge> change) {
        return with(progress, confirmedAt, charges.stream().map(change).toList(), books);
    }

    private PaymentView with(
            PaymentStatus newProgress, @Nullable Instant confirmed, List<Charge> newCharges, Books newBooks) {
        return new PaymentView(
                paymentId,
                enrollmentId,
                method,
                status(newProgress, newBooks),
                amount,
                attempts,
                confirmed,
                newCharges,
                newProgress,
                newBooks);
    }

    private PaymentStatus status(PaymentStatus newProgress, Books newBooks) {
        return switch (newProgress) {
            case REQUESTED, PENDING -> newProgress;
            case CONFIRMED -> newBooks.statusOr(newBooks.ofBalance(amount));
            default -> newBooks.statusOr(newProgress);
        };
    }
}
