package io.matricula.platform.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingToken;

/** How the processors of sagas and policies run. */
public final class Processors {

    private Processors() {}

    /**
     * A processor that acts on facts as they come and is never replayed. It begins with the first fact of an empty store,
     * and at the head of one that has a history.
     *
     * @param segments how many threads and, over all instances, how many parts share the work
     * @param batch how many events go into one transaction with the token
     */
    public static ConfigurerModule live(String name, int segments, int batch) {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        name, Configuration::eventStore, (configuration, builder) -> builder.initialSegmentCount(
                                        segments)
                                .batchSize(batch)
                                .initialToken(source -> {
                                    TrackingToken tail = source.createTailToken();
                                    TrackingToken head = source.createHeadToken();
                                    return head == null || head.equals(tail) ? tail : head;
                                })
                                .workerExecutor(threads(name, segments, configuration)));
    }

    /** Threads for the segments of a processor, ended with the configuration. */
    public static ScheduledExecutorService threads(String name, int threads, Configuration configuration) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(threads, new AxonThreadFactory(name));
        configuration.onShutdown(executor::shutdown);
        return executor;
    }
}
