package io.matricula.platform.web.body;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import io.matricula.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a request once, before anything else happens, and lets others read it again.
 *
 * <p>A client that sends a body slowly holds a thread. So a body has a deadline as a whole, however steadily it drips, and only some
 * of the threads read bodies at once: the others go on answering.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BodyFilter.class);
    private static final Objection TOO_MANY = new Objection(
            HttpStatus.SERVICE_UNAVAILABLE, ProblemCode.UNAVAILABLE, "Too many bodies are arriving at once.");

    private final BodyLimits limits;
    private final Clock clock;
    private final ProblemWriter problems;
    private final Semaphore turns;

    BodyFilter(BodyLimits limits, Clock clock, ProblemWriter problems) {
        this.limits = limits;
        this.clock = clock;
        this.problems = problems;
        this.turns = new Semaphore(limits.atOnce());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = new ArrivingBody(limits, clock);
        Optional<Objection> objection;
        try {
            objection = inTurn(body, request);
        } catch (IOException brokenOff) {
            LOG.debug("A body broke off: {}", brokenOff.getClass().getSimpleName());
            return;
        }
        if (objection.isEmpty()) {
            chain.doFilter(buffered(request, body.bytes()), response);
        } else {
            problems.write(request, response, objection.get());
        }
    }

    private static BufferedBody buffered(HttpServletRequest request, byte[] body) {
        return isForm(request) ? new BufferedForm(request, body) : new BufferedBody(request, body);
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(BufferedForm.TYPE);
    }

    private Optional<Objection> inTurn(ArrivingBody body, HttpServletRequest request) throws IOException {
        if (!turns.tryAcquire()) {
            return Optional.of(TOO_MANY);
        }
        try {
            return body.read(request.getInputStream());
        } finally {
            turns.release();
        }
    }
}
