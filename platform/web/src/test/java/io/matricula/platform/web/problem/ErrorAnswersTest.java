package io.matricula.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorAnswersTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/error");

    @ParameterizedTest
    @CsvSource({"400, MALFORMED_REQUEST", "404, NOT_FOUND", "503, UNAVAILABLE"})
    void whatTheServerGaveUpIsAProblemOfTheRequestThatCame(int status, String code) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/v1/leads");
        ProblemDetail problem = problem(status);
        assertThat(problem.getInstance()).isEqualTo(URI.create("/v1/leads"));
        assertThat(problem.getProperties()).isEqualTo(Map.of("code", code));
    }

    @Test
    void whoAsksForTheAddressItselfFindsNothing() {
        assertThat(problem(404).getInstance()).isNull();
    }

    private ProblemDetail problem(int status) {
        ResponseEntity<ProblemDetail> answer = new ErrorAnswers().error(request);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        return Objects.requireNonNull(answer.getBody());
    }
}
