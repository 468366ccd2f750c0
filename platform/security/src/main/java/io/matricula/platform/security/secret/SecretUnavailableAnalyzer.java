package io.matricula.platform.security.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
final class SecretUnavailableAnalyzer extends AbstractFailureAnalyzer<SecretUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretUnavailable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set MATRICULA_SECRETS to the folder with the secrets of this installation, the same for every instance:"
                        + " a file of " + SecretFile.BYTES
                        + " random bytes each, readable by this process alone. Bring back"
                        + " the one that was there; only a new installation may begin with a new one"
                        + " (head -c " + SecretFile.BYTES + " /dev/urandom).",
                cause);
    }
}
