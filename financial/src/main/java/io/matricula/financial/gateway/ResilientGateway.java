package io.matricula.financial.gateway;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks the gateway with a time limit, a bounded number of retries and a circuit breaker. What took too long is not asked again: it may have
 * happened, and reconciliation finds out.
 */
final class ResilientGateway {

    private static final int MAX_ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final double PAUSE_GROWTH = 2;
    private static final int WINDOW_SIZE = 20;
    private static final Duration PAUSE_OF_OPEN_CIRCUIT = Duration.ofSeconds(5);

    private final PaymentGateway gateway;
    private final TimeLimiter limit;
    private final Retry retry;
    private final CircuitBreaker circuit;

    ResilientGateway(PaymentGateway gateway, Duration timeout) {
        this.gateway = gateway;
        this.limit = TimeLimiter.of(timeout);
        this.retry = Retry.of(
                "gateway",
                RetryConfig.custom()
                        .maxAttempts(MAX_ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, PAUSE_GROWTH))
                        .ignoreExceptions(
                                TimeoutException.class, CallNotPermittedException.class, InterruptedException.class)
                        .build());
        this.circuit = CircuitBreaker.of(
                "gateway",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WINDOW_SIZE)
                        .minimumNumberOfCalls(WINDOW_SIZE)
                        .waitDurationInOpenState(PAUSE_OF_OPEN_CIRCUIT)
                        .build());
    }

    ChargeAnswer charge(ChargeOrder order) {
        return ask(() -> gateway.charge(order));
    }

    Optional<ChargeAnswer> find(ChargeKey key) {
        return ask(() -> gateway.find(key));
    }

    RefundAnswer refund(RefundOrder order) {
        return ask(() -> gateway.refund(order));
    }

    private <T> T ask(Supplier<CompletionStage<T>> question) {
        try {
            return retry.executeCallable(() -> circuit.executeCallable(
                    () -> limit.executeFutureSupplier(() -> question.get().toCompletableFuture())));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the gateway", stopping);
        } catch (Exception noAnswer) {
            throw new GatewayUnreachable(noAnswer);
        }
    }
}
