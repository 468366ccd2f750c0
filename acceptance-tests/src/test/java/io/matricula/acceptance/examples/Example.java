package io.matricula.acceptance.examples;

import io.matricula.acceptance.http.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request of a file, with what it says about its answer.
 *
 * @param title what the request is for
 * @param name by which later requests refer to the answer, if they do
 * @param status what is answered
 * @param says what can be read in the answer, if anything is named
 * @param target the address with its variables
 */
record Example(
        String title,
        @Nullable String name,
        int status,
        @Nullable String says,
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^}]+}}");

    /** The request, once its variables are filled in. */
    Call call(UnaryOperator<String> fill) {
        Map<String, String> filled = new LinkedHashMap<>();
        headers.forEach((header, value) -> filled.put(header, fill.apply(value)));
        return new Call(method, fill.apply(target), body == null ? null : fill.apply(body), filled);
    }

    /** Whether it is a request for an operation such as {@code GET /v1/leads/{id}}. */
    boolean isFor(String operation) {
        String path = target.replaceFirst("\\?.*", "").replace("{{base}}", "");
        return (method + " " + VARIABLE.matcher(path).replaceAll("variable"))
                .matches(operation.replaceAll("\\{[^}]+}", "[^/]+"));
    }
}
