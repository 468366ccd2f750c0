package io.matricula.platform.projections.replay;

/** How a replay goes. */
enum ReplayStatus {
    RUNNING,
    COMPLETED,
    FAILED
}
