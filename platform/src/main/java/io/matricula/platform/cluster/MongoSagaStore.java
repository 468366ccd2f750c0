package io.matricula.platform.cluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Sagas of a service, each a document with its state as JSON and the values it is found by.
 *
 * <p>The store of Axon's MongoDB extension cannot be used: it does not load without XStream.
 */
final class MongoSagaStore implements SagaStore<Object> {

    private static final String COLLECTION = "sagas";

    private final MongoOperations mongo;
    private final Serializer serializer;

    /** A store, with an index for its query; fails if the database is not there. */
    MongoSagaStore(MongoOperations mongo, Serializer serializer) {
        this.mongo = mongo;
        this.serializer = serializer;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on("associations", Sort.Direction.ASC).named("sagas_by_association"));
    }

    /**
     * A saga at rest.
     *
     * @param sagaType the class whose instance it is
     * @param content its state as JSON
     * @param contentType the type of the state
     * @param associations what it is found by, each as {@code key=value}; a key is a Java name
     */
    record Stored(
            @Id String sagaId,
            String sagaType,
            String content,
            String contentType,
            @Nullable String revision,
            List<String> associations) {}

    @Override
    public Set<String> findSagas(Class<?> sagaType, AssociationValue value) {
        Query associated = Query.query(Criteria.where("sagaType")
                .is(sagaType.getName())
                .and("associations")
                .is(text(value)));
        associated.fields().include("_id");
        return mongo.find(associated, Document.class, COLLECTION).stream()
                .map(found -> found.getString("_id"))
                .collect(Collectors.toSet());
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> sagaType, String sagaId) {
        Stored stored = mongo.findById(sagaId, Stored.class, COLLECTION);
        return stored == null ? null : new Loaded<>(sagaType.cast(deserialized(stored)), associations(stored));
    }

    @Override
    public void insertSaga(Class<?> sagaType, String sagaId, Object saga, Set<AssociationValue> values) {
        mongo.save(stored(sagaType, sagaId, saga, values.stream()), COLLECTION);
    }

    @Override
    public void updateSaga(Class<?> sagaType, String sagaId, Object saga, AssociationValues values) {
        mongo.save(stored(sagaType, sagaId, saga, values.asSet().stream()), COLLECTION);
    }

    @Override
    public void deleteSaga(Class<?> sagaType, String sagaId, Set<AssociationValue> values) {
        mongo.remove(Query.query(Criteria.where("_id").is(sagaId)), COLLECTION);
    }

    private Stored stored(Class<?> sagaType, String sagaId, Object saga, Stream<AssociationValue> values) {
        SerializedObject<String> state = serializer.serialize(saga, String.class);
        return new Stored(
                sagaId,
                sagaType.getName(),
                state.getData(),
                state.getType().getName(),
                state.getType().getRevision(),
                values.map(MongoSagaStore::text).toList());
    }

    private Object deserialized(Stored stored) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored.content(), String.class, stored.contentType(), stored.revision()));
    }

    private static Set<AssociationValue> associations(Stored stored) {
        return stored.associations().stream()
                .map(text -> text.split("=", 2))
                .map(parts -> new AssociationValue(parts[0], parts[1]))
                .collect(Collectors.toSet());
    }

    private static String text(AssociationValue value) {
        return value.getKey() + "=" + value.getValue();
    }

    private record Loaded<S>(S saga, Set<AssociationValue> associationValues) implements Entry<S> {}
}
