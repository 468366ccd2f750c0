package io.matricula.query.replay;

/** How a replay goes. */
enum ReplayStatus {
    RUNNING,
    COMPLETED,
    FAILED
}
