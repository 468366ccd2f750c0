package io.matricula.platform.projections;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How projections fare, also while a store does not answer: a store that has kept one projection waiting is not asked for the others. */
final class StateReport {

    private final List<? extends RunningProjection<?>> projections;
    private final long lastHead;
    private @Nullable RuntimeException unreachable;

    StateReport(List<? extends RunningProjection<?>> projections, long lastHead) {
        this.projections = projections;
        this.lastHead = lastHead;
    }

    List<ProjectionState> all() {
        return projections.stream().map(this::one).toList();
    }

    private ProjectionState one(RunningProjection<?> projection) {
        if (unreachable == null) {
            try {
                return projection.state();
            } catch (RuntimeException failed) {
                unreachable = failed;
            }
        }
        return projection.stateWithout(lastHead, unreachable);
    }
}
