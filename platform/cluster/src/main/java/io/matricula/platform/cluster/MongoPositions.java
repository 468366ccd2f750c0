package io.matricula.platform.cluster;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.matricula.platform.messaging.axon.ProjectionTokens.StoredPositions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Reads the documents of the token store, which itself hands a token only to the instance that claims it, and what instances have
 * told beyond them: a segment that no event concerns stores its token only every few seconds.
 */
final class MongoPositions implements StoredPositions {

    private static final String TOLD = "positions";
    private static final String ID = "_id";

    private final MongoTemplate collections;
    private final MongoOperations mongo;
    private final Serializer serializer;

    MongoPositions(MongoTemplate collections, MongoOperations mongo, Serializer serializer) {
        this.collections = collections;
        this.mongo = mongo;
        this.serializer = serializer;
    }

    @Override
    public Map<Integer, Long> of(String processor) {
        Map<Integer, Long> positions = new HashMap<>();
        collections
                .trackingTokensCollection()
                .find(Filters.eq("processorName", processor))
                .forEach(entry -> positions.put(entry.getInteger("segment"), position(entry)));
        told(processor).forEach((segment, position) -> positions.merge(segment, position, Math::max));
        return positions;
    }

    /** Positions only grow, in whatever order instances tell them: what a model has taken it does not lose. */
    @Override
    public void tell(Map<String, Map<Integer, Long>> positions) {
        List<UpdateOneModel<Document>> updates = positions.entrySet().stream()
                .filter(processor -> !processor.getValue().isEmpty())
                .map(processor -> new UpdateOneModel<Document>(
                        Filters.eq(ID, processor.getKey()),
                        further(processor.getValue()),
                        new UpdateOptions().upsert(true)))
                .toList();
        if (!updates.isEmpty()) {
            mongo.execute(TOLD, told -> told.bulkWrite(updates));
        }
    }

    @Override
    public void forget(String processor) {
        mongo.execute(TOLD, told -> told.deleteOne(Filters.eq(ID, processor)));
    }

    private static Bson further(Map<Integer, Long> positions) {
        return Updates.combine(positions.entrySet().stream()
                .map(segment -> Updates.max(segment.getKey().toString(), segment.getValue()))
                .toList());
    }

    private Map<Integer, Long> told(String processor) {
        Document told = mongo.findById(processor, Document.class, TOLD);
        Map<Integer, Long> positions = new HashMap<>();
        if (told != null) {
            told.remove(ID);
            told.forEach((segment, position) -> positions.put(Integer.valueOf(segment), (Long) position));
        }
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
