package io.matricula.platform.embedded.disk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
final class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop the other process, or set MATRICULA_DATA to another directory (and SERVER_PORT and MANAGEMENT_SERVER_PORT to other ports).",
                cause);
    }
}
