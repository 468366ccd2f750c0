package io.matricula.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.web.Http;
import io.matricula.platform.web.WebTest;
import io.matricula.platform.web.testing.KnownByDefault;
import io.matricula.platform.web.testing.TestIssuer;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** Twenty at once, and one more in half an hour. */
@WebTest
@Tag("R32")
@TestPropertySource(properties = {"matricula.anonymous-rate=2/h", "matricula.behind-gateway=true"})
class RateLimitTest {

    private static final int BURST = 20;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private EnrollmentAccess capabilities;

    @Test
    void ofOneAddressSoManyAreTakenAndOfOthersStill() {
        List<Http.Answer> answers = IntStream.rangeClosed(0, BURST)
                .mapToObj(i -> nobodyAt("198.51.100.1", "/nowhere"))
                .toList();

        assertThat(answers.subList(0, BURST)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("20");
        });
        assertThat(answers.get(0).header("RateLimit-Remaining")).isEqualTo("19");
        Http.Answer refused = answers.get(BURST);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 1_800);
        assertThat(Integer.parseInt(refused.header("RateLimit-Reset"))).isBetween(1_800, 36_000);
        assertThat(nobodyAt("198.51.100.2", "/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aProofThatProvesNothingCountsAsAnyRequestDoes() {
        IntStream.range(0, BURST)
                .forEach(i -> assertThat(forged("198.51.100.3").status()).isEqualTo(401));

        assertThat(forged("198.51.100.3").status()).isEqualTo(429);
        assertThat(nobodyAt("198.51.100.3", "/nowhere").status()).isEqualTo(429);
    }

    @Test
    void whoHasARoleIsCountedByThemselvesAndMayDoFarMore() {
        IntStream.range(0, 10 * BURST).forEach(i -> assertThat(get(
                                "/guarded/registrar",
                                "Authorization",
                                "Bearer " + TestIssuer.token("maria", Role.REGISTRAR))
                        .status())
                .isEqualTo(200));
    }

    @Test
    void aCapabilityIsCountedByItsEnrollment() {
        String one = capabilities.of(new EnrollmentId(UUID.randomUUID()));
        String other = capabilities.of(new EnrollmentId(UUID.randomUUID()));
        IntStream.range(0, BURST).forEach(i -> assertThat(holder(one).status()).isEqualTo(200));

        assertThat(holder(one).status()).isEqualTo(429);
        assertThat(holder(other).status()).isEqualTo(200);
    }

    @Test
    void aProbeIsAlwaysAnswered() {
        IntStream.rangeClosed(0, 2 * BURST)
                .forEach(i ->
                        assertThat(nobodyAt("198.51.100.4", "/livez").status()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/token, 198.51.100.5",
        "/oauth2/introspect, 198.51.100.6",
        "/oauth2/revoke, 198.51.100.7",
        "/userinfo, 198.51.100.8",
    })
    void aSecretIsCountedWhereverItIsTriedAndBeforeAnythingIsLookedUp(String path, String address) {
        IntStream.range(0, BURST)
                .forEach(i -> assertThat(trial(path, address).status()).isNotEqualTo(429));

        assertThat(trial(path, address).status()).isEqualTo(429);
    }

    @Test
    void thePaymentGatewaySendsAsOftenAsItMust() {
        IntStream.rangeClosed(0, 2 * BURST).forEach(i -> assertThat(
                        trial("/guarded/notifications", "198.51.100.10").status())
                .isNotEqualTo(429));
    }

    @Test
    void theKeysOfTheIssuerAreNotCounted() {
        assertThat(nobodyAt("198.51.100.9", "/oauth2/jwks").header("RateLimit-Limit"))
                .isEmpty();
    }

    private Http.Answer nobodyAt(String address, String path) {
        return get(path, KnownByDefault.NOBODY, "yes", "X-Forwarded-For", address);
    }

    private Http.Answer forged(String address) {
        return get("/guarded/registrar", "Authorization", "Bearer forged", "X-Forwarded-For", address);
    }

    private Http.Answer holder(String capability) {
        return get("/guarded/holder", EnrollmentAccess.HEADER, capability);
    }

    private Http.Answer trial(String path, String address) {
        return new Http(port).post(path, "", KnownByDefault.NOBODY, "yes", "X-Forwarded-For", address);
    }

    private Http.Answer get(String path, String... headers) {
        return new Http(port).get(path, headers);
    }
}
