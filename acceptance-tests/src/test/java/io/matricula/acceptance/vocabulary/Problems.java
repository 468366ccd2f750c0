package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How the product says no. */
public final class Problems {

    private Problems() {}

    /** A refusal by a rule. */
    public static void assertRefused(Answer answer, String code) {
        assertProblem(answer, 409);
        assertThat(answer.string("code")).as("%s", answer).isEqualTo(code);
    }

    /** A problem document with this status that explains itself and shows nothing of the inside. */
    public static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as("%s", answer).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.propertyNames())
                .as("%s", answer)
                .contains("type", "title", "status", "detail", "instance", "code");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "io.matricula", "org.axonframework");
    }

    /** A problem document with this status and this code. */
    public static void assertProblem(Answer answer, int status, String code) {
        assertProblem(answer, status);
        assertThat(answer.string("code")).as("%s", answer).isEqualTo(code);
    }

    /** A problem document with this status that names the field. */
    public static void assertNames(Answer answer, int status, String field) {
        assertProblem(answer, status);
        assertThat(violations(answer)).as("%s", answer).contains(field);
    }

    private static List<String> violations(Answer answer) {
        return answer.json()
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("field").asString())
                .toList();
    }
}
