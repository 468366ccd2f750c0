package io.matricula.shared.privacy.event;

import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.ErasureId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Nobody can read any more what was erased of a person (R35).
 *
 * @param erasureId the erasure
 * @param erased what became unreadable
 * @param kept what the law keeps; nothing, if no money moved
 * @param keptUntil until when the law keeps it, UTC
 * @param completedAt when, UTC
 */
@Revision("1")
public record ErasureCompleted(
        ErasureId erasureId,
        List<Compartment> erased,
        List<Compartment> kept,
        @Nullable Instant keptUntil,
        Instant completedAt)
        implements PrivacyEvent {}
