package io.matricula.platform.cluster;

import com.mongodb.client.model.Filters;
import io.matricula.platform.axon.ProjectionTokens.StoredPositions;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;

/** Reads the documents of the token store, which itself hands a token only to whoever claims it. */
final class MongoPositions implements StoredPositions {

    private final MongoTemplate collections;
    private final Serializer serializer;

    MongoPositions(MongoTemplate collections, Serializer serializer) {
        this.collections = collections;
        this.serializer = serializer;
    }

    @Override
    public Map<Integer, Long> of(String processor) {
        Map<Integer, Long> positions = new HashMap<>();
        collections
                .trackingTokensCollection()
                .find(Filters.eq("processorName", processor))
                .forEach(entry -> positions.put(entry.getInteger("segment"), position(entry)));
        return positions;
    }

    private long position(Document entry) {
        Binary json = entry.get("token", Binary.class);
        if (json == null) {
            return -1;
        }
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(json.getData(), byte[].class, entry.getString("tokenType"), null));
        return token.position().orElse(-1);
    }
}
