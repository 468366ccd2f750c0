package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.axon.AxonJson;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.AnnotatedSagaManager;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.modelling.saga.repository.AnnotatedSagaRepository;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Axon does to sagas in a batch of events. */
class SagaBatchTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final String walk = UUID.randomUUID().toString();
    private final SagaStore<Object> sagas = new MongoSagaStore(
            DATABASE.template(),
            Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(AxonJson::configure)
                    .build());
    private final AnnotatedSagaManager<Walk> here = instance();
    private final AnnotatedSagaManager<Walk> elsewhere = instance();

    /** A walk began. */
    public record SetOut(String walk) {}

    /** A walk went one step on. */
    public record Stepped(String walk, Runnable meanwhile) {}

    /** A walk is at its end. */
    public record Arrived(String walk) {}

    /** From the first step to the last. */
    public static class Walk {

        private int steps;

        @StartSaga
        @SagaEventHandler(associationProperty = "walk")
        public void on(SetOut fact) {
            steps = 0;
        }

        @SagaEventHandler(associationProperty = "walk")
        public void on(Stepped fact) {
            steps++;
            fact.meanwhile().run();
        }

        @SagaEventHandler(associationProperty = "walk")
        public void on(Arrived fact) {
            SagaLifecycle.end();
        }
    }

    @Test
    void anEventCostsOneReadAndOneWrite() {
        assertThat(costOf(new SetOut(walk))).containsExactly("find", "insert");
        assertThat(costOf(step())).containsExactly("find", "update");
        assertThat(costOf(new Arrived(walk))).containsExactly("find", "delete");
    }

    @Test
    void aSagaIsWrittenOnceForAllEventsOfABatch() {
        handle(here, new SetOut(walk), step(), step());
        assertThat(steps()).containsExactly(2);
        handle(here, step(), step());
        assertThat(steps()).containsExactly(4);
    }

    @Test
    void aSagaMayEndAndBeginAnewInOneBatch() {
        handle(here, new SetOut(walk), step());
        handle(here, step(), new Arrived(walk), new SetOut(walk), step());
        assertThat(steps()).containsExactly(1);
        handle(here, new Arrived(walk), new SetOut(walk), new Arrived(walk));
        assertThat(steps()).isEmpty();
    }

    @Test
    void twoInstancesThatHoldTheSameSegmentLoseNoStep() {
        handle(here, new SetOut(walk));
        Stepped overtaken = new Stepped(walk, () -> elsewhere(step()));
        assertThatThrownBy(() -> handle(here, overtaken)).hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(steps()).containsExactly(1);
        handle(here, step());
        assertThat(steps()).containsExactly(2);
    }

    private AnnotatedSagaManager<Walk> instance() {
        return AnnotatedSagaManager.<Walk>builder()
                .sagaType(Walk.class)
                .sagaFactory(Walk::new)
                .sagaRepository(AnnotatedSagaRepository.<Walk>builder()
                        .sagaType(Walk.class)
                        .sagaStore(sagas)
                        .build())
                .listenerInvocationErrorHandler((error, event, handler) -> {
                    throw error;
                })
                .build();
    }

    private Stepped step() {
        return new Stepped(walk, () -> {});
    }

    private List<String> costOf(Object fact) {
        DATABASE.asked();
        handle(here, fact);
        return DATABASE.asked();
    }

    private void elsewhere(Object fact) {
        CompletableFuture.runAsync(() -> handle(elsewhere, fact)).join();
    }

    private static void handle(AnnotatedSagaManager<Walk> instance, Object... facts) {
        List<EventMessage<?>> batch = Arrays.stream(facts)
                .<EventMessage<?>>map(GenericEventMessage::asEventMessage)
                .toList();
        var work = new BatchingUnitOfWork<>(batch);
        ResultMessage<?> result = work.executeWithResult(() -> {
            instance.handle(work.getMessage(), Segment.ROOT_SEGMENT);
            return work;
        });
        if (result.isExceptional()) {
            throw new CompletionException(result.exceptionResult());
        }
    }

    private List<Integer> steps() {
        return sagas.findSagas(Walk.class, new AssociationValue("walk", walk)).stream()
                .map(id ->
                        Objects.requireNonNull(sagas.loadSaga(Walk.class, id)).saga().steps)
                .toList();
    }
}
