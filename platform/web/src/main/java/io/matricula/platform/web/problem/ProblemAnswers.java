package io.matricula.platform.web.problem;

import io.matricula.platform.messaging.command.CommandFailed;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.ConcurrentChange;
import io.matricula.platform.messaging.command.NotDurable;
import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.messaging.failure.StackTraceOnly;
import io.matricula.platform.web.json.UnreadableBody;
import io.matricula.platform.web.request.RequestHeaders;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The one place where errors and refusals become problem answers. What Spring itself refuses it also describes, in the words of
 * {@code problems.properties}; this adds the code and names the fields.
 */
@RestControllerAdvice
final class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(Refused refused, WebRequest request) {
        return switch (refused.code()) {
            case VALIDATION_FAILED ->
                invalid(
                        refused,
                        refused.data().entrySet().stream()
                                .map(field -> new Violation(field.getKey(), field.getValue()))
                                .toList(),
                        request);
            case NOT_FOUND -> refused(refused, HttpStatus.NOT_FOUND, request);
            case FORBIDDEN -> refused(refused, HttpStatus.FORBIDDEN, request);
            default -> refused(refused, HttpStatus.CONFLICT, request);
        };
    }

    private @Nullable ResponseEntity<Object> refused(Refused refused, HttpStatus status, WebRequest request) {
        return answer(
                refused,
                Problems.refused(status, refused.code().name(), refused.getMessage(), refused.data()),
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(ConstraintViolationException invalid, WebRequest request) {
        return invalid(
                invalid,
                invalid.getConstraintViolations().stream()
                        .map(broken -> new Violation(broken.getPropertyPath().toString(), broken.getMessage()))
                        .toList(),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                invalid,
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(error -> new Violation(error.getField(), error.getDefaultMessage()))
                        .toList(),
                request);
    }

    private @Nullable ResponseEntity<Object> invalid(Exception cause, List<Violation> violations, WebRequest request) {
        return answer(cause, Problems.invalid(violations), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = UnreadableBody.explain(unreadable)
                .map(ProblemAnswers::problem)
                .orElseGet(() -> Problems.of(status, ProblemCode.MALFORMED_REQUEST, "The body is not valid JSON."));
        return answer(unreadable, problem, request);
    }

    private static ProblemDetail problem(UnreadableBody body) {
        var violation = new Violation(body.field(), body.message());
        return body.wellFormed() ? Problems.invalid(List.of(violation)) : Problems.malformed(violation);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
        return malformed(mismatch, new Violation(String.valueOf(name), "is not of the expected type"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return malformed(missing, new Violation(missing.getParameterName(), "is required"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException unbound, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unbound instanceof MissingRequestHeaderException missing
                ? malformed(unbound, new Violation(missing.getHeaderName(), "is required"), request)
                : super.handleServletRequestBindingException(unbound, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> malformed(Exception cause, Violation violation, WebRequest request) {
        return answer(cause, Problems.malformed(violation), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(AuthenticationException unknown, WebRequest request) {
        return answer(
                unknown,
                HttpStatus.UNAUTHORIZED,
                ProblemCode.UNAUTHENTICATED,
                "This needs a valid token, or the capability of the enrollment.",
                request);
    }

    /** The issuer does not answer, so that nobody can say whether the token is good. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(AuthenticationServiceException unproved, ServletWebRequest request) {
        LOG.warn("{}: {}", line(request), StackTraceOnly.inOneLine(unproved));
        return unavailable(unproved, "The issuer of tokens does not answer.", request);
    }

    /** Parameters are read when they are asked for: Tomcat throws for a name that cannot be decoded, and the firewall for one that nobody may use. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    @Nullable
    ResponseEntity<Object> onUnreadableParameters(RuntimeException unreadable, WebRequest request) {
        return answer(
                unreadable,
                HttpStatus.BAD_REQUEST,
                ProblemCode.MALFORMED_REQUEST,
                "A parameter of this address cannot be read.",
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(AccessDeniedException denied, WebRequest request) {
        return answer(denied, HttpStatus.FORBIDDEN, ProblemCode.FORBIDDEN, "This is not for who asks.", request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(ConcurrentChange conflict, WebRequest request) {
        return answer(
                conflict,
                HttpStatus.CONFLICT,
                RefusalCode.CONCURRENT_CHANGE.name(),
                "Something else changed at the same moment; nothing of this request happened.",
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(CommandTimedOut unanswered, ServletWebRequest request) {
        LOG.warn("{}: {}", line(request), unanswered.getMessage());
        return unavailable(
                unanswered,
                "The command was not answered in time, and may have happened. " + advice(request.getRequest()),
                request);
    }

    /** A POST without a key is another request when it comes again. */
    private static String advice(HttpServletRequest request) {
        boolean isSame =
                !"POST".equals(request.getMethod()) || request.getHeader(RequestHeaders.IDEMPOTENCY_KEY) != null;
        return isSame ? "Repeating it is safe." : "Look whether it has before you repeat it.";
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(DataAccessResourceFailureException down, ServletWebRequest request) {
        LOG.warn("{}: {}", line(request), StackTraceOnly.inOneLine(down));
        return unavailable(down, "A data store does not answer.", request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(NotDurable notDurable, ServletWebRequest request) {
        LOG.warn("{}: {}", line(request), notDurable.getMessage());
        return unavailable(notDurable, notDurable.getMessage(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(NotReady notReady, WebRequest request) {
        return unavailable(notReady, notReady.getMessage(), request);
    }

    private @Nullable ResponseEntity<Object> unavailable(Exception cause, @Nullable String detail, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return handleExceptionInternal(
                cause, Problems.of(status, ProblemCode.UNAVAILABLE, detail), headers, status, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(CommandFailed failed, WebRequest request) {
        return incident(failed, failed.incident(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(Exception unexpected, ServletWebRequest request) {
        UUID incident = UUID.randomUUID();
        LOG.error("Incident {}: {} {}", incident, line(request), StackTraceOnly.of(unexpected));
        return incident(unexpected, incident, request);
    }

    private @Nullable ResponseEntity<Object> incident(Exception cause, UUID incident, WebRequest request) {
        return answer(
                cause,
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        ProblemCode.INTERNAL_ERROR,
                        "Something unexpected went wrong; the log has it as incident " + incident + "."),
                request);
    }

    private static String line(ServletWebRequest request) {
        return request.getHttpMethod() + " " + request.getRequest().getRequestURI();
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception cause, HttpStatus status, String code, String detail, WebRequest request) {
        return answer(cause, Problems.of(status, code, detail), request);
    }

    private @Nullable ResponseEntity<Object> answer(Exception cause, ProblemDetail problem, WebRequest request) {
        return handleExceptionInternal(
                cause, problem, new HttpHeaders(), HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    /** Its type is said, whatever the client accepts. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body instanceof ProblemDetail problem ? Problems.coded(problem) : body);
    }
}
