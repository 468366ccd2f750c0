package io.matricula.enrollment.model;

import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.AttentionResolved;
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
import io.matricula.shared.academic.event.MatterRaised;
import io.matricula.shared.academic.event.MatterResolved;
import io.matricula.shared.academic.event.MatterSettled;
import io.matricula.shared.academic.event.PaymentMethodChosen;
import io.matricula.shared.academic.event.SeatOfferAccepted;
import io.matricula.shared.academic.event.SeatOfferReceived;
import io.matricula.shared.academic.event.WithdrawalRequested;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one enrollment stands and what it owes, told by the facts alone. */
final class Story {

    private final EnrollmentRequested request;
    private EnrollmentStatus status = EnrollmentStatus.REQUESTED;
    private EnrollmentStatus place = EnrollmentStatus.REQUESTED;
    private boolean cancelling;
    private int choices;
    private final Set<AttentionReason> matters = EnumSet.noneOf(AttentionReason.class);
    private @Nullable LocalDate withdrawnOn;

    Story(EnrollmentRequested request) {
        this.request = request;
    }

    void hear(Object fact) {
        if (fact instanceof EnrollmentParked) {
            status = EnrollmentStatus.NEEDS_ATTENTION;
            return;
        }
        if (fact instanceof PaymentMethodChosen) {
            choices++;
        } else if (fact instanceof MatterRaised matter) {
            matters.add(matter.kind());
        } else if (fact instanceof MatterSettled matter) {
            matters.remove(matter.kind());
        } else if (fact instanceof MatterResolved matter) {
            matters.remove(matter.kind());
        } else if (fact instanceof EnrollmentCancellationRequested) {
            cancelling = true;
        } else if (fact instanceof WithdrawalRequested withdrawal) {
            withdrawnOn = withdrawal.effectiveOn();
        } else {
            EnrollmentStatus next = next(fact);
            if (next != null) {
                status = next;
                place = next;
            }
        }
    }

    private static @Nullable EnrollmentStatus next(Object fact) {
        if (fact instanceof EnrollmentWaitlisted) {
            return EnrollmentStatus.WAITLISTED;
        } else if (fact instanceof SeatOfferReceived) {
            return EnrollmentStatus.SEAT_OFFERED;
        } else if (fact instanceof SeatOfferAccepted) {
            return EnrollmentStatus.REQUESTED;
        } else if (fact instanceof EnrollmentBilled) {
            return EnrollmentStatus.AWAITING_PAYMENT;
        } else if (fact instanceof EnrollmentPaid || fact instanceof EnrollmentReinstated) {
            return EnrollmentStatus.PAID;
        } else if (fact instanceof EnrollmentConfirmed) {
            return EnrollmentStatus.CONFIRMED;
        } else if (fact instanceof EnrollmentRejected) {
            return EnrollmentStatus.REJECTED;
        } else if (fact instanceof EnrollmentCancelled) {
            return EnrollmentStatus.CANCELLED;
        } else if (fact instanceof EnrollmentExpired) {
            return EnrollmentStatus.EXPIRED;
        } else if (fact instanceof EnrollmentWithdrawn) {
            return EnrollmentStatus.WITHDRAWN;
        } else if (fact instanceof AttentionSettled settled) {
            return settled.status();
        } else if (fact instanceof AttentionResolved resolved) {
            return resolved.status();
        }
        return null;
    }

    EnrollmentId enrollment() {
        return request.enrollmentId();
    }

    StudentId student() {
        return request.studentId();
    }

    EnrollmentStatus status() {
        return status;
    }

    /** One charge, and at most one more for every other way to pay. */
    int mostCharges() {
        return 1 + choices;
    }

    boolean hasMatters() {
        return !matters.isEmpty();
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    boolean isEnded() {
        return switch (status) {
            case REJECTED, CANCELLED, EXPIRED, WITHDRAWN -> true;
            case REQUESTED, WAITLISTED, SEAT_OFFERED, AWAITING_PAYMENT, PAID, CONFIRMED, NEEDS_ATTENTION -> false;
        };
    }

    /** Confirmed, and no request to change that is under way. */
    boolean isFinal() {
        return status == EnrollmentStatus.CONFIRMED && !cancelling && withdrawnOn == null;
    }

    boolean isAtRest() {
        return isEnded() || isFinal();
    }

    /** What is to be left of the money once everything that is under way has happened. */
    Money owed() {
        Money price = request.price();
        if (withdrawnOn != null) {
            return price.minus(Account.share(price, percentOn(withdrawnOn)));
        }
        return place == EnrollmentStatus.CONFIRMED && !cancelling ? price : Money.zero(price.currency());
    }

    private static int percentOn(LocalDate day) {
        long fromStart = ChronoUnit.DAYS.between(World.FIRST_DAY_OF_CLASS, day);
        if (fromStart < 0) {
            return 100;
        } else if (fromStart <= 7) {
            return 80;
        }
        return fromStart <= 21 ? 50 : 0;
    }

    @Override
    public String toString() {
        return request.applicant().name() + "'s enrollment, which is " + status;
    }
}
