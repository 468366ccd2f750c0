package io.matricula.platform.web.requestpolicy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
final class OriginUnreadableAnalyzer extends AbstractFailureAnalyzer<OriginUnreadable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OriginUnreadable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Name each origin as browsers do, with commas between them: the scheme, the host in lower case and the port"
                        + " unless it is the usual one, such as https://www.school.example. There are no patterns.",
                cause);
    }
}
