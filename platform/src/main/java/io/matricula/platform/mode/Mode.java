package io.matricula.platform.mode;

/** How the system runs. */
public enum Mode {
    /** All services in one JVM with embedded stores. */
    STANDALONE,

    /** Each service by itself, on Axon Server and MongoDB. */
    CLUSTER
}
