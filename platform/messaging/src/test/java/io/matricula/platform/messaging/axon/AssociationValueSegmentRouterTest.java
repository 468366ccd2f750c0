package io.matricula.platform.messaging.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.deadletter.EventSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;

class AssociationValueSegmentRouterTest {

    private final Recorder sagas = new Recorder();
    private final AssociationValueSegmentRouter routed =
            new AssociationValueSegmentRouter(sagas, EventSequence.subject(Object::toString));

    @Test
    void everyEventIsHandledInOneSegmentAndThereEverySagaIsAtHome() throws Exception {
        List<Segment> segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, 3);
        List<EventMessage<?>> events = Stream.generate(UUID::randomUUID)
                .limit(100)
                .<EventMessage<?>>map(GenericEventMessage::asEventMessage)
                .toList();
        for (EventMessage<?> event : events) {
            assertThat(segments)
                    .filteredOn(segment -> routed.canHandle(event, segment))
                    .hasSize(1);
            for (Segment segment : segments) {
                routed.handle(event, segment);
            }
        }
        assertThat(sagas.handled).containsExactlyElementsOf(events);
        assertThat(sagas.segments).containsOnly(Segment.ROOT_SEGMENT);
    }

    @Test
    void aSplitLeavesEachEventWithOneHalf() {
        Segment whole = Segment.splitBalanced(Segment.ROOT_SEGMENT, 3).get(0);
        Segment[] halves = whole.split();
        Stream.generate(UUID::randomUUID).limit(100).forEach(id -> {
            EventMessage<?> event = GenericEventMessage.asEventMessage(id);
            assertThat(Stream.of(halves).filter(half -> routed.canHandle(event, half)))
                    .hasSize(routed.canHandle(event, whole) ? 1 : 0);
        });
    }

    @Test
    void everythingElseIsAsItWas() {
        Segment released = Segment.splitBalanced(Segment.ROOT_SEGMENT, 1).get(1);
        routed.segmentReleased(released);
        assertThat(sagas.segments).containsExactly(released);
        assertThat(routed.canHandleType(String.class)).isTrue();
        assertThat(routed.supportsReset()).isFalse();
    }

    private static final class Recorder implements EventHandlerInvoker {

        private final List<EventMessage<?>> handled = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {
            handled.add(event);
            segments.add(segment);
        }

        @Override
        public boolean canHandleType(Class<?> payloadType) {
            return payloadType == String.class;
        }

        @Override
        public boolean supportsReset() {
            return false;
        }

        @Override
        public void segmentReleased(Segment segment) {
            segments.add(segment);
        }
    }
}
