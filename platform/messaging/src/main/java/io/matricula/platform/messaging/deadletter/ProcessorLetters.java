package io.matricula.platform.messaging.deadletter;

import io.matricula.shared.NameBasedId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The dead letters of one processor. */
final class ProcessorLetters {

    private final String service;
    private final String processor;
    private final Function<EventMessage<?>, String> sequence;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Redelivery redelivery;

    ProcessorLetters(
            String service,
            String processor,
            Function<EventMessage<?>, String> sequence,
            SequencedDeadLetterQueue<EventMessage<?>> queue,
            Redelivery redelivery) {
        this.service = service;
        this.processor = processor;
        this.sequence = sequence;
        this.queue = queue;
        this.redelivery = redelivery;
    }

    String processor() {
        return processor;
    }

    long size() {
        return queue.size();
    }

    Stream<DeadLetterView> all() {
        return letters().map(this::shown);
    }

    /** Has those handled again whose turn has come, or whose trouble may have passed. */
    void handleWhatMaySucceed() {
        List<String> sequences = sequences()
                .flatMap(letters -> letters.limit(1))
                .filter(Diagnosis::maySucceed)
                .map(this::sequenceOf)
                .toList();
        sequences.forEach(redelivery::ofSequence);
    }

    void handleAgain(String wanted) {
        redelivery.ofSequence(wanted);
    }

    void giveUp(UUID id) {
        letters().filter(letter -> idOf(letter).equals(id)).toList().forEach(queue::evict);
    }

    private Stream<DeadLetter<? extends EventMessage<?>>> letters() {
        return sequences().flatMap(letters -> letters);
    }

    private Stream<Stream<DeadLetter<? extends EventMessage<?>>>> sequences() {
        return StreamSupport.stream(queue.deadLetters().spliterator(), false)
                .map(letters -> StreamSupport.stream(letters.spliterator(), false));
    }

    private String sequenceOf(DeadLetter<? extends EventMessage<?>> letter) {
        return sequence.apply(letter.message());
    }

    private UUID idOf(DeadLetter<? extends EventMessage<?>> letter) {
        return NameBasedId.of("dead-letter", processor + "/" + letter.message().getIdentifier());
    }

    private DeadLetterView shown(DeadLetter<? extends EventMessage<?>> letter) {
        return new DeadLetterView(
                idOf(letter),
                service,
                processor,
                sequenceOf(letter),
                letter.message().getPayloadType().getSimpleName(),
                letter.enqueuedAt(),
                Diagnosis.attempts(letter),
                letter.cause().map(Cause::message).orElse(null));
    }
}
