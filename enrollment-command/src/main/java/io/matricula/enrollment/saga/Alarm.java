package io.matricula.enrollment.saga;

import java.time.Instant;

/** What wakes the process when nothing happens until then. */
sealed interface Alarm {

    Instant at();

    /** The time to accept an offered seat is over. */
    record OfferEnds(Instant at) implements Alarm {}

    /** The time to pay is over. */
    record PaymentIsDue(Instant at) implements Alarm {}
}
