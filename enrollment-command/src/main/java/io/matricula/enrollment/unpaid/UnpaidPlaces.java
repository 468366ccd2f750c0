package io.matricula.enrollment.unpaid;

import io.matricula.enrollment.enrollment.EnrollmentQuote;
import io.matricula.enrollment.enrollment.QuoteEnrollment;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.Money;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.UnpaidHold;
import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Lets a person have so many unpaid places and no more. A place is counted before it is asked for. A request that finds no room
 * looks at the counted places again: those that are paid or ended by then make room, however they came to that.
 */
public final class UnpaidPlaces {

    /** Longer than a request takes from counting a place to asking for it. */
    private static final Duration ABOUT_TO_BE_ASKED_FOR = Duration.ofMinutes(1);

    private final Commands commands;
    private final Clock clock;

    UnpaidPlaces(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Counts the place, if it is one that waits for money; refused with TOO_MANY_UNPAID if there is no room. */
    public void count(StudentId person, EnrollmentId enrollment, PaymentMethod method, Money price) {
        if (HoldWaitsForMoney.holds(EnrollmentStatus.REQUESTED, method, price)) {
            count(new CountUnpaidHold(holdsOf(person), person, enrollment, now()));
        }
    }

    private void count(CountUnpaidHold place) {
        if (!isCounted(place) && !(makesRoom(place.holdsId()) && isCounted(place))) {
            throw new Refused(RefusalCode.TOO_MANY_UNPAID, "This person has as many unpaid places as one may have.");
        }
    }

    private boolean isCounted(CountUnpaidHold place) {
        return commands.ask(place, Boolean.class);
    }

    private boolean makesRoom(UnpaidHoldsId id) {
        List<UnpaidHold> settled = commands.ask(new QuoteUnpaidHolds(id), UnpaidHoldsQuote.class).holds().stream()
                .filter(hold -> !waitsForMoney(hold))
                .toList();
        if (!settled.isEmpty()) {
            commands.send(new DropUnpaidHolds(id, settled));
        }
        return !settled.isEmpty();
    }

    private boolean waitsForMoney(UnpaidHold hold) {
        return commands.find(new QuoteEnrollment(hold.enrollmentId()), EnrollmentQuote.class)
                .map(place -> HoldWaitsForMoney.holds(place.status(), place.method(), place.price()))
                .orElseGet(() -> hold.since().plus(ABOUT_TO_BE_ASKED_FOR).isAfter(clock.instant()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UnpaidHoldsId holdsOf(StudentId person) {
        return new UnpaidHoldsId(NameBasedId.of("unpaid-holds", person.toString()));
    }
}
