package io.matricula.platform.cluster;

import io.matricula.platform.messaging.axon.ProductionJson;
import io.matricula.platform.messaging.deadletter.DeadLetterQueuePromises;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoDeadLetterQueueTest extends DeadLetterQueuePromises {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Serializer serializer = ProductionJson.serializer();

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> queue(String processor) {
        var collections = DefaultMongoTemplate.builder()
                .mongoDatabase(DATABASE.client(), DATABASE.name())
                .build();
        return MongoStoresConfiguration.queue(processor, collections, serializer);
    }

    @Override
    protected Serializer queueSerializer() {
        return serializer;
    }
}
