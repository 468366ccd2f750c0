package io.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class HeldRequestsTest {

    private static final FilterChain AT_ONCE = (request, response) -> {};
    private static final FilterChain LATER = (request, response) -> request.startAsync();

    private final HeldRequests held = new HeldRequests(2, new ProblemWriter(new JsonMapper()));

    @Test
    void soManyAreHeldAndNoMore() throws Exception {
        var first = ask(LATER);
        ask(LATER);

        var third = new MockHttpServletResponse();
        held.doFilter(request(), third, LATER);

        assertThat(third.getStatus()).isEqualTo(503);
        assertThat(third.getHeader("Retry-After")).isNotBlank();
        assertThat(third.getContentAsString()).contains("UNAVAILABLE");

        Objects.requireNonNull(first.getAsyncContext()).complete();
        assertThat(answerOf(LATER)).isEqualTo(200);
    }

    @Test
    void whatIsAnsweredAtOnceIsNotHeld() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(answerOf(AT_ONCE)).isEqualTo(200);
        }
    }

    @Test
    void whatFailsIsNotHeld() {
        for (int i = 0; i < 5; i++) {
            try {
                ask((request, response) -> {
                    throw new IOException("gone");
                });
            } catch (IOException | ServletException expected) {
                assertThat(expected).hasMessage("gone");
            }
        }
    }

    private int answerOf(FilterChain chain) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        held.doFilter(request(), response, chain);
        return response.getStatus();
    }

    private MockHttpServletRequest ask(FilterChain chain) throws ServletException, IOException {
        var request = request();
        held.doFilter(request, new MockHttpServletResponse(), chain);
        return request;
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/v1/enrollments/1/updates");
        request.setAsyncSupported(true);
        return request;
    }
}
