package io.matricula.platform.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.matricula.platform.messaging.axon.ProductionJson;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;

class ProcessorsHealthTest {

    private final StreamingEventProcessor processor = mock(StreamingEventProcessor.class);
    private final EventTrackerStatus segment = mock(EventTrackerStatus.class);
    private final Configuration axon = mock(Configuration.class);
    private final SequencedDeadLetterQueue<EventMessage<?>> queue = mock();

    @BeforeEach
    void run() {
        var processing = mock(EventProcessingConfiguration.class);
        when(axon.eventProcessingConfiguration()).thenReturn(processing);
        when(processing.eventProcessors()).thenReturn(Map.of("charges", processor));
        when(processor.getName()).thenReturn("charges");
        when(processor.isRunning()).thenReturn(true);
        when(processor.processingStatus()).thenReturn(Map.of(0, segment));
    }

    @Test
    void isUpWhileAllGetOn() {
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhileOneDoesNotRun() {
        when(processor.isRunning()).thenReturn(false);
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails().get("standing")).hasToString("{charges=It does not run}");
    }

    @Test
    void isDownWhileASegmentFailsAndTellsWhyWithoutWords() {
        when(segment.isErrorState()).thenReturn(true);
        when(segment.getError()).thenReturn(new IllegalStateException("Ana Silva"));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health().getDetails().get("standing")))
                .contains("charges=IllegalStateException")
                .doesNotContain("Ana");
    }

    @Test
    void answersWhileTheStoreOfTheLettersIsAway() {
        when(queue.size()).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(String.valueOf(health().getDetails().get("deadLetters")))
                .startsWith("not known: DataAccessResourceFailureException");
    }

    private Health health() {
        var letters = new DeadLetters("test", name -> queue, ProductionJson.serializer(), List.of());
        letters.protect("charges", mock(), EventSequence::aggregate, NoTransactionManager.instance(), false);
        return new ProcessorsHealth(axon, letters).health();
    }
}
