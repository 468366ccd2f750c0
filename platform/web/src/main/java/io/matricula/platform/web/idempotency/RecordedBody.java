package io.matricula.platform.web.idempotency;

import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.shared.academic.EnrollmentId;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of an answer as a record keeps it: without the capability in it, which is made again when the answer is repeated. */
final class RecordedBody {

    private static final String CAPABILITY = "enrollmentAccess";
    private static final String ENROLLMENT = "enrollmentId";

    private final EnrollmentAccess capabilities;
    private final JsonMapper json;

    RecordedBody(EnrollmentAccess capabilities, JsonMapper json) {
        this.capabilities = capabilities;
        this.json = json;
    }

    /** What may be kept of this body. */
    String kept(String body) {
        return changed(body, answer -> answer.putNull(CAPABILITY));
    }

    /** The body that was answered. */
    String answered(String kept) {
        return changed(
                kept,
                answer -> answer.put(
                        CAPABILITY,
                        capabilities.of(EnrollmentId.of(answer.path(ENROLLMENT).asString()))));
    }

    private String changed(String body, UnaryOperator<ObjectNode> change) {
        if (!body.contains(CAPABILITY)) {
            return body;
        }
        try {
            JsonNode answer = json.readTree(body);
            return answer instanceof ObjectNode object && object.has(CAPABILITY) && object.has(ENROLLMENT)
                    ? json.writeValueAsString(change.apply(object))
                    : body;
        } catch (JacksonException noJson) {
            return body;
        }
    }
}
