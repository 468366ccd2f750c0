package io.matricula.acceptance.http;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String text) {

    public boolean isSuccessful() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        return Json.read(text);
    }

    public String string(String field) {
        return json().path(field).asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
