package io.matricula.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Says which setting chooses another port, instead of leaving that to be looked up. */
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> implements Ordered {

    private final Environment environment;

    PortInUseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Port " + cause.getPort() + " was already in use.",
                "Stop the process that listens there, or set " + setting(cause.getPort()) + " to another port.",
                cause);
    }

    private String setting(int port) {
        return port == environment.getProperty("management.server.port", Integer.class, 0)
                ? "MANAGEMENT_SERVER_PORT"
                : "SERVER_PORT";
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
