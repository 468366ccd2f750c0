package io.matricula.platform.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.axon.ProductionJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DeadLetteringTest {

    private final Map<Object, Exception> poison = new HashMap<>();
    private final List<Object> handled = new ArrayList<>();
    private final DeadLetters letters = new DeadLetters(
            "test",
            processor ->
                    InMemorySequencedDeadLetterQueue.<EventMessage<?>>builder().build(),
            ProductionJson.serializer(),
            List.of());
    private final EventHandlerInvoker invoker =
            letters.protect("tests", handlers(), EventSequence::aggregate, NoTransactionManager.instance(), true);

    @Test
    void aDefectIsPutAsideWhenItComesAgainAndOthersGoOn() throws Exception {
        poison.put("Ana Silva", new IllegalStateException("Ana Silva"));
        failsOnce("one", "Ana Silva");
        handle("one", "Ana Silva");
        handle("other", "fine");
        assertThat(handled).containsExactly("fine");
        assertThat(letters.all())
                .singleElement()
                .satisfies(letter -> assertThat(letter.sequence()).isEqualTo("one"))
                .satisfies(letter -> assertThat(letter.processor()).isEqualTo("tests"))
                .satisfies(letter -> assertThat(letter.eventType()).isEqualTo("String"))
                .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(1))
                .satisfies(letter -> assertThat(letter.cause()).startsWith("IllegalStateException at "));
    }

    @Test
    void aPolicyGoesOnAtOnce() throws Exception {
        EventHandlerInvoker policy = letters.protect(
                "policies", handlers(), EventSequence::aggregate, NoTransactionManager.instance(), false);
        poison.put("bad", new IllegalStateException());
        policy.handle(event("one", "bad"), Segment.ROOT_SEGMENT);
        assertThat(letters.all()).extracting(DeadLetterView::processor).containsExactly("policies");
    }

    @Test
    void theRestOfItsSequenceWaitsBehindIt() throws Exception {
        parked("one", "bad");
        handle("one", "next");
        handle("one", "last");
        assertThat(handled).isEmpty();
        assertThat(letters.all()).extracting(DeadLetterView::attempts).containsExactly(1, 0, 0);
        assertThat(letters.all().get(1).cause()).isNull();
    }

    @Test
    void whatMayPassIsTriedInItsPlaceBeforeItIsPutAside() throws Exception {
        poison.put("slow", new TimeoutException());
        EventMessage<?> event = event("one", "slow");
        for (int attempt = 0; attempt < 11; attempt++) {
            assertThatThrownBy(() -> invoker.handle(event, Segment.ROOT_SEGMENT))
                    .isInstanceOf(TimeoutException.class);
        }
        assertThat(letters.all()).isEmpty();
        poison.clear();
        invoker.handle(event, Segment.ROOT_SEGMENT);
        assertThat(handled).containsExactly("slow");
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void retriedInOrderOnceItsCauseIsGone() throws Exception {
        parked("one", "bad");
        handle("one", "next");
        poison.clear();
        retry();
        assertThat(handled).containsExactly("bad", "next");
        assertThat(letters.all()).isEmpty();
        handle("one", "after");
        assertThat(handled).containsExactly("bad", "next", "after");
    }

    @Test
    void retriedInVainItStaysAtTheHeadOfItsSequence() throws Exception {
        parked("one", "bad");
        handle("one", "next");
        retry();
        assertThat(handled).isEmpty();
        assertThat(letters.all()).extracting(DeadLetterView::attempts).containsExactly(2, 0);
    }

    @Test
    void givenUpItLetsThoseBehindItGoOn() throws Exception {
        parked("one", "bad");
        handle("one", "next");
        letters.giveUp(letters.all().get(0));
        retry();
        assertThat(handled).containsExactly("next");
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void theLogHasItOnceWithItsStackAndWithoutItsWords(CapturedOutput log) throws Exception {
        parked("one", "Ana Silva");
        assertThat(log.getAll())
                .containsOnlyOnce("tests cannot handle String of one, which is put aside")
                .contains("at io.matricula.platform.messaging.deadletter.DeadLetteringTest")
                .doesNotContain("Ana Silva");
    }

    private void parked(String sequence, String payload) throws Exception {
        poison.put(payload, new IllegalStateException(payload));
        failsOnce(sequence, payload);
        handle(sequence, payload);
    }

    private void failsOnce(String sequence, String payload) {
        assertThatThrownBy(() -> handle(sequence, payload)).isInstanceOf(IllegalStateException.class);
    }

    private void handle(String sequence, String payload) throws Exception {
        invoker.handle(event(sequence, payload), Segment.ROOT_SEGMENT);
    }

    private void retry() {
        letters.handleNow(letters.all().get(0));
    }

    /** The same fact has the same id whenever it comes. */
    private static EventMessage<?> event(String sequence, String payload) {
        return new GenericDomainEventMessage<>(
                "Test", sequence, 0, payload, Map.of(), sequence + "/" + payload, Instant.EPOCH);
    }

    private EventHandlerInvoker handlers() {
        return new EventHandlerInvoker() {
            @Override
            public boolean canHandle(EventMessage<?> event, Segment segment) {
                return true;
            }

            @Override
            public void handle(EventMessage<?> event, Segment segment) throws Exception {
                Exception failure = poison.get(event.getPayload());
                if (failure != null) {
                    throw failure;
                }
                handled.add(event.getPayload());
            }
        };
    }
}
