package io.matricula.platform.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.ProductionJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every queue of dead letters promises; the facts in it cannot even be read. */
public abstract class DeadLetterQueuePromises {

    private final Serializer serializer = ProductionJson.serializer();
    private SequencedDeadLetterQueue<EventMessage<?>> queue;

    protected abstract SequencedDeadLetterQueue<EventMessage<?>> queue(String processor);

    /** Another than the one of the event store. */
    protected abstract Serializer queueSerializer();

    /** A fact that no handler can read. */
    record Unreadable(int number) {}

    @BeforeEach
    void useTheQueue() {
        queue = queue("processor-" + UUID.randomUUID());
    }

    @Test
    void keepsFactsInOrderWithWhatIsKnownOfThem() {
        EventMessage<?> first = unreadable("one");
        queue.enqueue(
                "one", Diagnosis.failed("one", first, new FailedEvent(1, new IllegalStateException("Ana Silva"))));
        assertThat(queue.enqueueIfPresent("one", () -> Diagnosis.behindAnother("one", unreadable("one"))))
                .isTrue();
        assertThat(queue.enqueueIfPresent("other", () -> Diagnosis.behindAnother("other", unreadable("other"))))
                .isFalse();

        List<DeadLetter<? extends EventMessage<?>>> letters = letters("one");
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).message().getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(letters.get(0).message().getPayloadType()).isEqualTo(Unreadable.class);
        assertThat(EventSequence.aggregate(letters.get(0).message())).isEqualTo("one");
        assertThat(letters.get(0).cause().map(Cause::message).orElseThrow())
                .startsWith("IllegalStateException at ")
                .doesNotContain("Ana Silva");
        assertThat(Diagnosis.attempts(letters.get(0))).isEqualTo(1);
        assertThat(Diagnosis.maySucceed(letters.get(0))).isFalse();
        assertThat(Diagnosis.maySucceed(letters.get(1))).isTrue();
        assertThat(queue.amountOfSequences()).isEqualTo(1);
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void countsHowOftenOneWasTriedAndForgetsWhatIsDone() {
        EventMessage<?> fact = unreadable("one");
        queue.enqueue("one", Diagnosis.failed("one", fact, new FailedEvent(1, new IllegalStateException())));
        queue.requeue(letters("one").get(0), letter -> Diagnosis.failedAgain(letter, new TimeoutException()));
        DeadLetter<? extends EventMessage<?>> letter = letters("one").get(0);
        assertThat(Diagnosis.attempts(letter)).isEqualTo(2);
        assertThat(Diagnosis.maySucceed(letter)).isTrue();
        queue.evict(letter);
        assertThat(queue.contains("one")).isFalse();
        assertThat(queue.amountOfSequences()).isZero();
    }

    @Test
    void tellsALongSequenceOnce() {
        queue.enqueue(
                "one", Diagnosis.failed("one", unreadable("one"), new FailedEvent(1, new IllegalStateException())));
        for (int more = 0; more < 120; more++) {
            queue.enqueueIfPresent("one", () -> Diagnosis.behindAnother("one", unreadable("one")));
        }
        assertThat(letters("one")).hasSize(121);
    }

    private List<DeadLetter<? extends EventMessage<?>>> letters(String sequence) {
        return StreamSupport.stream(queue.deadLetterSequence(sequence).spliterator(), false)
                .toList();
    }

    private EventMessage<?> unreadable(String aggregate) {
        return new StoredForm(queueSerializer())
                .of(new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(7),
                        "Test",
                        aggregate,
                        3,
                        new SerializedMessage<>(
                                UUID.randomUUID().toString(),
                                new SimpleSerializedObject<>(
                                        "{broken".getBytes(StandardCharsets.UTF_8),
                                        byte[].class,
                                        Unreadable.class.getName(),
                                        "1"),
                                serializer.serialize(MetaData.from(Map.of("traceId", "t")), byte[].class),
                                serializer),
                        () -> Instant.EPOCH));
    }
}
