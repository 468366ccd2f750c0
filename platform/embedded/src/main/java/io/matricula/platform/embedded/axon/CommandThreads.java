package io.matricula.platform.embedded.axon;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The threads that run commands. What sagas and policies send has threads of its own, so that however many new requests
 * come in, those that were accepted go on.
 */
final class CommandThreads implements Executor {

    private static final int FOR_REQUESTS = 2;
    private static final int FOR_SAGAS = 4;

    private final ExecutorService requests =
            Executors.newFixedThreadPool(FOR_REQUESTS, new AxonThreadFactory("commands-of-requests"));
    private final ExecutorService sagas =
            Executors.newFixedThreadPool(FOR_SAGAS, new AxonThreadFactory("commands-of-sagas"));

    @Override
    public void execute(Runnable command) {
        (CurrentUnitOfWork.isStarted() ? sagas : requests).execute(command);
    }

    void shutdown() {
        requests.shutdown();
        sagas.shutdown();
    }
}
