package io.matricula.standalone.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of the OpenAPI document.
 *
 * @param name such as {@code GET /v1/leads}
 * @param schemas the schemas of the whole document
 */
record Operation(String name, JsonNode definition, JsonNode schemas) {

    private static final Set<String> OF_EVERY_LIST = Set.of("page", "size", "after");

    static List<Operation> all() {
        JsonNode document =
                JsonMapper.shared().readTree(Document.read(Document.ROOT.resolve(Path.of("gateway", "openapi.json"))));
        JsonNode schemas = document.at("/components/schemas");
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue(),
                                schemas)))
                .toList();
    }

    /** The fields of the body, with a question mark if they may be left out. */
    Set<String> body() {
        return fieldsWithMarks(schemaOf(definition.path("requestBody")));
    }

    /** The fields of an object within the body, or of each in a list of objects; none if there is no such object. */
    Set<String> partOfBody(String field) {
        return fieldsWithMarks(element(schemaOf(definition.path("requestBody")).at("/properties/" + field)));
    }

    /** What a list may be filtered by. */
    Set<String> filters() {
        Set<String> filters = new TreeSet<>();
        for (JsonNode parameter : definition.path("parameters")) {
            String name = parameter.path("name").stringValue();
            if (parameter.path("in").stringValue().equals("query") && !OF_EVERY_LIST.contains(name)) {
                filters.add(name);
            }
        }
        return filters;
    }

    /** The status of success. */
    String status() {
        return definition.path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElseThrow();
    }

    /** The fields of the answer, or of each in a list of answers. */
    Set<String> answer() {
        JsonNode answer = definition.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> schemaOf(response.getValue()))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(JsonMapper.shared().createObjectNode());
        JsonNode items = answer.at("/properties/items");
        return fields(items.isMissingNode() ? answer : element(items));
    }

    private JsonNode schemaOf(JsonNode content) {
        return content.path("content")
                .valueStream()
                .map(media -> resolved(media.path("schema")))
                .findFirst()
                .orElse(JsonMapper.shared().missingNode());
    }

    private JsonNode element(JsonNode schema) {
        return resolved(schema.has("items") ? schema.path("items") : schema);
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.has("anyOf")
                ? schema.at("/anyOf/0/$ref").asString("")
                : schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Set<String> fields(JsonNode schema) {
        return new TreeSet<>(schema.path("properties").propertyNames());
    }

    private static Set<String> fieldsWithMarks(JsonNode schema) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        return fields(schema).stream()
                .map(name -> required.contains(name) ? name : name + "?")
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
