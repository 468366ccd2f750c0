package io.matricula.enrollment.erasure;

import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.ErasureId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the receipt of an erasure. Repeating it changes nothing.
 *
 * @param erasureId the erasure
 * @param erased what became unreadable
 * @param kept what the law keeps
 * @param keptUntil until when, UTC; absent if nothing is kept
 * @param completedAt when, UTC
 */
record CompleteErasure(
        @TargetAggregateIdentifier ErasureId erasureId,
        List<Compartment> erased,
        List<Compartment> kept,
        @Nullable Instant keptUntil,
        Instant completedAt) {}
