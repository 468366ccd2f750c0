package io.matricula.platform.cluster;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Sagas of a service, each one document under the one value it is found by.
 *
 * <p>What a unit of work finds is what it loads and what it replaces: a saga that another instance has changed in the
 * meantime is not written, so that the events are handled again.
 *
 * <p>The store of Axon's MongoDB extension cannot be used: it does not load without XStream.
 */
final class MongoSagaStore implements SagaStore<Object> {

    private final MongoOperations mongo;
    private final Serializer serializer;

    MongoSagaStore(MongoOperations mongo, Serializer serializer) {
        this.mongo = mongo;
        this.serializer = serializer;
    }

    @Override
    public Set<String> findSagas(Class<?> sagaType, AssociationValue value) {
        StoredSaga there = first("_id", StoredSaga.key(sagaType.getName(), value));
        if (there == null) {
            return Set.of();
        }
        found().putIfAbsent(there.id(), there);
        return Set.of(there.id());
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> sagaType, String sagaId) {
        StoredSaga stored = known(sagaId);
        return stored == null ? null : new Loaded<>(sagaType.cast(deserialized(stored)), Set.of(stored.association()));
    }

    @Override
    public void insertSaga(Class<?> sagaType, String sagaId, Object saga, Set<AssociationValue> values) {
        SerializedObject<String> state = serializer.serialize(saga, String.class);
        var begun = new StoredSaga(
                sagaId,
                sagaType.getName(),
                only(values),
                state.getData(),
                state.getType().getRevision(),
                0);
        sagas().insertOne(begun.document());
    }

    @Override
    public void updateSaga(Class<?> sagaType, String sagaId, Object saga, AssociationValues values) {
        SerializedObject<String> state = serializer.serialize(saga, String.class);
        StoredSaga former = former(sagaId);
        if (!former.association().equals(only(values.asSet()))) {
            throw new IllegalArgumentException("A saga is found by the same value for all its life");
        }
        StoredSaga next = former.next(state.getData(), state.getType().getRevision());
        expectOne(sagaId, sagas().replaceOne(former.identity(), next.document()).getMatchedCount());
    }

    @Override
    public void deleteSaga(Class<?> sagaType, String sagaId, Set<AssociationValue> values) {
        expectOne(sagaId, sagas().deleteOne(former(sagaId).identity()).getDeletedCount());
    }

    private StoredSaga former(String sagaId) {
        StoredSaga known = known(sagaId);
        if (known == null) {
            throw changedMeanwhile(sagaId);
        }
        return known;
    }

    /** As this unit of work has found it; else searched for without an index, which no event handler needs. */
    private @Nullable StoredSaga known(String sagaId) {
        StoredSaga known = found().get(sagaId);
        return known == null ? first("sagaId", sagaId) : known;
    }

    private @Nullable StoredSaga first(String field, String value) {
        Document document = sagas().find(Filters.eq(field, value)).first();
        return document == null ? null : StoredSaga.of(document);
    }

    private static Map<String, StoredSaga> found() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get()
                        .root()
                        .getOrComputeResource(StoredSaga.class.getName(), key -> new HashMap<>())
                : new HashMap<>();
    }

    private Object deserialized(StoredSaga stored) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored.state(), String.class, stored.type(), stored.revision()));
    }

    private static AssociationValue only(Set<AssociationValue> values) {
        if (values.size() != 1) {
            throw new IllegalArgumentException("A saga is found by one value, not by " + values.size());
        }
        return values.iterator().next();
    }

    private static void expectOne(String sagaId, long written) {
        if (written != 1) {
            throw changedMeanwhile(sagaId);
        }
    }

    private static ConcurrencyException changedMeanwhile(String sagaId) {
        return new ConcurrencyException("Saga " + sagaId + " has been changed by another instance");
    }

    private MongoCollection<Document> sagas() {
        return mongo.getCollection(StoredSaga.COLLECTION);
    }

    private record Loaded<S>(S saga, Set<AssociationValue> associationValues) implements Entry<S> {}
}
