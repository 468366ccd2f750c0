package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.standalone.StandaloneApplication;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.web.client.HttpClientErrorException;

/** A school on one machine: some people are enrolled, and some are on their way. */
final class School {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String BY_CARD = "\"method\": \"CARD\", \"cardToken\": \"tok_approved\"";

    private final Running standalone;
    private final String offering;

    private School(Running standalone) {
        this.standalone = standalone;
        this.offering = standalone
                .post(
                        "/v1/offerings",
                        "offering",
                        """
                        {"courseCode": "MAT-101", "title": "Calculus I", "term": "2027.1", "capacity": 40,
                         "price": {"amount": "199.90", "currency": "BRL"}}""")
                .get("offeringId")
                .asString();
    }

    /** Who is where; Ana is the one who is confirmed. */
    record Enrolled(
            String offering, String confirmed, String reconciled, String waiting, String cancellable, String expiring) {

        /** Ana sends her request again; the enrollment she is told. */
        String askAgain(Running service) {
            return enroll(service, offering, "ana", BY_CARD);
        }
    }

    /** Lets people enroll, and stops. */
    static Enrolled inDirectory(Path data) {
        try (Running standalone = Running.standalone(
                StandaloneApplication.class, "--matricula.data=" + data, "--matricula.hold.boleto=10s")) {
            return new School(standalone).enrollPeople();
        }
    }

    private Enrolled enrollPeople() {
        String confirmed = enroll("ana", BY_CARD);
        String reconciled = enroll("bia", "\"method\": \"CARD\", \"cardToken\": \"tok_timeout\"");
        awaitStatus(confirmed, "CONFIRMED");
        awaitStatus(reconciled, "CONFIRMED");
        String waiting = enroll("caio", "\"method\": \"PIX\"");
        String cancellable = enroll("davi", "\"method\": \"PIX\"");
        String expiring = enroll("eva", "\"method\": \"BOLETO\"");
        awaitStatus(waiting, "AWAITING_PAYMENT");
        awaitStatus(cancellable, "AWAITING_PAYMENT");
        awaitStatus(expiring, "AWAITING_PAYMENT");
        return new Enrolled(offering, confirmed, reconciled, waiting, cancellable, expiring);
    }

    private String enroll(String name, String payment) {
        return enroll(standalone, offering, name, payment);
    }

    private static String enroll(Running service, String offering, String name, String payment) {
        return service.post("/v1/enrollments", name, body(offering, name, payment))
                .get("enrollmentId")
                .asString();
    }

    private static String body(String offering, String name, String payment) {
        return """
                {"offeringId": "%s", "applicant": {"name": "%s Lima", "email": "%s@school.example"},
                 "payment": {%s}}"""
                .formatted(offering, name, name, payment);
    }

    /** A model that has not heard of it yet says that it is not there. */
    private void awaitStatus(String enrollment, String status) {
        await().atMost(TIMEOUT)
                .ignoreException(HttpClientErrorException.NotFound.class)
                .untilAsserted(() -> assertThat(standalone
                                .get("/v1/enrollments/" + enrollment)
                                .get("status")
                                .asString())
                        .isEqualTo(status));
    }
}
