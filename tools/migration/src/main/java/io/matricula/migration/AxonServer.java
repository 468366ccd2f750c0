package io.matricula.migration;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.matricula.platform.cluster.FailureName;
import io.matricula.platform.cluster.LastRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** The event store and the timers of a cluster. */
final class AxonServer implements EventLog, AutoCloseable {

    private static final String CONTEXT = "default";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int BUFFER = 2_000;

    private final AxonServerConnectionManager connections;
    private final EventChannel events;

    private AxonServer(AxonServerConnectionManager connections) {
        this.connections = connections;
        this.events = connections.getConnection(CONTEXT).eventChannel();
    }

    /** Connects; refused if no server answers there, or none that takes what it is shown. */
    static AxonServer at(Target target) {
        AxonServerConfiguration connector = target.connector();
        connector.setConnectTimeout(TIMEOUT.toMillis());
        var refusal = new LastRefusal();
        var server = new AxonServer(AxonServerConnectionManager.builder()
                .axonServerConfiguration(connector)
                .channelCustomizer(channel -> channel.intercept(refusal))
                .build());
        try {
            server.size();
            return server;
        } catch (RuntimeException missing) {
            server.close();
            throw new MoveRefused(
                    "Axon Server does not answer at " + connector.getServers() + ": " + FailureName.of(refusal.get())
                            + ".",
                    missing);
        }
    }

    @Override
    public long size() {
        return done(events.getLastToken()) + 1;
    }

    @Override
    public void read(long count, Consumer<Event> reader) {
        if (count == 0) {
            return;
        }
        try (EventStream stream = events.openStream(-1, BUFFER)) {
            for (long position = 0; position < count; position++) {
                EventWithToken event = stream.nextIfAvailable(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
                if (event == null) {
                    throw new MoveRefused("Axon Server does not show its event at position " + position + ".");
                }
                if (event.getToken() != position) {
                    throw new MoveRefused("Axon Server has lost its event at position " + position + ".");
                }
                reader.accept(event.getEvent());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MoveRefused("Reading Axon Server was interrupted.", e);
        }
    }

    @Override
    public void append(List<Event> batch) {
        if (!done(events.appendEvents(batch.toArray(Event[]::new))).getSuccess()) {
            throw new IllegalStateException("Axon Server did not accept a batch of events");
        }
    }

    /** Has an event published at a later time; what identifies the timer to those who may take it back. */
    String schedule(Instant due, Event event) {
        return done(events.scheduleEvent(due, event));
    }

    private static <T> T done(CompletableFuture<T> answer) {
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Axon Server did not answer", e);
        }
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
