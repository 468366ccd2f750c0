package io.matricula.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.matricula.platform.security.access.UpdatesTicket;
import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.security.capability.UpdatesTickets;
import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import io.matricula.platform.web.testing.KnownByDefault;
import io.matricula.platform.web.testing.TestIssuer;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WebTest
@Tag("R32")
class AccessTest {

    private static final String GUARDED = "/guarded";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private EnrollmentAccess capabilities;

    @Autowired
    private UpdatesTickets tickets;

    static Stream<Arguments> tokensThatAreNone() {
        return Stream.of(
                Arguments.of("expired", TestIssuer.token(token -> token.expirationTime(ago(31)))),
                Arguments.of("not valid yet", TestIssuer.token(token -> token.notBeforeTime(ago(-60)))),
                Arguments.of("without an expiry", TestIssuer.token(token -> token.expirationTime(null))),
                Arguments.of("for another audience", TestIssuer.token(token -> token.audience("payroll"))),
                Arguments.of("for no audience", TestIssuer.token(token -> token.audience((String) null))),
                Arguments.of("of another issuer", TestIssuer.token(token -> token.issuer("https://elsewhere.test"))),
                Arguments.of("without a subject", TestIssuer.token(token -> token.subject(null))),
                Arguments.of("with a subject that is no name", TestIssuer.token(token -> token.subject("a b"))),
                Arguments.of("with an endless subject", TestIssuer.token(token -> token.subject("a".repeat(101)))),
                Arguments.of("of another key", TestIssuer.foreign(token -> token)),
                Arguments.of("without a signature", unsigned()),
                Arguments.of("garbage", "garbage"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokensThatAreNone")
    void aTokenThatIsNoneOpensNothing(String why, String token) {
        Http.Answer answer = get(GUARDED + "/registrar", "Authorization", "Bearer " + token);
        assertThat(answer.status()).as(why).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.body()).doesNotContain(token);
    }

    @Test
    void aRoleOpensWhatIsForItAndNothingElse() {
        assertThat(get(GUARDED + "/registrar", as(Role.REGISTRAR)).status()).isEqualTo(200);
        assertThat(get(GUARDED + "/registrar", as(Role.REGISTRAR, Role.FINANCE)).status())
                .isEqualTo(200);
        Http.Answer denied = get(GUARDED + "/registrar", as(Role.FINANCE));
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.code()).isEqualTo("FORBIDDEN");
        assertThat(get(GUARDED + "/registrar", as()).status()).isEqualTo(403);
    }

    @Test
    void whatSaysNothingIsForNobody() {
        assertThat(get(GUARDED + "/forgotten", as(Role.values())).status()).isEqualTo(403);
        assertThat(get(GUARDED + "/forgotten", KnownByDefault.NOBODY, "yes").status())
                .isEqualTo(401);
    }

    @Test
    void whatIsNoRouteIsAnsweredWithoutALogin() {
        assertThat(get("/nowhere", KnownByDefault.NOBODY, "yes").status()).isEqualTo(404);
    }

    @Test
    void aCapabilityIsNoRole() {
        var own = new EnrollmentId(UUID.randomUUID());
        assertThat(get(GUARDED + "/registrar", EnrollmentAccess.HEADER, capabilities.of(own))
                        .status())
                .isEqualTo(403);
        assertThat(get(GUARDED + "/holder", EnrollmentAccess.HEADER, capabilities.of(own))
                        .body())
                .isEqualTo(own.toString());
        Http.Answer forged = get(GUARDED + "/holder", EnrollmentAccess.HEADER, capabilities.of(own) + "x");
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.code()).isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/enrollments/", "/v1/%65nrollments/", "/v1/enrollment%73/", "/%761/enrollments/"})
    void aCapabilityOpensItsOwnEnrollmentAloneHoweverTheAddressIsWritten(String path) {
        String own = UUID.randomUUID().toString();
        String capability = capabilities.of(EnrollmentId.of(own));
        assertThat(get(path + own + "/guarded", EnrollmentAccess.HEADER, capability)
                        .body())
                .isEqualTo(own);
        Http.Answer other = get(path + UUID.randomUUID() + "/guarded", EnrollmentAccess.HEADER, capability);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aRouteThatDoesNotLookWhoseItIsIsForNoHolder() {
        var own = new EnrollmentId(UUID.randomUUID());
        assertThat(get(GUARDED + "/careless/" + own, EnrollmentAccess.HEADER, capabilities.of(own))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/enrollments/", "/v1/%65nrollments/", "/v1/enrollment%73/", "/%761/enrollments/"})
    void aTicketOpensWhatIsForTicketsOfItsOwnEnrollmentHoweverTheAddressIsWritten(String path) {
        String own = UUID.randomUUID().toString();
        String ticket = ticket(own, Instant.now().plusSeconds(5));
        assertThat(getWith(ticket, path + own + "/watched").body()).isEqualTo(own + " as ticket");
        Http.Answer other = getWith(ticket, path + UUID.randomUUID() + "/watched");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aTicketIsNoRoleAndNoCapability() {
        String own = UUID.randomUUID().toString();
        String ticket = ticket(own, Instant.now().plusSeconds(5));
        for (String path : List.of(
                GUARDED + "/registrar",
                GUARDED + "/holder",
                GUARDED + "/careless/" + own,
                "/v1/enrollments/" + own + "/guarded")) {
            assertThat(getWith(ticket, path).status()).as(path).isEqualTo(403);
        }
        assertThat(get("/v1/enrollments/" + own + "/guarded", EnrollmentAccess.HEADER, ticket)
                        .status())
                .isEqualTo(401);
        assertThat(getWith(capabilities.of(EnrollmentId.of(own)), "/v1/enrollments/" + own + "/watched")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTicketThatIsNoneOpensNothingAndIsNotRepeated() {
        String own = UUID.randomUUID().toString();
        String expired = ticket(own, Instant.now().minusSeconds(1));
        for (String none : List.of(expired, ticket(own, Instant.now().plusSeconds(5)) + "x", "garbage", "")) {
            Http.Answer answer = getWith(none, "/v1/enrollments/" + own + "/watched");
            assertThat(answer.status()).as(none).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.json().path("instance").asString()).isEqualTo("/v1/enrollments/" + own + "/watched");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "PUT", "DELETE"})
    void aTicketIsForGetAlone(String method) {
        String own = UUID.randomUUID().toString();
        String address = "/v1/enrollments/" + own + "/watched?ticket="
                + ticket(own, Instant.now().plusSeconds(5));
        Http.Answer answer =
                new Http(port).send(method, address, BodyPublishers.noBody(), KnownByDefault.NOBODY, "yes");
        assertThat(answer.status()).isEqualTo(method.equals("HEAD") ? 401 : 405);
    }

    @Test
    void aTokenCountsMoreThanACapability() {
        String capability = capabilities.of(new EnrollmentId(UUID.randomUUID()));
        String token = "Bearer " + TestIssuer.token("clerk", Role.REGISTRAR);
        assertThat(get(GUARDED + "/registrar", "Authorization", token, EnrollmentAccess.HEADER, capability)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aKeyOfIdempotencyIsOnesOwn() {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\":\"ana\"}";
        Http http = new Http(port);
        String first = http.post("/examples", body, with(key, "maria")).body();
        assertThat(http.post("/examples", body, with(key, "maria")).body()).isEqualTo(first);
        assertThat(http.post("/examples", body, with(key, "joao")).body()).isNotEqualTo(first);
        assertThat(http.post("/examples", body, "Idempotency-Key", key, KnownByDefault.NOBODY, "yes")
                        .body())
                .isNotEqualTo(first);
    }

    @Test
    void nobodyIsAnsweredFromAKeyOfSomebodyBeforeTheyAreKnown() {
        String key = UUID.randomUUID().toString();
        Http http = new Http(port);
        assertThat(http.post(GUARDED, "{}", "Idempotency-Key", key, "Authorization", bearer("maria"))
                        .status())
                .isEqualTo(200);
        assertThat(http.post(GUARDED, "{}", "Idempotency-Key", key, KnownByDefault.NOBODY, "yes")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nothingThatIsAnsweredIsKeptOnTheWay() {
        Http.Answer answer = get(GUARDED + "/registrar", as(Role.REGISTRAR));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private String ticket(String enrollment, Instant expiresAt) {
        return tickets.text(new UpdatesTicket(EnrollmentId.of(enrollment), false, expiresAt));
    }

    private Http.Answer getWith(String ticket, String path) {
        return get(path + "?ticket=" + ticket, KnownByDefault.NOBODY, "yes");
    }

    private Http.Answer get(String path, String... headers) {
        return new Http(port).get(path, headers);
    }

    private static String[] as(Role... roles) {
        return new String[] {"Authorization", "Bearer " + TestIssuer.token("maria", roles)};
    }

    private static String bearer(String subject) {
        return "Bearer " + TestIssuer.token(subject, Role.REGISTRAR);
    }

    private static String[] with(String key, String subject) {
        return List.of("Idempotency-Key", key, "Authorization", bearer(subject)).toArray(String[]::new);
    }

    private static String unsigned() {
        return new PlainJWT(new JWTClaimsSet.Builder()
                        .issuer(TestIssuer.URL)
                        .audience("matricula")
                        .subject("clerk")
                        .claim("roles", List.of("registrar"))
                        .expirationTime(ago(-600))
                        .build())
                .serialize();
    }

    private static Date ago(int seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }
}
