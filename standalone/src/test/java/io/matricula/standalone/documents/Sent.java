package io.matricula.standalone.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request of the examples in {@code docs/http}, which an acceptance test sends.
 *
 * @param status what its file says is answered
 * @param path with variables in double braces
 */
record Sent(String status, String method, String path) {

    private static final Pattern REQUEST =
            Pattern.compile("(?m)^# answers (\\d{3}).*\n([A-Z]+) \\{\\{base}}([^\\s?]+)");

    static Stream<Sent> all() {
        try (Stream<Path> files = Files.list(Document.ROOT.resolve("docs/http"))) {
            return files.filter(file -> file.toString().endsWith(".http")).toList().stream()
                    .flatMap(file -> Document.matches(REQUEST, Document.read(file)))
                    .map(request -> new Sent(request.group(1), request.group(2), request.group(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean succeeds() {
        return status.startsWith("2");
    }

    /** Whether it is a request for an operation such as {@code GET /v1/leads/{id}}. */
    boolean isFor(String operation) {
        String concrete = method + " " + path.replaceAll("\\{\\{[^}]+}}", "variable");
        return concrete.matches(operation.replaceAll("\\{[^}]+}", "[^/]+"));
    }
}
