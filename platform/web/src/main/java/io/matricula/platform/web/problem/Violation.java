package io.matricula.platform.web.problem;

import org.jspecify.annotations.Nullable;

/**
 * One field of a request that is wrong.
 *
 * @param field its path, such as {@code applicant.email}
 * @param message what is wrong with it
 */
public record Violation(String field, @Nullable String message) {

    @Override
    public String toString() {
        return field + " " + message;
    }
}
