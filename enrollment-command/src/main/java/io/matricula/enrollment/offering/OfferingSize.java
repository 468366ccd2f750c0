package io.matricula.enrollment.offering;

import io.matricula.shared.Refused;

/**
 * How large an offering may be. All its people are in one snapshot, 43 bytes for a seat and 59 for a place on the waitlist,
 * and a message to Axon Server takes 4 MiB.
 */
final class OfferingSize {

    /** Seats and places of the waitlist together. */
    static final int MAX_PEOPLE = 50_000;

    private OfferingSize() {}

    static boolean fits(int capacity, int waitlistCapacity) {
        return capacity + waitlistCapacity <= MAX_PEOPLE;
    }

    /** Refused with VALIDATION_FAILED where it is too large. */
    static void mustFit(String field, int capacity, int waitlistCapacity) {
        if (!fits(capacity, waitlistCapacity)) {
            throw Refused.invalid(
                    field, "must not make more than " + MAX_PEOPLE + " seats and places of the waitlist together");
        }
    }
}
