package io.matricula.platform.web.body;

import io.matricula.platform.web.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form whose body is in memory, where the server cannot find its fields any more. */
final class BufferedForm extends BufferedBody {

    static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    BufferedForm(HttpServletRequest request, byte[] body) {
        super(request, body);
        parameters.putAll(request.getParameterMap());
        new String(body, StandardCharsets.UTF_8)
                .lines()
                .flatMap(form -> Arrays.stream(form.split("&")))
                .filter(field -> !field.isEmpty())
                .forEach(this::add);
    }

    private void add(String field) {
        String[] parts = field.split("=", 2);
        String name = decoded(parts[0]);
        String value = parts.length == 1 ? "" : decoded(parts[1]);
        parameters.merge(name, new String[] {value}, BufferedForm::both);
    }

    private static String[] both(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new MalformedRequest("body", "is not a form");
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }
}
