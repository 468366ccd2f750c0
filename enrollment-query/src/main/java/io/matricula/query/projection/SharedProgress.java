package io.matricula.query.projection;

import io.matricula.platform.axon.ProjectionTokens.StoredPositions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells other instances how far this one is, whenever that has changed. */
final class SharedProgress implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedProgress.class);

    private final List<? extends RunningProjection<?>> projections;
    private final StoredPositions positions;
    private Map<String, Map<Integer, Long>> told = Map.of();

    SharedProgress(List<? extends RunningProjection<?>> projections, StoredPositions positions) {
        this.projections = projections;
        this.positions = positions;
    }

    @Override
    public void run() {
        try {
            var now = new HashMap<String, Map<Integer, Long>>();
            projections.forEach(projection -> now.putAll(projection.progress()));
            if (!now.equals(told)) {
                positions.tell(now);
                told = now;
            }
        } catch (RuntimeException unreachable) {
            LOG.debug("Nobody can be told how far the projections are: {}", unreachable.toString());
        }
    }
}
