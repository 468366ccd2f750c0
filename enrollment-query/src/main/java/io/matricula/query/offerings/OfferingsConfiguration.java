package io.matricula.query.offerings;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.query.enrollments.EnrollmentCounts;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingCancelled;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.OfferingResumed;
import io.matricula.shared.academic.event.OfferingRevised;
import io.matricula.shared.academic.event.OfferingSuspended;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatReleased;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.academic.event.WaitlistLeft;
import io.matricula.shared.academic.event.WaitlistSeatOffered;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offerings, their seats, their waitlists and their cancellations. */
@Configuration(proxyBeanMethods = false)
public class OfferingsConfiguration {

    static Projection<OfferingView> projection() {
        Projection.Builder<OfferingView> table =
                Projection.named("offerings", OfferingView.class).indexedBy("term", "courseCode", "status");
        life(table);
        seats(table);
        waitlist(table);
        return table.build();
    }

    private static void life(Projection.Builder<OfferingView> table) {
        table.begin(OfferingCreated.class, OfferingCreated::offeringId, fact -> OfferingView.of(fact.event()));
        table.then(
                OfferingRevised.class,
                OfferingRevised::offeringId,
                (offering, fact) -> offering.revised(fact.event().terms()));
        leadsTo(table, OfferingSuspended.class, OfferingSuspended::offeringId, OfferingStatus.SUSPENDED);
        leadsTo(table, OfferingResumed.class, OfferingResumed::offeringId, OfferingStatus.OPEN);
        leadsTo(table, OfferingClosed.class, OfferingClosed::offeringId, OfferingStatus.CLOSED);
        table.then(
                OfferingCancelled.class,
                OfferingCancelled::offeringId,
                (offering, fact) -> offering.calledOff(fact.event().affected(), fact.at()));
    }

    private static void seats(Projection.Builder<OfferingView> table) {
        table.then(
                CapacityChanged.class,
                CapacityChanged::offeringId,
                (offering, fact) -> offering.withCapacity(fact.event().capacity()));
        table.then(SeatHeld.class, SeatHeld::offeringId, (offering, fact) -> offering.seats(1, 0));
        table.then(SeatConfirmed.class, SeatConfirmed::offeringId, (offering, fact) -> offering.seats(-1, 1));
        table.then(
                SeatReleased.class,
                SeatReleased::offeringId,
                (offering, fact) -> fact.event().confirmed() ? offering.seats(0, -1) : offering.seats(-1, 0));
    }

    private static void waitlist(Projection.Builder<OfferingView> table) {
        table.then(WaitlistJoined.class, WaitlistJoined::offeringId, (offering, fact) -> offering.waitlist(1));
        table.then(WaitlistLeft.class, WaitlistLeft::offeringId, (offering, fact) -> offering.waitlist(-1));
        table.then(
                WaitlistEntrySkipped.class,
                WaitlistEntrySkipped::offeringId,
                (offering, fact) -> offering.waitlist(-1));
        table.then(WaitlistSeatOffered.class, WaitlistSeatOffered::offeringId, (offering, fact) -> offering.waitlist(-1)
                .seats(1, 0));
    }

    private static <E> void leadsTo(
            Projection.Builder<OfferingView> table, Class<E> event, Function<E, OfferingId> id, OfferingStatus status) {
        table.then(event, id, (offering, fact) -> offering.in(status));
    }

    @Bean
    Projection<OfferingView> offeringsProjection() {
        return projection();
    }

    @Bean
    Model<OfferingView> offerings(Models models, Projection<OfferingView> offeringsProjection) {
        return models.of(offeringsProjection);
    }

    @Bean
    OfferingQueryController offeringReads(Model<OfferingView> offerings, EnrollmentCounts enrollmentCounts) {
        return new OfferingQueryController(offerings, enrollmentCounts);
    }
}
