package io.matricula.platform.web.limit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
final class UnknownRateAnalyzer extends AbstractFailureAnalyzer<UnknownRate> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownRate cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Write a number of requests per second, minute or hour, such as 60/m, or leave it unset.",
                cause);
    }
}
