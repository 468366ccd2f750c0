package io.matricula.acceptance.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request, not sent yet. */
public record Call(String method, String path, @Nullable String body, Map<String, String> headers) {

    private static final Set<String> WHO = Set.of("Authorization", "Enrollment-Access", "X-Nobody");

    public static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    public static Call post(String path) {
        return new Call("POST", path, null, Map.of());
    }

    public static Call post(String path, Object body) {
        return send("POST", path, Json.write(body));
    }

    public static Call put(String path, Object body) {
        return send("PUT", path, Json.write(body));
    }

    public static Call send(String method, String path, String body) {
        return new Call(method, path, body, Map.of("Content-Type", "application/json"));
    }

    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, more);
    }

    /** From whom it says, or from nobody known. */
    public Call asItIs() {
        return saysWho() ? this : fromNobody();
    }

    /** From nobody known. */
    public Call fromNobody() {
        return with("X-Nobody", "yes");
    }

    /** From the holder of the capability of an enrollment. */
    public Call withAccess(String capability) {
        return with("Enrollment-Access", capability);
    }

    /** From a browser that was given a ticket, and sends no header with it. */
    public Call withTicket(String ticket) {
        return new Call(method, path + "?ticket=" + ticket, body, headers).fromNobody();
    }

    boolean saysWho() {
        return headers.keySet().stream().anyMatch(WHO::contains);
    }

    public Call withKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** A read that has to show at least what this command did. */
    public Call after(Answer command) {
        return with("Consistency-Token", command.header("Consistency-Token"));
    }

    public Call waiting(int seconds) {
        return with("Prefer", "wait=" + seconds);
    }
}
