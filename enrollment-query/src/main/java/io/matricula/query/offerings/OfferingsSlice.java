package io.matricula.query.offerings;

import io.matricula.query.projection.Model;
import io.matricula.query.projection.Models;
import io.matricula.query.projection.Projection;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.OfferingClosed;
import io.matricula.shared.academic.event.OfferingCreated;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatReleased;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offerings and their seats. */
@Configuration(proxyBeanMethods = false)
public class OfferingsSlice {

    static Projection<OfferingView> projection() {
        return Projection.named("offerings", OfferingView.class)
                .begin(OfferingCreated.class, OfferingCreated::offeringId, fact -> OfferingView.of(fact.event()))
                .then(
                        CapacityChanged.class,
                        CapacityChanged::offeringId,
                        (offering, fact) -> offering.withCapacity(fact.event().capacity()))
                .then(OfferingClosed.class, OfferingClosed::offeringId, (offering, fact) -> offering.closed())
                .then(SeatHeld.class, SeatHeld::offeringId, (offering, fact) -> offering.seats(1, 0))
                .then(SeatConfirmed.class, SeatConfirmed::offeringId, (offering, fact) -> offering.seats(-1, 1))
                .then(
                        SeatReleased.class,
                        SeatReleased::offeringId,
                        (offering, fact) -> fact.event().confirmed() ? offering.seats(0, -1) : offering.seats(-1, 0))
                .indexedBy("term", "courseCode", "status")
                .build();
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
    OfferingReads offeringReads(Model<OfferingView> offerings) {
        return new OfferingReads(offerings);
    }
}
