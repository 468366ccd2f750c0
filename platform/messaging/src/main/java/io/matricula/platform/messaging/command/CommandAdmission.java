package io.matricula.platform.messaging.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Lets new requests wait for a moment while sagas are behind, so that accepted requests come first.
 *
 * <p>To accept a request is less work than what follows from it. If all were accepted as fast as they come, ever more
 * sagas would be under way at once, each would take longer, and what is kept of them in memory would be gone before it is
 * needed again. How far sagas are behind is the age of the facts they handle. Sagas that handle nothing, because there is
 * nothing or because they are stuck, keep no request waiting.
 */
final class CommandAdmission {

    private final Clock clock;
    private final Duration behind;
    private final Duration longestWait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition caughtUp = lock.newCondition();
    private boolean isBehind;
    private long lastHandled;

    /**
     * Sagas that have handled nothing yet.
     *
     * @param behind from which age of a fact on its saga is behind
     * @param longestWait for which time a request waits at most, and after which silence sagas do not count as behind
     */
    CommandAdmission(Clock clock, Duration behind, Duration longestWait) {
        this.clock = clock;
        this.behind = behind;
        this.longestWait = longestWait;
    }

    /** What watches the processors of sagas; nothing for others. */
    @Nullable
    MessageHandlerInterceptor<EventMessage<?>> watch(Configuration axon, String processor) {
        boolean ofSagas = axon.eventProcessingConfiguration().sagaConfigurations().stream()
                .anyMatch(saga -> saga.processingGroup().equals(processor));
        return ofSagas ? this::handle : null;
    }

    @Nullable
    Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        note(Duration.between(unitOfWork.getMessage().getTimestamp(), clock.instant()));
        return chain.proceed();
    }

    private void note(Duration age) {
        lock.lock();
        try {
            isBehind = age.compareTo(behind) > 0;
            lastHandled = System.nanoTime();
            if (!isBehind) {
                caughtUp.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when a new request may be handled, at the latest at its deadline. */
    void awaitTurn(Deadline deadline) {
        lock.lock();
        try {
            long nanos = deadline.leftAtMost(longestWait).toNanos();
            while (nanos > 0 && isBehind && System.nanoTime() - lastHandled < longestWait.toNanos()) {
                nanos = caughtUp.awaitNanos(nanos);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
