package io.matricula.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.web.WebTest;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WebTest
class FilterProblemsTest {

    @Autowired
    private FilterRegistrationBean<FilterProblems> registration;

    @Test
    void aStoreThatFailsInAFilterIsUnavailable() throws Exception {
        var response = fail(new DataAccessResourceFailureException("secret"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotBlank();
        assertProblem(response, "UNAVAILABLE");
    }

    @Test
    void aBugInAFilterTellsNothing() throws Exception {
        var response = fail(new IllegalStateException("secret"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertProblem(response, "INTERNAL_ERROR");
    }

    private static void assertProblem(MockHttpServletResponse response, String code) throws Exception {
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"" + code + "\"")
                .contains("/v1/leads")
                .doesNotContain("secret")
                .doesNotContain("Exception");
    }

    private MockHttpServletResponse fail(RuntimeException failure) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(registration.getFilter())
                .doFilter(new MockHttpServletRequest("POST", "/v1/leads"), response, (request, answer) -> {
                    throw failure;
                });
        return response;
    }
}
