package io.matricula.platform.messaging.axon;

import java.util.function.Function;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/**
 * Sagas that are found by the same value for all their life belong to the segment of that value. The other segments need
 * not look for a saga, and after a split or a merge the value still belongs to exactly one of them.
 */
final class AssociationValueSegmentRouter implements EventHandlerInvoker {

    private final EventHandlerInvoker sagas;
    private final Function<EventMessage<?>, String> subject;

    /**
     * A router.
     *
     * @param sagas who handles what belongs to the segment; it sees all sagas as its own
     * @param subject the value of an event
     */
    AssociationValueSegmentRouter(EventHandlerInvoker sagas, Function<EventMessage<?>, String> subject) {
        this.sagas = sagas;
        this.subject = subject;
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return sagas.canHandle(event, Segment.ROOT_SEGMENT) && belongsTo(segment, event);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        if (belongsTo(segment, event)) {
            sagas.handle(event, Segment.ROOT_SEGMENT);
        }
    }

    private boolean belongsTo(Segment segment, EventMessage<?> event) {
        return segment.matches(subject.apply(event));
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return sagas.canHandleType(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return sagas.supportsReset();
    }

    @Override
    public void segmentReleased(Segment segment) {
        sagas.segmentReleased(segment);
    }
}
