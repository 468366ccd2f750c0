package io.matricula.platform.web;

import io.matricula.platform.records.RecordStore;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same {@code Idempotency-Key} and body give the same answer and one effect; with another body the key is refused
 * (R21).
 *
 * <p>No request waits for another. Ids follow from the key ({@link NewId}) and repeating a command changes nothing, so
 * requests with one key may run side by side, and one that was cut off by a crash may simply run again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final String KIND = "idempotency";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final RecordStore records;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ProblemWriter problems;

    IdempotencyFilter(RecordStore records, ProblemWriter problems) {
        this.records = records;
        this.problems = problems;
    }

    /** What is known of a key: the request it came with and, once given, the answer. */
    record KnownKey(String request, @Nullable Integer status, @Nullable String location, @Nullable String body) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!VISIBLE.matcher(key).matches()) {
            problems.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    ProblemCode.MALFORMED_REQUEST,
                    HEADER + " must have 1 to 255 visible characters.");
            return;
        }
        String recordKey = NewIdArgument.scoped(request, key).toString();
        String mine = json.writeValueAsString(new KnownKey(fingerprint(request), null, null, null));
        Optional<String> known = records.putIfAbsent(KIND, recordKey, mine);
        KnownKey first = json.readValue(known.orElse(mine), KnownKey.class);
        if (!first.request().equals(fingerprint(request))) {
            problems.write(
                    request,
                    response,
                    HttpStatus.CONFLICT,
                    RefusalCode.IDEMPOTENCY_KEY_REUSED.name(),
                    "This " + HEADER + " came with another body before.");
        } else if (first.status() != null) {
            repeat(first, first.status(), response);
        } else {
            answer(recordKey, mine, request, response, chain);
        }
    }

    private void answer(
            String recordKey, String mine, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copied = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, copied);
            answered = HttpStatus.valueOf(copied.getStatus()).is2xxSuccessful();
        } finally {
            if (answered) {
                records.replace(KIND, recordKey, mine, json.writeValueAsString(given(request, copied)));
            } else {
                records.remove(KIND, recordKey, mine);
            }
        }
        copied.copyBodyToResponse();
    }

    private static KnownKey given(HttpServletRequest request, ContentCachingResponseWrapper response) {
        return new KnownKey(
                fingerprint(request),
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void repeat(KnownKey first, int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.body() != null && !first.body().isEmpty()) {
            response.setContentType("application/json");
            response.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String fingerprint(HttpServletRequest request) {
        byte[] body = request instanceof BufferedBody buffered ? buffered.body() : new byte[0];
        return NameBasedId.of("body", body).toString();
    }
}
