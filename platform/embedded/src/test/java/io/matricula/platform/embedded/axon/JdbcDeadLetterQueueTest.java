package io.matricula.platform.embedded.axon;

import io.matricula.platform.embedded.EmbeddedTest;
import io.matricula.platform.messaging.deadletter.DeadLetterQueuePromises;
import io.matricula.platform.messaging.deadletter.DeadLetterQueues;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@EmbeddedTest
class JdbcDeadLetterQueueTest extends DeadLetterQueuePromises {

    @Autowired
    private DeadLetterQueues queues;

    @Autowired
    @Qualifier("eventSerializer")
    private Serializer serializer;

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> queue(String processor) {
        return queues.of(processor);
    }

    @Override
    protected Serializer queueSerializer() {
        return serializer;
    }
}
