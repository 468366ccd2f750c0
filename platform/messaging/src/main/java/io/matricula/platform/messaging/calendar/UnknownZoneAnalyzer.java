package io.matricula.platform.messaging.calendar;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
final class UnknownZoneAnalyzer extends AbstractFailureAnalyzer<UnknownZone> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownZone cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Name a zone of the IANA database, such as America/Sao_Paulo or Europe/Lisbon, or leave it unset.",
                cause);
    }
}
