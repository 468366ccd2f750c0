package io.matricula.enrollment.offering;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.given.GivenOffering;

/** The commands of this slice for tests that are told in another package. */
public final class OfferingCommands {

    private static final String REASON = "too few asked";
    private static final Actor CLERK = new Actor("clerk");

    private OfferingCommands() {}

    public static Object create(GivenOffering offering) {
        OfferingCreated like = offering.created();
        return new CreateOffering(
                like.offeringId(),
                like.courseCode(),
                like.title(),
                like.term(),
                like.capacity(),
                like.price(),
                like.enrollmentOpensAt(),
                like.enrollmentClosesAt(),
                like.startsOn(),
                like.waitlistCapacity(),
                like.refundSchedule());
    }

    public static Object resize(OfferingId offering, int seats) {
        return new ChangeCapacity(offering, seats, REASON, CLERK);
    }

    public static Object suspend(OfferingId offering) {
        return new SuspendOffering(offering, REASON, CLERK);
    }

    public static Object resume(OfferingId offering) {
        return new ResumeOffering(offering, REASON, CLERK);
    }

    public static Object close(OfferingId offering) {
        return new CloseOffering(offering, REASON, CLERK);
    }

    public static Object cancel(OfferingId offering) {
        return new CancelOffering(offering, REASON, CLERK);
    }
}
