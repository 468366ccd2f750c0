package io.matricula.acceptance.replay;

import io.matricula.acceptance.vocabulary.Matricula;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything that can be read at one moment, by path. */
public record Snapshot(Map<String, List<String>> answers) {

    private static final int TIMELINES = 60;

    public static Snapshot of(Matricula matricula) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Stream.of("offerings", "enrollments", "students", "payments", "leads")
                .map(list -> "/v1/" + list)
                .forEach(path -> answers.put(path, sorted(matricula.items(path))));
        Stream.of("/v1/funnel", "/v1/attention").forEach(path -> answers.put(path, sorted(plain(matricula, path))));
        matricula.items("/v1/offerings?status=CANCELLED").stream()
                .map(item -> "/v1/offerings/" + item.path("offeringId").asString() + "/cancellation")
                .forEach(path -> answers.put(path, List.of(matricula.get(path).text())));
        matricula.items("/v1/enrollments").stream()
                .map(item -> "/v1/enrollments/" + item.path("enrollmentId").asString() + "/timeline")
                .sorted()
                .limit(TIMELINES)
                .forEach(path -> answers.put(
                        path,
                        plain(matricula, path).stream().map(JsonNode::toString).toList()));
        return new Snapshot(answers);
    }

    private static List<JsonNode> plain(Matricula matricula, String path) {
        return matricula.get(path).json().path("items").valueStream().toList();
    }

    private static List<String> sorted(List<JsonNode> items) {
        return items.stream().map(JsonNode::toString).sorted().toList();
    }
}
