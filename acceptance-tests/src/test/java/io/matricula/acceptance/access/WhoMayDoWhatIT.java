package io.matricula.acceptance.access;

import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route with every kind of sender, against a table that the product does not know. */
@Journey
@Tag("R32")
class WhoMayDoWhatIT {

    private static final List<String> ROLES =
            List.of("registrar", "finance", "marketing", "operator", "auditor", "privacy", "admin");

    private static final Person APPLICANT = Person.someone();

    private static Matricula matricula;
    private static Enrollment own;
    private static String capability;

    static List<Route> routes() {
        return Route.all();
    }

    @BeforeAll
    static void anApplicantHasACapability(Matricula running) {
        matricula = running;
        Offering offering = matricula.anOffering().open();
        own = matricula.enroll(APPLICANT).in(offering);
        own.awaitStatus("CONFIRMED");
        capability = own.access();
    }

    @Test
    void theTableNamesEveryRouteThereIs() {
        var described = matricula
                .get("/v3/api-docs")
                .json()
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Route.all().stream().map(Route::name).toList());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isForThoseWhomTheTableNames(Route route) {
        List<Answer> answers = matricula.sendAtOnce(ROLES.stream()
                .map(role -> route.call().with("Authorization", "Bearer " + matricula.tokenOf(role)))
                .toList());
        for (int i = 0; i < ROLES.size(); i++) {
            String sender = ROLES.get(i);
            Answer answer = answers.get(i);
            if (route.who().contains("gateway")) {
                assertProblem(answer, 401, "UNAUTHENTICATED");
            } else if (route.isFor(sender)) {
                assertThat(answer.status())
                        .as("%s by %s: %s", route, sender, answer)
                        .isNotIn(401, 403);
            } else {
                assertProblem(answer, 403, "FORBIDDEN");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isNotForNobody(Route route) {
        assertIsForNobodyKnown(route, matricula.send(route.call().fromNobody()));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isNotForThoseWhoseTokenIsNone(Route route) throws GeneralSecurityException {
        for (String token : List.of("garbage", unsigned(), foreign(), matricula.tokenOf("registrar") + "x")) {
            assertProblem(
                    matricula.send(route.call().with("Authorization", "Bearer " + token)), 401, "UNAUTHENTICATED");
        }
        assertProblem(matricula.send(route.call().withAccess(capability + "x")), 401, "UNAUTHENTICATED");
        if (route.method().equals("GET")) {
            Call forged = route.call().withTicket(own.ticket() + "x");
            assertProblem(matricula.send(forged), 401, "UNAUTHENTICATED");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void ofAnotherEnrollmentTheHolderOfOneSeesNothing(Route route) {
        Answer answer = matricula.send(route.call().withAccess(capability));
        if (route.who().contains("holder")) {
            assertProblem(answer, 404, "NOT_FOUND");
        } else if (route.isFor("nobody") || route.who().contains("gateway")) {
            assertThat(answer.status()).isNotEqualTo(403);
        } else {
            assertProblem(answer, 403, "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aTicketOpensNothingButTheUpdatesOfItsEnrollment(Route route) {
        Answer answer = matricula.send(route.call().withTicket(own.ticket()));
        if (!route.method().equals("GET")) {
            assertIsForNobodyKnown(route, answer);
        } else if (route.who().contains("ticket")) {
            assertProblem(answer, 404, "NOT_FOUND");
        } else if (route.isFor("nobody")) {
            assertThat(answer.status()).as(answer.toString()).isNotIn(200, 403);
        } else {
            assertProblem(answer, 403, "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%65nrollments/", "/v1/enrollment%73/", "/%761/enrollments/"})
    void noOtherSpellingOfAnAddressOpensAnotherEnrollment(String path) {
        Enrollment another =
                matricula.enroll(Person.someone()).in(matricula.anOffering().open());
        another.awaitStatus("CONFIRMED");
        for (String part : List.of("", "/timeline", "/updates")) {
            Answer answer = matricula.send(Call.get(path + another.id() + part).withAccess(capability));
            assertThat(answer.status()).as(path + part).isEqualTo(404);
        }
        assertProblem(matricula.send(Call.get(another.payment().path()).withAccess(capability)), 404, "NOT_FOUND");
    }

    @Test
    void anOutcomeIsRecordedByTheRoleThatKnowsIt() {
        Call closed =
                Call.post("/v1/attention/" + own.id() + "/resolution", Map.of("outcome", "CLOSED", "reason", "x"));
        Call refunded = Call.post(
                "/v1/attention/" + own.id() + "/resolution", Map.of("outcome", "REFUNDED_OUTSIDE", "reason", "x"));
        assertProblem(matricula.send(as("finance", closed)), 403, "FORBIDDEN");
        assertProblem(matricula.send(as("registrar", refunded)), 403, "FORBIDDEN");
        assertProblem(matricula.send(as("registrar", closed)), 409, "NOT_IN_ATTENTION");
        assertProblem(matricula.send(as("finance", refunded)), 409, "NOT_IN_ATTENTION");
    }

    @Test
    void ofTheirOwnEnrollmentTheHolderSeesEverything() {
        for (String path : List.of(
                own.path(),
                own.path() + "/timeline",
                "/v1/payments/" + own.payment().id())) {
            assertThat(matricula.send(Call.get(path).withAccess(capability)).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void theHolderSeesTheirOwnAddressAsItIs() {
        for (Call call : List.of(Call.get(own.path()), Call.get(own.path()).waiting(5))) {
            assertThat(matricula.send(call.withAccess(capability)).text()).contains(APPLICANT.email());
        }
    }

    @Test
    void onlyTheAcademicOfficeSaysWhenAWithdrawalTakesEffect() {
        Call dated = Call.post(own.path() + "/withdrawal", Map.of("reason", "moves", "effectiveOn", "2026-01-10"));
        assertProblem(matricula.send(dated.withAccess(capability)), 403, "FORBIDDEN");
    }

    @Test
    void theSameKeyGivesTheSameCapability() {
        Call request = matricula
                .enroll(Person.someone())
                .callFor(matricula.anOffering().open())
                .withKey("capability-" + Instant.now());
        Answer first = matricula.send(request);
        assertThat(first.string("enrollmentAccess")).isNotEmpty();
        assertThat(matricula.send(request).text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline"})
    void auditorsSeeWhatHappenedAndNotHowToReachThePerson(String part) {
        String address = APPLICANT.email();
        Answer seen = matricula.send(as("auditor", Call.get(own.path() + part)));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).doesNotContain(address);
    }

    @Test
    void noListShowsAnAuditorAnAddress() {
        String address = APPLICANT.email();
        for (String list : List.of("/v1/enrollments?email=", "/v1/students?email=")) {
            assertThat(matricula.send(Call.get(list + address)).text()).as(list).contains(address);
            assertThat(matricula.send(as("auditor", Call.get(list + address))).text())
                    .as(list)
                    .contains("\"total\":1", "***@")
                    .doesNotContain(address);
        }
        assertThat(matricula
                        .send(as("auditor", Call.get("/v1/students/" + own.studentId())))
                        .text())
                .contains("***@")
                .doesNotContain(address);
    }

    @Test
    void theMoneyOfTheFunnelIsForThoseWhoCountIt() {
        assertThat(revenueFor("finance")).isNotEmpty().allMatch(shown -> shown);
        assertThat(revenueFor("auditor")).isNotEmpty().allMatch(shown -> shown);
        assertThat(revenueFor("registrar")).isNotEmpty().noneMatch(shown -> shown);
        assertThat(revenueFor("marketing")).isNotEmpty().noneMatch(shown -> shown);
    }

    private static void assertIsForNobodyKnown(Route route, Answer answer) {
        if (route.isFor("nobody")) {
            assertThat(answer.status()).as(answer.toString()).isNotIn(401, 403);
        } else {
            assertProblem(answer, 401, "UNAUTHENTICATED");
        }
    }

    private static Call as(String role, Call call) {
        return call.with("Authorization", "Bearer " + matricula.tokenOf(role));
    }

    private static List<Boolean> revenueFor(String role) {
        return matricula
                .send(as(role, Call.get("/v1/funnel")))
                .json()
                .path("items")
                .valueStream()
                .map(row -> row.path("revenue").isObject())
                .toList();
    }

    /** As the algorithm {@code none} would have it. */
    private static String unsigned() {
        return encoded("{\"alg\":\"none\"}") + "." + encoded(claims()) + ".";
    }

    /** With a key that is not the issuer's. */
    private static String foreign() throws GeneralSecurityException {
        String text = encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String claims() {
        return Json.write(Json.object(
                "sub", "registrar",
                "iss", "http://localhost:8080",
                "aud", "matricula",
                "roles", ROLES,
                "exp", Instant.now().plusSeconds(600).getEpochSecond()));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
