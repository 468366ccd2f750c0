package io.matricula.platform.security.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
final class SecretUnavailableAnalyzer extends AbstractFailureAnalyzer<SecretUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretUnavailable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.advice(), cause);
    }
}
