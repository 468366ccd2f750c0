package io.matricula.platform.messaging.axon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A processor that lets its service start, and starts itself as soon as event store and token store can be reached. */
final class RetryingStartProcessor extends PooledStreamingEventProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingStartProcessor.class);
    private static final int PAUSE_SECONDS = 1;

    private final ScheduledExecutorService threads;
    private volatile boolean wanted;

    /**
     * A processor.
     *
     * @param threads where it waits
     */
    RetryingStartProcessor(Builder builder, ScheduledExecutorService threads) {
        super(builder);
        this.threads = threads;
    }

    @Override
    public void start() {
        wanted = true;
        threads.execute(this::startOrTryAgain);
    }

    private void startOrTryAgain() {
        if (!wanted) {
            return;
        }
        try {
            super.start();
        } catch (RuntimeException unreachable) {
            LOG.warn("{} cannot start and tries again: {}", getName(), unreachable.toString());
            var unused = threads.schedule(this::startOrTryAgain, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public CompletableFuture<Void> shutdownAsync() {
        wanted = false;
        return super.shutdownAsync();
    }
}
