package io.matricula.platform.projections;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a projection.
 *
 * @param position the last event that all segments have taken; -1 if none
 * @param head the last event there is; -1 if none
 * @param lag how far the position is behind the head
 * @param segments in how many parts it is done, over all instances
 * @param lastError what went wrong
 */
public record ProjectionState(
        String name,
        ProjectionStatus status,
        long position,
        long head,
        long lag,
        int segments,
        @Nullable String lastError) {}
