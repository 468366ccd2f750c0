package io.matricula.platform.web;

import io.matricula.platform.messaging.command.CommandFailed;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.ConcurrentChange;
import io.matricula.platform.messaging.command.NotDurable;
import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.messaging.failure.StackTraceOnly;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where errors and refusals become problem answers. */
@RestControllerAdvice
final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<Problem> on(Refused refused, HttpServletRequest request) {
        if (refused.code() == RefusalCode.VALIDATION_FAILED) {
            return invalid(violations(refused.data()), request);
        }
        HttpStatus status = refused.code() == RefusalCode.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        String detail = String.valueOf(refused.getMessage());
        return answer(Problem.of(status, refused.code().name(), detail, request.getRequestURI(), null, refused.data()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(InvalidRequest invalid, HttpServletRequest request) {
        return invalid(invalid.violations(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        return invalid(
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(error -> violation(error.getField(), error.getDefaultMessage()))
                        .toList(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ConstraintViolationException invalid, HttpServletRequest request) {
        return invalid(
                invalid.getConstraintViolations().stream()
                        .map(broken -> violation(broken.getPropertyPath().toString(), broken.getMessage()))
                        .toList(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return UnreadableBody.explain(unreadable)
                .map(body -> body.wellFormed()
                        ? invalid(List.of(body.violation()), request)
                        : malformed(body.violation(), request))
                .orElseGet(() -> malformed("The body is not valid JSON.", request));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MalformedRequest malformed, HttpServletRequest request) {
        return malformed(violation(malformed.field(), malformed.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return malformed(violation(mismatch.getName(), "is not of the expected type"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return malformed(violation(missing.getParameterName(), "is required"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MissingRequestHeaderException missing, HttpServletRequest request) {
        return malformed(violation(missing.getHeaderName(), "is required"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Unauthorized unauthorized, HttpServletRequest request) {
        return answer(HttpStatus.UNAUTHORIZED, ProblemCode.UNAUTHORIZED, unauthorized.getMessage(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NoResourceFoundException unknown, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, ProblemCode.NOT_FOUND, "There is nothing at this path.", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpRequestMethodNotSupportedException unsupported, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(unsupported.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        ProblemCode.METHOD_NOT_ALLOWED,
                        "This path does not answer " + unsupported.getMethod() + ".",
                        request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotSupportedException unsupported, HttpServletRequest request) {
        return answer(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "Send application/json.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotAcceptableException unacceptable, HttpServletRequest request) {
        return answer(HttpStatus.NOT_ACCEPTABLE, ProblemCode.NOT_ACCEPTABLE, "Accept application/json.", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(CommandTimedOut unanswered, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), unanswered.getMessage());
        return unavailable("The command was not answered in time, and may have happened. " + advice(request), request);
    }

    /** A POST without a key is another request when it comes again. */
    private static String advice(HttpServletRequest request) {
        boolean isSame = !"POST".equals(request.getMethod()) || request.getHeader(IdempotencyFilter.HEADER) != null;
        return isSame ? "Repeating it is safe." : "Look whether it has before you repeat it.";
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ConcurrentChange conflict, HttpServletRequest request) {
        return answer(
                HttpStatus.CONFLICT,
                RefusalCode.CONCURRENT_CHANGE.name(),
                "Something else changed at the same moment; nothing of this request happened.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(CommandFailed failed, HttpServletRequest request) {
        return incident(failed.incident(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(DataAccessResourceFailureException down, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), StackTraceOnly.inOneLine(down));
        return unavailable("A data store does not answer.", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NotDurable notDurable, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), notDurable.getMessage());
        return unavailable(String.valueOf(notDurable.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NotReady notReady, HttpServletRequest request) {
        return unavailable(String.valueOf(notReady.getMessage()), request);
    }

    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        LOG.debug("The client went away: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception unexpected, HttpServletRequest request) {
        UUID incident = UUID.randomUUID();
        LOG.error(
                "Incident {}: {} {}",
                incident,
                request.getMethod(),
                request.getRequestURI(),
                StackTraceOnly.of(unexpected));
        return incident(incident, request);
    }

    private static ResponseEntity<Problem> incident(UUID incident, HttpServletRequest request) {
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                ProblemCode.INTERNAL_ERROR,
                "Something unexpected went wrong; the log has it as incident " + incident + ".",
                request);
    }

    private static ResponseEntity<Problem> invalid(List<Problem.Violation> violations, HttpServletRequest request) {
        return answer(Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                ProblemCode.VALIDATION_FAILED,
                "Some fields are not valid.",
                request.getRequestURI(),
                violations,
                null));
    }

    private static ResponseEntity<Problem> malformed(Problem.Violation violation, HttpServletRequest request) {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                ProblemCode.MALFORMED_REQUEST,
                violation.field() + " " + violation.message(),
                request.getRequestURI(),
                List.of(violation),
                Map.of()));
    }

    private static ResponseEntity<Problem> malformed(String detail, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, ProblemCode.MALFORMED_REQUEST, detail, request);
    }

    private static ResponseEntity<Problem> unavailable(String detail, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE, ProblemCode.UNAVAILABLE, detail, request.getRequestURI()));
    }

    private static ResponseEntity<Problem> answer(
            HttpStatus status, String code, @Nullable String detail, HttpServletRequest request) {
        return answer(Problem.of(status, code, String.valueOf(detail), request.getRequestURI()));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static List<Problem.Violation> violations(Map<String, String> messages) {
        return messages.entrySet().stream()
                .map(field -> violation(field.getKey(), field.getValue()))
                .toList();
    }

    private static Problem.Violation violation(String field, @Nullable String message) {
        return new Problem.Violation(field, String.valueOf(message));
    }
}
