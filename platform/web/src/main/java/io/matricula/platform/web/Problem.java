package io.matricula.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An RFC 9457 problem answer.
 *
 * @param type a URI reference that names the kind of problem
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what is wrong with this request; never personal data, never a stack trace
 * @param instance the path of the request
 * @param code a constant for programs
 * @param violations the fields that are wrong, if the request is
 * @param data the values that explain a refusal
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable List<Violation> violations,
        @Nullable Map<String, String> data) {

    /**
     * One field that is wrong.
     *
     * @param field its path, such as {@code applicant.email}
     * @param message what is wrong with it
     */
    public record Violation(String field, String message) {}

    static Problem of(HttpStatus status, String code, String detail, String instance) {
        return of(status, code, detail, instance, null, null);
    }

    static Problem of(
            HttpStatus status,
            String code,
            String detail,
            String instance,
            @Nullable List<Violation> violations,
            @Nullable Map<String, String> data) {
        String type = "urn:matricula:problem:"
                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Problem(type, status.getReasonPhrase(), status.value(), detail, instance, code, violations, data);
    }
}
