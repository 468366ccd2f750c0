package io.matricula.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Journey
class OpenApiIT {

    private final Matricula matricula;

    OpenApiIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void theDocumentHasWhatIsThereAndNothingElse() {
        assertThat(operations())
                .containsExactlyInAnyOrder(
                        "POST /v1/leads",
                        "GET /v1/leads",
                        "GET /v1/leads/{}",
                        "POST /v1/leads/{}/opt-out",
                        "POST /v1/offerings",
                        "GET /v1/offerings",
                        "GET /v1/offerings/{}",
                        "PATCH /v1/offerings/{}",
                        "PUT /v1/offerings/{}/capacity",
                        "POST /v1/offerings/{}/suspension",
                        "POST /v1/offerings/{}/resumption",
                        "POST /v1/offerings/{}/closure",
                        "POST /v1/offerings/{}/cancellation",
                        "GET /v1/offerings/{}/cancellation",
                        "POST /v1/enrollments",
                        "GET /v1/enrollments",
                        "GET /v1/enrollments/{}",
                        "GET /v1/enrollments/{}/timeline",
                        "GET /v1/enrollments/{}/updates",
                        "POST /v1/enrollments/{}/updates/tickets",
                        "POST /v1/enrollments/{}/cancellation",
                        "POST /v1/enrollments/{}/payment",
                        "POST /v1/enrollments/{}/withdrawal",
                        "GET /v1/students",
                        "GET /v1/students/{}",
                        "PUT /v1/students/{}/contact",
                        "POST /v1/students/{}/holds",
                        "POST /v1/students/{}/holds/{}/release",
                        "GET /v1/payments",
                        "GET /v1/payments/{}",
                        "POST /v1/payments/{}/refunds",
                        "POST /v1/debts",
                        "POST /v1/debts/{}/settlement",
                        "POST /v1/gateway-notifications",
                        "POST /v1/simulated-gateway/charges/{}/payment",
                        "GET /v1/attention",
                        "POST /v1/attention/{}/retry",
                        "POST /v1/attention/{}/resolution",
                        "POST /v1/users",
                        "GET /v1/users",
                        "GET /v1/users/{}",
                        "PATCH /v1/users/{}",
                        "POST /v1/erasures",
                        "GET /v1/erasures/{}",
                        "GET /v1/people/{}/export",
                        "GET /v1/dead-letters",
                        "POST /v1/dead-letters/{}/retry",
                        "POST /v1/dead-letters/{}/eviction",
                        "GET /v1/funnel",
                        "GET /v1/projections",
                        "GET /v1/projections/{}",
                        "POST /v1/projections/{}/replays",
                        "GET /v1/projections/{}/replays/{}");
    }

    @Test
    void theDocumentNamesTheFieldsOfTheLineAndOfTheRefundSchedule() {
        assertThat(matricula.get("/v3/api-docs").text())
                .contains(
                        "joinWaitlist",
                        "waitlistCapacity",
                        "waitlistPosition",
                        "offerExpiresAt",
                        "refundSchedule",
                        "untilDay",
                        "percent",
                        "effectiveOn",
                        "needsAttention",
                        "Consistency-Token");
    }

    @Test
    void theDocumentStatesTheLimitsOfText() {
        JsonNode schemas =
                matricula.get("/v3/api-docs").json().path("components").path("schemas");

        assertThat(schemas.findValues("maxLength")).isNotEmpty();
    }

    @Test
    void theDocumentSaysHowToReadOnesOwnWrite() {
        JsonNode paths = matricula.get("/v3/api-docs").json().path("paths");
        JsonNode read = paths.path("/v1/offerings").path("get");

        assertThat(read.path("parameters").toString()).contains("Consistency-Token");
        assertThat(read.at("/responses/503/headers").propertyNames()).contains("Retry-After");
        assertThat(paths.path("/v1/offerings").at("/post/responses/201/headers").propertyNames())
                .contains("Consistency-Token");
    }

    @Test
    void aPageToTryItAnswers() {
        var page = matricula.get("/swagger-ui.html");

        assertThat(page.status()).isIn(200, 302);
        assertThat(matricula.get("/swagger-ui/index.html").text()).containsIgnoringCase("swagger");
    }

    @Test
    void theProductSaysThatItIsReady() {
        assertThat(matricula.get("/readyz").string("status")).isEqualTo("UP");
    }

    private Stream<String> operations() {
        return matricula.get("/v3/api-docs").json().path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "{}")));
    }
}
