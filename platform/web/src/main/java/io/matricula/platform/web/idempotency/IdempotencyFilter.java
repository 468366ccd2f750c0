package io.matricula.platform.web.idempotency;

import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.platform.web.body.BufferedBody;
import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import io.matricula.platform.web.problem.ProblemWriter;
import io.matricula.platform.web.request.RequestHeaders;
import io.matricula.shared.RefusalCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * The same {@code Idempotency-Key} and content give the same answer and one effect; with other content the key is refused
 * (R21).
 *
 * <p>No request waits for another. Ids follow from the key ({@link NewId}) and repeating a command changes nothing, so
 * requests with one key may run side by side, and one that was cut off by a crash may simply run again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = RequestHeaders.IDEMPOTENCY_KEY;

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private static final Objection UNREADABLE_KEY = new Objection(
            HttpStatus.BAD_REQUEST, ProblemCode.MALFORMED_REQUEST, HEADER + " must have 1 to 255 visible characters.");
    private static final Objection REUSED_KEY = new Objection(
            HttpStatus.CONFLICT,
            RefusalCode.IDEMPOTENCY_KEY_REUSED.name(),
            "This " + HEADER + " came with another body before.");

    private final IdempotencyRecords keys;
    private final PersonalIds ids;
    private final ProblemWriter problems;
    private final RecordedBody bodies;

    IdempotencyFilter(IdempotencyRecords keys, PersonalIds ids, ProblemWriter problems, RecordedBody bodies) {
        this.keys = keys;
        this.ids = ids;
        this.problems = problems;
        this.bodies = bodies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!VISIBLE.matcher(key).matches()) {
            problems.write(request, response, UNREADABLE_KEY);
            return;
        }
        UUID scoped = NewIdArgument.scoped(request, key);
        Fingerprint mine = fingerprint(request);
        IdempotencyRecord known = keys.join(scoped, mine);
        if (!mine.isOf(known)) {
            problems.write(request, response, REUSED_KEY);
        } else if (known.status() != null) {
            repeat(known, known.status(), response);
        } else {
            answer(scoped, known, request, response, chain);
        }
    }

    /** What fails without an answer, or with one that does not say whether it happened, keeps its part in the key. */
    private void answer(
            UUID key,
            IdempotencyRecord known,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var copied = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copied);
        HttpStatusCode status = HttpStatusCode.valueOf(copied.getStatus());
        if (status.is2xxSuccessful() && !isAnsweredAnew(request)) {
            keys.answer(key, given(known, copied));
        } else if (status.is2xxSuccessful() || status.is4xxClientError()) {
            Optional<IdempotencyRecord> twin = keys.leave(key);
            if (twin.isPresent() && twin.get().status() != null) {
                copied.reset();
                repeat(twin.get(), twin.get().status(), copied);
            }
        }
        copied.copyBodyToResponse();
    }

    private static boolean isAnsweredAnew(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod route
                && route.hasMethodAnnotation(AnsweredAnew.class);
    }

    private IdempotencyRecord given(IdempotencyRecord known, ContentCachingResponseWrapper response) {
        return known.answered(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                bodies.kept(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    private void repeat(IdempotencyRecord first, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.body() != null && !first.body().isEmpty()) {
            response.setContentType("application/json");
            response.getOutputStream().write(bodies.answered(first.body()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Fingerprint fingerprint(HttpServletRequest request) {
        BufferedBody buffered = WebUtils.getNativeRequest(request, BufferedBody.class);
        return Fingerprint.of(buffered == null ? new byte[0] : buffered.body(), ids);
    }
}
