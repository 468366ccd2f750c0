package io.matricula.platform.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Streams and answers that are waited for hold no thread but memory: so many at once, and no more. */
final class HeldRequests extends OncePerRequestFilter {

    private static final Objection TOO_MANY = new Objection(
            HttpStatus.SERVICE_UNAVAILABLE, ProblemCode.UNAVAILABLE, "Too many streams and waiting reads are open.");

    private final Semaphore places;
    private final ProblemWriter problems;

    HeldRequests(int most, ProblemWriter problems) {
        this.places = new Semaphore(most);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            problems.write(request, response, TOO_MANY);
            return;
        }
        boolean held = false;
        try {
            chain.doFilter(request, response);
            held = request.isAsyncStarted();
        } finally {
            if (held) {
                request.getAsyncContext().addListener(new UntilComplete());
            } else {
                places.release();
            }
        }
    }

    private final class UntilComplete implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            places.release();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}
    }
}
