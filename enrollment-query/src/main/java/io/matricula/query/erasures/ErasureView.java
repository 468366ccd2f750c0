package io.matricula.query.erasures;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureCompleted;
import io.matricula.shared.privacy.event.ErasureRefused;
import io.matricula.shared.privacy.event.ErasureRequested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an erasure.
 *
 * @param erased what became unreadable
 * @param kept what stays
 * @param blockedBy the enrollment that was under way, of an erasure that was refused
 */
record ErasureView(
        ErasureId erasureId,
        ErasureStatus status,
        Instant requestedAt,
        @Nullable Instant completedAt,
        List<Compartment> erased,
        List<Kept> kept,
        @Nullable EnrollmentId blockedBy) {

    /**
     * What the law keeps.
     *
     * @param ground why
     * @param until until when
     */
    record Kept(Compartment compartment, String ground, @Nullable Instant until) {

        private static final String TAX = "The tax office may ask for it for five years after money moved.";

        static Kept of(Compartment compartment, @Nullable Instant until) {
            return new Kept(compartment, TAX, until);
        }
    }

    static ErasureView of(ErasureRequested fact) {
        return new ErasureView(
                fact.erasureId(), ErasureStatus.REQUESTED, fact.requestedAt(), null, List.of(), List.of(), null);
    }

    ErasureView after(ErasureCompleted fact) {
        List<Kept> left = fact.kept().stream()
                .map(compartment -> Kept.of(compartment, fact.keptUntil()))
                .toList();
        return new ErasureView(
                erasureId, ErasureStatus.COMPLETED, requestedAt, fact.completedAt(), fact.erased(), left, null);
    }

    ErasureView after(ErasureRefused fact) {
        return new ErasureView(
                erasureId, ErasureStatus.REFUSED, requestedAt, null, List.of(), List.of(), fact.blockedBy());
    }
}
