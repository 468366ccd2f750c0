package io.matricula.platform.cluster;

import org.axonframework.modelling.saga.AssociationValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A saga at rest. Its key is the value it is found by, which every MongoDB-compatible server finds without a search.
 *
 * @param type the class whose instance it is
 * @param association what it is about, for all its life
 * @param state its fields as JSON
 * @param version how often it has changed
 */
public record StoredSaga(
        String id, String type, AssociationValue association, String state, @Nullable String revision, long version) {

    /** Where a service keeps its sagas. */
    public static final String COLLECTION = "sagas";

    /** Where it is kept; no two sagas at a time are about the same. */
    public String key() {
        return key(type, association);
    }

    /** The same point in its life, told in other words. */
    public StoredSaga with(String otherState) {
        return new StoredSaga(id, type, association, otherState, revision, version);
    }

    StoredSaga next(String nextState, @Nullable String nextRevision) {
        return new StoredSaga(id, type, association, nextState, nextRevision, version + 1);
    }

    /** The whole document. */
    public Document document() {
        return identity()
                .append("sagaType", type)
                .append("associationKey", association.getKey())
                .append("associationValue", association.getValue())
                .append("content", state)
                .append("revision", revision);
    }

    /** The part that no other saga has, nor this one at another time. */
    Document identity() {
        return new Document("_id", key()).append("sagaId", id).append("version", version);
    }

    static StoredSaga of(Document document) {
        return new StoredSaga(
                document.getString("sagaId"),
                document.getString("sagaType"),
                new AssociationValue(document.getString("associationKey"), document.getString("associationValue")),
                document.getString("content"),
                document.getString("revision"),
                document.getLong("version"));
    }

    static String key(String type, AssociationValue association) {
        return type + "/" + association.getKey() + "=" + association.getValue();
    }
}
