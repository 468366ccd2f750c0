package io.matricula.enrollment.offering;

/**
 * How large an offering may be. All its people are in one snapshot, 43 bytes for a seat and 59 for a place in line, and a
 * message to Axon Server takes 4 MiB.
 */
final class OfferingSize {

    /** Seats and places in line together. */
    static final int MAX_PEOPLE = 50_000;

    private OfferingSize() {}

    static boolean fits(int capacity, int waitlistCapacity) {
        return capacity + waitlistCapacity <= MAX_PEOPLE;
    }
}
