package io.matricula.platform.embedded.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing a stack trace. */
final class StoreUnusableAnalyzer extends AbstractFailureAnalyzer<StoreUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreUnusable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "See that the disk has free space and can be written, and start again: everything that was acknowledged is"
                        + " in the files. If they are damaged, bring back a backup of the data directory.",
                cause);
    }
}
