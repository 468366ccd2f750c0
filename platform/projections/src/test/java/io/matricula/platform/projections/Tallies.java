package io.matricula.platform.projections;

import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatHoldExtended;
import io.matricula.shared.academic.event.SeatReleased;

/** A small projection for tests: it counts the holds of an offering, and cannot bear an extension. */
record Tallies(int held, int released) {

    static Projection<Tallies> projection() {
        return Projection.named("tallies", Tallies.class)
                .on(
                        SeatHeld.class,
                        SeatHeld::offeringId,
                        (tally, fact) ->
                                tally == null ? new Tallies(1, 0) : new Tallies(tally.held() + 1, tally.released()))
                .then(
                        SeatReleased.class,
                        SeatReleased::offeringId,
                        (tally, fact) -> new Tallies(tally.held(), tally.released() + 1))
                .then(SeatHoldExtended.class, SeatHoldExtended::offeringId, (tally, fact) -> {
                    throw new IllegalStateException("of Ana, ana@example.org");
                })
                .build();
    }
}
