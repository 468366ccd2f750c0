package io.matricula.platform.mode;

import org.springframework.core.env.Environment;

/** How the system runs. */
public enum Mode {
    /** All services in one JVM with embedded stores. */
    STANDALONE,

    /** Each service by itself, on Axon Server and MongoDB. */
    CLUSTER;

    static Mode of(Environment environment) {
        return environment.getProperty("matricula.mode", Mode.class, STANDALONE);
    }
}
