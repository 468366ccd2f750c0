package io.matricula.platform.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.access.CurrentCaller;
import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * How many requests are taken of one sender: of one address as long as nobody is known, of one enrollment by its capability, and far
 * more of a person or a program with a role, and of the payment gateway. Each instance counts for itself. What an answer may cost is limited elsewhere.
 */
public final class RateLimits {

    private static final Rate OF_ROLES = new Rate(2_000, Duration.ofSeconds(1));
    private static final long MAX_SENDERS = 100_000;
    private static final Duration SHORTEST_MEMORY = Duration.ofMinutes(10);
    private static final String COUNTED = RateLimits.class.getName() + ".counted";
    private static final Objection TOO_MANY = new Objection(
            HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", "Too many requests in a short time; come again later.");

    private final Rate ofOthers;
    private final boolean behindGateway;
    private final ProblemWriter problems;
    private final Cache<String, Bucket> senders;

    /**
     * Limits of this instance.
     *
     * @param ofOthers how often those may ask who have no role
     * @param behindGateway whether the gateway says where a request comes from
     */
    RateLimits(Rate ofOthers, boolean behindGateway, ProblemWriter problems) {
        this.ofOthers = ofOthers;
        this.behindGateway = behindGateway;
        this.problems = problems;
        Duration recovery = ofOthers.recovery();
        this.senders = Caffeine.newBuilder()
                .maximumSize(MAX_SENDERS)
                .expireAfterAccess(recovery.compareTo(SHORTEST_MEMORY) > 0 ? recovery : SHORTEST_MEMORY)
                .build();
    }

    /** Whether a request is taken; one that is not has its answer. It is counted once, however often this is asked. */
    public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return admits(request, response, false);
    }

    boolean admits(HttpServletRequest request, HttpServletResponse response, boolean isForGateway) throws IOException {
        if (request.getAttribute(COUNTED) != null) {
            return true;
        }
        request.setAttribute(COUNTED, true);
        Sender sender = sender(request, isForGateway);
        Rate rate = sender.rate();
        ConsumptionProbe count =
                senders.get(sender.name(), name -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Limit", String.valueOf(rate.burst()));
        response.setHeader("RateLimit-Remaining", String.valueOf(count.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", seconds(count.getNanosToWaitForReset()));
        if (!count.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(count.getNanosToWaitForRefill()));
            problems.write(request, response, TOO_MANY);
        }
        return count.isConsumed();
    }

    /** Whose requests are counted together, and how many of them are taken. */
    private record Sender(String name, Rate rate) {}

    private Sender sender(HttpServletRequest request, boolean isForGateway) {
        Caller caller = CurrentCaller.get();
        if (!caller.roles().isEmpty()) {
            return new Sender("subject " + caller.subject(), OF_ROLES);
        }
        if (caller.held() != null) {
            return new Sender("enrollment " + caller.held(), ofOthers);
        }
        String address = ClientAddress.of(request, behindGateway).text();
        return isForGateway
                ? new Sender("gateway at " + address, OF_ROLES)
                : new Sender("address " + address, ofOthers);
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.times(), rate.per()))
                .build();
    }

    private static String seconds(long nanos) {
        return String.valueOf(TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
