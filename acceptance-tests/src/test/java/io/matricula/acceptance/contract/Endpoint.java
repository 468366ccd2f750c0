package io.matricula.acceptance.contract;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint that takes a body: what a good body looks like and what its fields are.
 *
 * @param method the HTTP method
 * @param path with ids that exist
 * @param body a good body, never sent as it is
 * @param fields all its fields, nested ones by their path
 */
record Endpoint(String method, String path, Map<String, Object> body, List<Field> fields) {

    enum Kind {
        TEXT,
        /** Text of a certain form, such as an id, an instant or a constant. */
        FORMATTED,
        NUMBER,
        FLAG,
        OBJECT,
        LIST
    }

    record Field(String path, Kind kind, boolean required) {}

    static Endpoint post(String path, Map<String, Object> body) {
        return new Endpoint("POST", path, body, List.of());
    }

    static Endpoint patch(String path, Map<String, Object> body) {
        return new Endpoint("PATCH", path, body, List.of());
    }

    static Endpoint put(String path, Map<String, Object> body) {
        return new Endpoint("PUT", path, body, List.of());
    }

    Endpoint requiring(Kind kind, String... paths) {
        return with(kind, true, paths);
    }

    Endpoint allowing(Kind kind, String... paths) {
        return with(kind, false, paths);
    }

    boolean requiresAnything() {
        return fields.stream().anyMatch(Field::required);
    }

    String name() {
        return method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}");
    }

    Call raw(String text) {
        return Call.send(method, path, text);
    }

    /** The good body with one field set to another value, or left out. */
    Call with(String field, @Nullable Object value) {
        return raw(Json.writeEscaped(changed(body, field, value)));
    }

    private Endpoint with(Kind kind, boolean required, String... paths) {
        List<Field> more = new ArrayList<>(fields);
        for (String field : paths) {
            more.add(new Field(field, kind, required));
        }
        return new Endpoint(method, path, body, more);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> changed(Map<String, Object> object, String field, @Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(object);
        int dot = field.indexOf('.');
        if (dot > 0) {
            String outer = field.substring(0, dot);
            Map<String, Object> inner = (Map<String, Object>) copy.getOrDefault(outer, Map.of());
            copy.put(outer, changed(inner, field.substring(dot + 1), value));
        } else if (value == null) {
            copy.remove(field);
        } else {
            copy.put(field, value);
        }
        return copy;
    }
}
