package io.matricula.platform.web.requestpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestPoliciesTest {

    private static final Origins ORIGINS = Origins.of("https://www.school.example, http://localhost:3001");
    private static final HostNames NAMES = HostNames.of(" Matricula.School.example, front.school.example, ,10.0.0.7 ");

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST, true",
        "localhost., true",
        "127.0.0.1, true",
        "127.1.2.3, true",
        "[::1], true",
        "matricula.school.example, true",
        "MATRICULA.school.EXAMPLE., true",
        "10.0.0.7, true",
        "192.168.7.1, true",
        "evil.example, false",
        "localhost.evil.example, false",
        "127.0.0.1.evil.example, false",
        "evil-localhost, false",
        "sub.matricula.school.example, false",
        "school.example, false",
        "192.168.7.2, false",
        "[::2], false",
        "0.0.0.0, false",
        "2130706433, false"
    })
    void aHostIsOurs(String host, boolean ours) {
        var request = new MockHttpServletRequest("GET", "/v1/offerings");
        request.addHeader("Host", host + ":8080");
        request.setServerName(host);
        request.setLocalAddr("192.168.7.1");

        assertThat(new HostIsAllowed(NAMES).objection(request).isEmpty()).isEqualTo(ours);
        assertThat(new HostIsAllowed(HostNames.of("*")).objection(request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST,   -,                                -,            true",
                "POST,   http://localhost:8080,            same-origin,  true",
                "POST,   http://localhost:8080,            -,            true",
                "POST,   https://LOCALHOST:8080,           -,            true",
                "POST,   https://matricula.school.example, same-site,    true",
                "POST,   -,                                none,         true",
                "POST,   -,                                same-origin,  true",
                "GET,    http://evil.example,              cross-site,   true",
                "HEAD,   http://evil.example,              cross-site,   true",
                "OPTIONS,http://evil.example,              cross-site,   true",
                "POST,   https://www.school.example,       cross-site,   true",
                "POST,   http://localhost:3001,            same-site,    true",
                "PATCH,  https://www.school.example,       -,            true",
                "POST,   http://www.school.example,        -,            false",
                "POST,   https://www.school.example:8443,  -,            false",
                "POST,   https://school.example,           -,            false",
                "POST,   https://www.school.example.evil.example, -,     false",
                "POST,   https://WWW.school.example,       -,            false",
                "POST,   http://evil.example,              cross-site,   false",
                "POST,   http://evil.example,              -,            false",
                "POST,   -,                                cross-site,   false",
                "POST,   http://localhost:8080,            cross-site,   false",
                "POST,   http://localhost:3000,            same-site,    false",
                "POST,   http://localhost,                 -,            false",
                "POST,   -,                                same-site,    false",
                "POST,   -,                                whatever,     false",
                "POST,   null,                             -,            false",
                "POST,   not a uri,                        -,            false",
                "POST,   file://,                          -,            false",
                "POST,   http://localhost:8080@evil.example, -,          false",
                "PUT,    http://evil.example,              -,            false",
                "PATCH,  http://evil.example,              -,            false",
                "DELETE, http://evil.example,              -,            false",
                "BREW,   http://evil.example,              -,            false"
            })
    void whatChangesSomethingComesFromHere(
            String method, @Nullable String origin, @Nullable String site, boolean fromHere) {
        var request = new MockHttpServletRequest(method, "/v1/projections/offerings/replays");
        request.addHeader("Host", "localhost:8080");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }

        assertThat(new OriginIsAllowed(NAMES, ORIGINS).objection(request).isEmpty())
                .isEqualTo(fromHere);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.school.example, true",
        "http://localhost:3001, true",
        "http://localhost:8080, false",
        "https://matricula.school.example, false",
        "http://evil.example, false",
        "null, false"
    })
    void onlyPagesOfNamedOriginsAreToldWhatTheyMightDo(String origin, boolean told) {
        var request = new MockHttpServletRequest("OPTIONS", "/v1/enrollments");
        request.addHeader("Host", "localhost:8080");
        request.addHeader("Origin", origin);
        request.addHeader("Access-Control-Request-Method", "POST");

        assertThat(new OriginIsAllowed(NAMES, ORIGINS).objection(request).isEmpty())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, true",
                "application/json, true",
                "application/json; charset=UTF-8, true",
                "text/csv, true",
                "text/plain, false",
                "Text/Plain; charset=UTF-8, false",
                "'text/plain, application/json', false",
                "application/x-www-form-urlencoded, false",
                "multipart/form-data; boundary=x, false"
            })
    void aBodyIsNoForm(@Nullable String type, boolean letIn) {
        var request = new MockHttpServletRequest("POST", "/v1/projections/offerings/replays");
        request.setContentType(type);

        assertThat(new BodyIsNoForm().objection(request).isEmpty()).isEqualTo(letIn);
    }

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/v1/offerings, true",
        "/v1/a.b/..c/d../e, true",
        "/v1/%3B, true",
        "/actuator/health/..;/metrics, false",
        "/actuator/health/%2e%2e/metrics, false",
        "/actuator/health/%2E./metrics, false",
        "/actuator/health/., false",
        "/v1;a=b/offerings, false",
        "/v1/offerings;, false"
    })
    void aPathIsPlain(String path, boolean plain) {
        assertThat(new PathIsPlain()
                        .objection(new MockHttpServletRequest(
                                "GET", URI.create(path).getRawPath()))
                        .isEmpty())
                .isEqualTo(plain);
    }
}
