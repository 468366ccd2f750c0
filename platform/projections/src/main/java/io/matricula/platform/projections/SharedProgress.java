package io.matricula.platform.projections;

import io.matricula.platform.messaging.axon.ProjectionTokens.StoredPositions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells other instances how far this one is, whenever that has changed. */
final class SharedProgress implements Runnable {

    private final List<? extends RunningProjection<?>> projections;
    private final StoredPositions positions;
    private Map<String, Map<Integer, Long>> told = Map.of();

    SharedProgress(List<? extends RunningProjection<?>> projections, StoredPositions positions) {
        this.projections = projections;
        this.positions = positions;
    }

    @Override
    public void run() {
        var now = new HashMap<String, Map<Integer, Long>>();
        projections.forEach(projection -> now.putAll(projection.progress()));
        if (!now.equals(told)) {
            positions.tell(now);
            told = now;
        }
    }
}
