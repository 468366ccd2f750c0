package io.matricula.platform.projections;

import java.time.Duration;

/**
 * How projections run.
 *
 * @param segments into how many parts a projection is split that follow the events side by side
 * @param batchSize how many events one round of writes covers at most
 * @param rebuildBatchSize the same, while a projection is rebuilt
 * @param gather how long a model waits for more events once there is one
 * @param follow how often an instance looks whether another one has rebuilt a projection
 * @param stopDeadline the longest wait for a projection to stop
 */
public record ProjectionSettings(
        int segments, int batchSize, int rebuildBatchSize, Duration gather, Duration follow, Duration stopDeadline) {}
