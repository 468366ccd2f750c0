package io.matricula.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How the document says that something can go wrong: with a problem (RFC 9457), whatever it is; the ones to be ready for by their status. */
final class DocumentedProblems {

    private static final String PROBLEM = "Problem";
    private static final String ANY = "AnyProblem";
    private static final String TYPE = "application/problem+json";

    private static final List<HttpStatus> COME_AGAIN =
            List.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE);
    private static final Map<HttpStatus, String> EXPLANATIONS = explanations();

    private DocumentedProblems() {}

    private static Map<HttpStatus, String> explanations() {
        Map<HttpStatus, String> explanations = new LinkedHashMap<>();
        explanations.put(HttpStatus.BAD_REQUEST, "It cannot be understood.");
        explanations.put(HttpStatus.UNAUTHORIZED, "Nobody is known who asks.");
        explanations.put(HttpStatus.FORBIDDEN, "It is not for whoever asks.");
        explanations.put(HttpStatus.NOT_FOUND, "There is nothing with this id, or it is not theirs to see.");
        explanations.put(HttpStatus.CONFLICT, "A rule says no; the code says which.");
        explanations.put(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are not valid; violations names them.");
        explanations.put(HttpStatus.TOO_MANY_REQUESTS, "Too many at a time; Retry-After says when to come again.");
        explanations.put(HttpStatus.SERVICE_UNAVAILABLE, "Not now; Retry-After says when to come again.");
        return explanations;
    }

    /** The schema of a problem, and an answer for each status. */
    static Components in(Components components) {
        components.addSchemas(PROBLEM, problem());
        components.addResponses(ANY, answer("Something else is wrong."));
        EXPLANATIONS.forEach((status, text) -> components.addResponses(name(status), answer(status, text)));
        return components;
    }

    /** Says what can go wrong with a request to one route. */
    static Operation of(Operation operation) {
        boolean hasId = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        boolean hasBody = operation.getRequestBody() != null;
        boolean isForSome =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        Stream.of(
                        Stream.of(HttpStatus.BAD_REQUEST, HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE),
                        isForSome
                                ? Stream.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN)
                                : Stream.<HttpStatus>empty(),
                        hasId ? Stream.of(HttpStatus.NOT_FOUND) : Stream.<HttpStatus>empty(),
                        hasBody
                                ? Stream.of(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT)
                                : Stream.<HttpStatus>empty())
                .flatMap(statuses -> statuses)
                .sorted()
                .forEach(status -> operation
                        .getResponses()
                        .putIfAbsent(
                                String.valueOf(status.value()),
                                new ApiResponse().$ref("#/components/responses/" + name(status))));
        operation
                .getResponses()
                .addApiResponse(ApiResponses.DEFAULT, new ApiResponse().$ref("#/components/responses/" + ANY));
        return operation;
    }

    private static String name(HttpStatus status) {
        return "Problem" + status.value();
    }

    private static ApiResponse answer(HttpStatus status, String text) {
        ApiResponse answer = answer(text);
        if (COME_AGAIN.contains(status)) {
            answer.addHeaderObject(HttpHeaders.RETRY_AFTER, new Header().schema(new IntegerSchema()));
        }
        return answer;
    }

    private static ApiResponse answer(String text) {
        return new ApiResponse()
                .description(text)
                .content(new Content()
                        .addMediaType(
                                TYPE, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().description("The code, as a name."))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("For a person."))
                .addProperty("instance", new StringSchema().description("The path that was asked for."))
                .addProperty("code", new StringSchema().description("For a program."))
                .addProperty("data", new ObjectSchema().description("The values that explain it."))
                .addProperty(
                        "violations",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("field", new StringSchema())
                                        .addProperty("message", new StringSchema())))
                .addRequiredItem("code")
                .addRequiredItem("status");
    }
}
